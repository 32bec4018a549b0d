package app.tomo;

import app.tomo.desktop.ColorScheme;
import app.tomo.desktop.Face;
import app.tomo.desktop.LayerFaces;
import app.tomo.desktop.TrayIcons;
import app.tomo.desktop.TrayLists;
import app.tomo.desktop.TrayView;
import app.tomo.desktop.TrayViews;
import app.tomo.model.Snapshot;
import app.tomo.model.TrayStyle;
import app.tomo.runtime.Clock;
import app.tomo.words.IconWords;
import app.tomo.words.Words;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the icon in the tray looks: as the person chose it, on the panel as it is, in their words. Any thread.
final class TrayLook {
    private static final Logger LOG = LoggerFactory.getLogger(TrayLook.class);

    private final Clock clock;
    private final TrayIcons icons;
    private final IconWords complaints;
    private final Runnable changed;
    private volatile TrayViews views;
    private volatile LayerFaces faces;
    private volatile TrayStyle style;
    private volatile ColorScheme panel;

    /// @param changed told when it looks otherwise by itself, as by another picture
    TrayLook(
            Clock clock,
            Words words,
            TrayIcons icons,
            IconChoice icon,
            ColorScheme panel,
            Runnable changed) {
        this.clock = clock;
        this.icons = icons;
        this.changed = changed;
        this.panel = panel;
        complaints = words.inEnglish().icons();
        views = new TrayViews(words);
        faces = faces(icon);
        style = icon.style();
    }

    private LayerFaces faces(IconChoice icon) {
        return new LayerFaces(icon.layer(), icon.pictures(), icons, complaints, LOG::warn, changed);
    }

    /// Before there is anything of its own to list.
    TrayView first(Snapshot snapshot) {
        return views.of(snapshot, clock.now(), panel, Face.TICK).in(style);
    }

    TrayView of(Snapshot now, TrayLists lists) {
        return views.of(now, clock.now(), panel, faces.of(now.daemon()), lists).in(style);
    }

    /// As the person chose it from now on.
    void draw(IconChoice icon) {
        style = icon.style();
        faces = faces(icon);
    }

    /// In those words from now on.
    void speak(Words words) {
        views = new TrayViews(words);
    }

    /// On such a panel from now on.
    void on(ColorScheme newPanel) {
        panel = newPanel;
    }
}
