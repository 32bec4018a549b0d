/// The seven rules of the design as tests, and for each rule a class that breaks it, so that each is seen to fail.
package app.tomo.rules;
