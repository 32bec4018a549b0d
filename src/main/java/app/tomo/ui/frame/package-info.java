/// What windows have in common: a frame of the window manager's, a height that fits, a part that scrolls, and text that is not cut.
@NullMarked
package app.tomo.ui.frame;

import org.jspecify.annotations.NullMarked;
