package app.tomo.model;

import java.util.Locale;

/// What the icon in the tray shows of the active layer, while all is well.
public enum TrayLayer {
    /// Nothing; the layer is in the tooltip.
    OFF,
    /// Its first letter.
    LETTER,
    /// The person's own picture for it, and where there is none the letter.
    ICON;

    /// The name on the command line and in settings.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
