/// How a unit is defined, what is weak in it, and what would have to be done to change it: pure, and without a word for people.
@NullMarked
package app.tomo.model.unit;

import org.jspecify.annotations.NullMarked;
