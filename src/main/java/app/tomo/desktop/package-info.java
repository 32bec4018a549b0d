/// Tomo's place on the desktop: the tray icon with its menu, notifications, and the light or dark of the theme.
@NullMarked
package app.tomo.desktop;

import org.jspecify.annotations.NullMarked;
