package app.tomo;

import app.tomo.config.Places;
import app.tomo.config.Settings;
import app.tomo.model.TrayLayer;
import app.tomo.model.TrayStyle;

import java.nio.file.Path;

/// What the person wants the icon in the tray to look like.
///
/// @param layer what it shows of the layer
/// @param pictures the folder with the person's pictures for layers
record IconChoice(TrayStyle style, TrayLayer layer, Path pictures) {
    static IconChoice of(Settings settings, Places places) {
        return new IconChoice(settings.trayStyle(), settings.trayLayer(), settings.icons(places));
    }
}
