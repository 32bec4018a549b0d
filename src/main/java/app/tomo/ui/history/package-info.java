/// The versions of a config, and two texts side by side.
@NullMarked
package app.tomo.ui.history;

import org.jspecify.annotations.NullMarked;
