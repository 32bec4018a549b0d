/// What windows have in common: a frame of the window manager's, a height that fits, and a part that scrolls.
@NullMarked
package app.tomo.ui.frame;

import org.jspecify.annotations.NullMarked;
