package app.tomo.words;

import java.util.Locale;

/// Why there is no icon in a tray.
public enum NoTray {
    /// GNOME shows icons only with an extension.
    GNOME,
    /// There is no session bus over which to offer an icon.
    NO_BUS,
    /// The desktop has no place for tray icons, or it has gone.
    NO_HOST,
    /// There is one, and it did not take the icon.
    REFUSED;

    String key() {
        return "no-tray." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
