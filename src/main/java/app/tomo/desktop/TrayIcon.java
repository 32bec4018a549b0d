package app.tomo.desktop;

import app.tomo.model.Headline;
import app.tomo.model.TrayStyle;

/// Which icon to show: the form says the headline, the colour how urgent it is on this panel. Only while all is well there
/// is room for a face; else the state is shown, whatever was asked for.
///
/// @param panel whether the panel behind the icon is light or dark
/// @param plain whether the form alone says how urgent it is
public record TrayIcon(Headline headline, ColorScheme panel, Face face, boolean plain) {
    public TrayIcon {
        face = headline == Headline.HEALTHY ? face : Face.TICK;
    }

    /// The icon in its colours.
    public TrayIcon(Headline headline, ColorScheme panel, Face face) {
        this(headline, panel, face, false);
    }

    /// The icon of the state alone.
    public TrayIcon(Headline headline, ColorScheme panel) {
        this(headline, panel, Face.TICK);
    }

    /// Drawn like that.
    TrayIcon in(TrayStyle style) {
        return switch (style) {
            case SYSTEM -> this;
            case LIGHT -> new TrayIcon(headline, ColorScheme.DARK, face, plain);
            case DARK -> new TrayIcon(headline, ColorScheme.LIGHT, face, plain);
            case PLAIN -> new TrayIcon(headline, panel, face, true);
        };
    }
}
