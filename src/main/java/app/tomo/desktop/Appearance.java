package app.tomo.desktop;

/// How the desktop looks.
///
/// @param windows what windows should be
/// @param panel what the tray icon has behind it, which is not always the same
/// @param contrast whether colours are to be far apart
public record Appearance(ColorScheme windows, ColorScheme panel, boolean contrast) {
    Appearance(ColorScheme windows, ColorScheme panel) {
        this(windows, panel, false);
    }
}
