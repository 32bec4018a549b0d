package app.tomo.desktop;

import app.tomo.desktop.TrayMenuItem.ActionItem;
import app.tomo.desktop.TrayMenuItem.HeadingItem;
import app.tomo.desktop.TrayMenuItem.Mark;
import app.tomo.desktop.TrayMenuItem.SeparatorItem;
import app.tomo.desktop.TrayMenuItem.SubMenuItem;
import app.tomo.model.PresetObstacle;
import app.tomo.model.Snapshot;
import app.tomo.words.Label;
import app.tomo.words.PresetLabel;
import app.tomo.words.ProfileLabel;
import app.tomo.words.Shortened;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The menus of presets and of profiles: pure functions. What cannot be done now is greyed, with the reason above it.
///
/// @param words the daemon's
record ListMenus(Words words) {
    SubMenuItem presets(Snapshot snapshot, TrayLists lists) {
        PresetObstacle obstacle = PresetObstacle.of(snapshot);
        boolean possible = obstacle == PresetObstacle.NONE;
        List<TrayMenuItem> items = new ArrayList<>();
        if (lists.presets().isEmpty()) {
            items.add(pages(PresetLabel.MENU_MAKE));
            return menu(Label.PRESET, items);
        }
        if (!possible) {
            String why = words.presets().obstacle(obstacle, snapshot.target().unit());
            items.add(new HeadingItem("why", why));
        }
        List<String> shown =
                lists.presets().subList(0, Math.min(TrayMenus.MOST_NAMES, lists.presets().size()));
        for (String name : shown) {
            items.add(preset(name, name, lists.preset(), possible));
        }
        if (lists.startsWith() != null || lists.preset() != null) {
            String none = words.presets().of(PresetLabel.NONE);
            items.add(preset("", none, Objects.requireNonNullElse(lists.preset(), ""), possible));
        }
        items.add(new SeparatorItem("presets"));
        items.add(pages(PresetLabel.MENU_CHANGE));
        return menu(Label.PRESET, items);
    }

    private static ActionItem preset(
            String name, String label, @Nullable String running, boolean possible) {
        return new ActionItem(
                new TrayCommand.SwitchPreset(name),
                Shortened.line(label, TrayMenus.LONGEST_NAME),
                possible,
                name.equals(running) ? Mark.CHOSEN : Mark.NOT_CHOSEN);
    }

    private ActionItem pages(PresetLabel label) {
        return new ActionItem(new TrayCommand.OpenPresets(), words.presets().of(label));
    }

    /// This Tomo's own profile is marked; each of the others opens its Tomo.
    SubMenuItem profiles(Snapshot snapshot, TrayLists lists) {
        List<TrayMenuItem> items = new ArrayList<>();
        String own = snapshot.target().profile();
        for (TrayLists.Profile each : lists.profiles()) {
            boolean mine = each.name().equals(own);
            String state =
                    mine ? words.headlines().of(snapshot, snapshot.at()).marked() : each.state();
            items.add(
                    new ActionItem(
                            new TrayCommand.OpenProfile(each.name()),
                            words.profiles().entry(each.name(), state),
                            true,
                            mine ? Mark.CHOSEN : Mark.NOT_CHOSEN));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorItem("profiles"));
        }
        String make = words.profiles().of(ProfileLabel.NEW);
        items.add(new ActionItem(new TrayCommand.NewProfile(), make));
        return new SubMenuItem("PROFILE", words.profiles().of(ProfileLabel.MENU), true, items);
    }

    private SubMenuItem menu(Label label, List<TrayMenuItem> items) {
        return new SubMenuItem(label.name(), words.labels().of(label), true, items);
    }
}
