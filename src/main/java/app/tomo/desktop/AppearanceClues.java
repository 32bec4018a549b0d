package app.tomo.desktop;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is known about light and dark on this desktop, and what follows from it.
///
/// @param desktops the names in `XDG_CURRENT_DESKTOP`, in capitals
/// @param gtkTheme the theme that the environment forces on GTK programs (`GTK_THEME`); empty for
///     none
/// @param preference what the person prefers in general; null when they have not said
/// @param xfceTheme the theme's name on Xfce; null when it is not known
/// @param xfceDarkPanel whether Xfce's panel is dark in any theme, as it is unless it was changed
record AppearanceClues(
        List<String> desktops,
        String gtkTheme,
        @Nullable ColorScheme preference,
        @Nullable String xfceTheme,
        boolean xfceDarkPanel) {
    AppearanceClues {
        desktops = List.copyOf(desktops);
    }

    /// What the environment alone says.
    static AppearanceClues from(Map<String, String> environment) {
        String desktops = environment.getOrDefault("XDG_CURRENT_DESKTOP", "");
        return new AppearanceClues(
                List.of(desktops.toUpperCase(Locale.ROOT).split(":", -1)),
                environment.getOrDefault("GTK_THEME", ""),
                null,
                null,
                true);
    }

    AppearanceClues withPreference(@Nullable ColorScheme stated) {
        return new AppearanceClues(desktops, gtkTheme, stated, xfceTheme, xfceDarkPanel);
    }

    AppearanceClues withXfceTheme(String theme) {
        return new AppearanceClues(desktops, gtkTheme, preference, theme, xfceDarkPanel);
    }

    AppearanceClues withXfceDarkPanel(boolean dark) {
        return new AppearanceClues(desktops, gtkTheme, preference, xfceTheme, dark);
    }

    boolean isXfce() {
        return desktops.contains("XFCE");
    }

    Appearance appearance() {
        ColorScheme windows = windows();
        // GNOME's bar is dark in its light theme too.
        boolean dark = isXfce() ? xfceDarkPanel : desktops.contains("GNOME");
        return new Appearance(windows, dark ? ColorScheme.DARK : windows);
    }

    private ColorScheme windows() {
        if (preference != null) {
            return preference;
        }
        String theme = gtkTheme.isEmpty() && xfceTheme != null ? xfceTheme : gtkTheme;
        return theme.toLowerCase(Locale.ROOT).contains("dark")
                ? ColorScheme.DARK
                : ColorScheme.LIGHT;
    }
}
