/// What a diagnosis finds, and what can be done about it: plain values.
@NullMarked
package app.tomo.model.finding;

import org.jspecify.annotations.NullMarked;
