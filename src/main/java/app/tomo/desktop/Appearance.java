package app.tomo.desktop;

/// How the desktop looks.
///
/// @param windows what windows should be
/// @param panel what the tray icon has behind it, which is not always the same
public record Appearance(ColorScheme windows, ColorScheme panel) {}
