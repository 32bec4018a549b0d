/// Tomo's entry point: the wiring of all parts by hand, and the shutdown.
@NullMarked
package app.tomo;

import org.jspecify.annotations.NullMarked;
