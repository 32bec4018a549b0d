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
/// @param contrast whether the person wants more contrast; false when they have not said
/// @param xfceTheme the theme's name on Xfce; null when it is not known
/// @param xfceDarkPanel whether Xfce's panel is dark in any theme, as it is unless it was changed
record AppearanceClues(
        List<String> desktops,
        String gtkTheme,
        @Nullable ColorScheme preference,
        boolean contrast,
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
                false,
                null,
                true);
    }

    AppearanceClues withPreference(@Nullable ColorScheme stated) {
        return new AppearanceClues(desktops, gtkTheme, stated, contrast, xfceTheme, xfceDarkPanel);
    }

    AppearanceClues withContrast(boolean wanted) {
        return new AppearanceClues(
                desktops, gtkTheme, preference, wanted, xfceTheme, xfceDarkPanel);
    }

    AppearanceClues withXfceTheme(String theme) {
        return new AppearanceClues(desktops, gtkTheme, preference, contrast, theme, xfceDarkPanel);
    }

    AppearanceClues withXfceDarkPanel(boolean dark) {
        return new AppearanceClues(desktops, gtkTheme, preference, contrast, xfceTheme, dark);
    }

    boolean isXfce() {
        return desktops.contains("XFCE");
    }

    Appearance appearance() {
        ColorScheme windows = windows();
        // GNOME's bar is dark in its light theme too.
        boolean dark = isXfce() ? xfceDarkPanel : desktops.contains("GNOME");
        return new Appearance(
                windows,
                dark ? ColorScheme.DARK : windows,
                contrast || theme().contains("highcontrast"));
    }

    private ColorScheme windows() {
        if (preference != null) {
            return preference;
        }
        // GNOME's dark one is called HighContrastInverse.
        return theme().contains("dark") || theme().contains("inverse")
                ? ColorScheme.DARK
                : ColorScheme.LIGHT;
    }

    private String theme() {
        String theme = gtkTheme.isEmpty() && xfceTheme != null ? xfceTheme : gtkTheme;
        return theme.toLowerCase(Locale.ROOT);
    }
}
