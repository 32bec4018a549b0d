/// The status window: [StatusViews] says what it shows, [StatusPane] draws that, [StatusWindow] puts it on the screen.
@NullMarked
package app.tomo.ui.status;

import org.jspecify.annotations.NullMarked;
