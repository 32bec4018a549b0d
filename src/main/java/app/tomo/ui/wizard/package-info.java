/// The window in which a person finds out what is wrong with the daemon, and has it repaired while they watch.
@NullMarked
package app.tomo.ui.wizard;

import org.jspecify.annotations.NullMarked;
