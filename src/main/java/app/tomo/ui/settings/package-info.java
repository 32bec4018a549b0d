/// The settings window: its pages, and the way from one to the next.
@NullMarked
package app.tomo.ui.settings;

import org.jspecify.annotations.NullMarked;
