/// The window in which a daemon that somebody else started changes hands.
@NullMarked
package app.tomo.ui.adopt;

import org.jspecify.annotations.NullMarked;
