/// The window that shows a report before it is shared: exactly what would be, and what is left out of it.
@NullMarked
package app.tomo.ui.report;

import org.jspecify.annotations.NullMarked;
