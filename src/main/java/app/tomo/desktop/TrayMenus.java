package app.tomo.desktop;

import app.tomo.desktop.TrayMenuItem.ActionItem;
import app.tomo.desktop.TrayMenuItem.HeadingItem;
import app.tomo.desktop.TrayMenuItem.LaterItem;
import app.tomo.desktop.TrayMenuItem.Mark;
import app.tomo.desktop.TrayMenuItem.SeparatorItem;
import app.tomo.desktop.TrayMenuItem.SubMenuItem;
import app.tomo.model.ActionKind;
import app.tomo.model.Headline;
import app.tomo.model.Obstacle;
import app.tomo.model.Snapshot;
import app.tomo.words.HeadlineLines;
import app.tomo.words.Label;
import app.tomo.words.Shortened;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Makes the tray menu from a snapshot: a pure function. The menu has every entry at all times, and greys what cannot be
/// done now. It never grows beyond a screen, however many layers there are and however long their names.
///
/// @param words the daemon's
record TrayMenus(Words words) {
    /// Panels cut or scroll what is taller than a screen, and few people look through more.
    static final int MOST_LAYERS = 20;

    static final int LONGEST_NAME = 40;
    private static final int LONGEST_LINE = 80;

    List<TrayMenuItem> of(Snapshot snapshot, HeadlineLines lines) {
        boolean well = snapshot.headline() == Headline.HEALTHY;
        return List.of(
                new HeadingItem("headline", lines.marked()),
                new HeadingItem("reason", well ? "" : Shortened.line(lines.below(), LONGEST_LINE)),
                layers(snapshot),
                new SeparatorItem("actions"),
                action(ActionKind.RELOAD, Label.RELOAD, snapshot),
                action(ActionKind.RESTART, Label.RESTART, snapshot),
                stopOrStart(snapshot),
                laterMenu(Label.PAUSE),
                laterMenu(Label.PRESET),
                new SeparatorItem("windows"),
                new ActionItem(new TrayCommand.OpenWindow(), label(Label.OPEN)),
                later(Label.SETTINGS_MENU),
                later(Label.LOGS_MENU),
                later(Label.DIAGNOSE),
                new SeparatorItem("safety"),
                later(Label.EMERGENCY_STOP),
                new SeparatorItem("tomo"),
                new ActionItem(new TrayCommand.Quit(), label(Label.QUIT)));
    }

    private String label(Label label) {
        return words.labels().of(label);
    }

    private LaterItem later(Label label) {
        return new LaterItem(label.name(), label(label));
    }

    private SubMenuItem laterMenu(Label label) {
        return new SubMenuItem(label.name(), label(label), false, List.of());
    }

    private SubMenuItem layers(Snapshot snapshot) {
        List<String> all = snapshot.daemon().layers();
        List<String> some = some(all, snapshot.daemon().layer());
        boolean possible = Obstacle.to(ActionKind.SWITCH_LAYER, snapshot) == Obstacle.NONE;
        List<TrayMenuItem> items = new ArrayList<>();
        for (String layer : some) {
            items.add(layer(layer, possible, snapshot));
        }
        if (some.size() < all.size()) {
            items.add(new SeparatorItem("more"));
            items.add(
                    new ActionItem(
                            new TrayCommand.OpenWindow(),
                            words.labels().moreLayersMenu(all.size() - some.size())));
        }
        return new SubMenuItem("layers", label(Label.LAYER), !items.isEmpty(), items);
    }

    /// The first ones, and the active one, which has to be seen.
    private static List<String> some(List<String> all, @Nullable String active) {
        if (all.size() <= MOST_LAYERS) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, MOST_LAYERS));
        if (active != null && all.contains(active) && !some.contains(active)) {
            some.set(MOST_LAYERS - 1, active);
        }
        return some;
    }

    private static TrayMenuItem layer(String layer, boolean possible, Snapshot snapshot) {
        return new ActionItem(
                new TrayCommand.SwitchLayer(layer),
                Shortened.line(layer, LONGEST_NAME),
                possible,
                layer.equals(snapshot.daemon().layer()) ? Mark.CHOSEN : Mark.NOT_CHOSEN);
    }

    private ActionItem stopOrStart(Snapshot snapshot) {
        return Obstacle.lasting(ActionKind.STOP, snapshot) == Obstacle.NONE
                ? action(ActionKind.STOP, Label.STOP, snapshot)
                : action(ActionKind.START, Label.START, snapshot);
    }

    private ActionItem action(ActionKind kind, Label label, Snapshot snapshot) {
        return new ActionItem(
                new TrayCommand.Act(kind),
                label(label),
                Obstacle.to(kind, snapshot) == Obstacle.NONE,
                Mark.NONE);
    }
}
