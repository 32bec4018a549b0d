package app.tomo.desktop;

import app.tomo.model.Headline;

/// Which icon to show: the form says the headline, the colour how urgent it is on this panel. Only while all is well there
/// is room for a face; else the state is shown, whatever was asked for.
///
/// @param panel whether the panel behind the icon is light or dark
public record TrayIcon(Headline headline, ColorScheme panel, Face face) {
    public TrayIcon {
        face = headline == Headline.HEALTHY ? face : Face.TICK;
    }

    /// The icon of the state alone.
    public TrayIcon(Headline headline, ColorScheme panel) {
        this(headline, panel, Face.TICK);
    }
}
