package app.tomo.model;

import java.util.Arrays;
import java.util.Locale;

/// How the icon in the tray is drawn. Its form says how the daemon is in each of them.
public enum TrayStyle {
    /// For the panel as far as the desktop tells, amber or red where somebody has to look.
    SYSTEM,
    /// The same, light, for a panel that is dark.
    LIGHT,
    /// The same, dark, for a panel that is light.
    DARK,
    /// For the panel, and never amber or red.
    PLAIN;

    /// The name in settings.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// For the panel, where there is none of that id.
    public static TrayStyle named(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(SYSTEM);
    }
}
