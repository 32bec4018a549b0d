package app.tomo.desktop;

import app.tomo.model.Headline;

/// Which icon to show: the form says the headline, the colour how urgent it is on this panel.
///
/// @param panel whether the panel behind the icon is light or dark
public record TrayIcon(Headline headline, ColorScheme panel) {}
