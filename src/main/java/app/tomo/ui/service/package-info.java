/// The page of the settings window that shows how the daemon's unit is defined, and what Tomo would do about it.
@NullMarked
package app.tomo.ui.service;

import org.jspecify.annotations.NullMarked;
