/// The window that shows what was logged.
@NullMarked
package app.tomo.ui.logs;

import org.jspecify.annotations.NullMarked;
