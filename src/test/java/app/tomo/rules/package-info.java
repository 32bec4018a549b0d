/// The seven rules of the design as tests, and for each rule a class that breaks it, so that each is seen to fail.
@NullMarked
package app.tomo.rules;

import org.jspecify.annotations.NullMarked;
