/// A plan for bringing the daemon back, and what became of its steps: plain values.
@NullMarked
package app.tomo.model.recovery;

import org.jspecify.annotations.NullMarked;
