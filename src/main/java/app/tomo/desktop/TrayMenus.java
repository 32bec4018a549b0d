package app.tomo.desktop;

import app.tomo.desktop.TrayMenuItem.ActionItem;
import app.tomo.desktop.TrayMenuItem.HeadingItem;
import app.tomo.desktop.TrayMenuItem.Mark;
import app.tomo.desktop.TrayMenuItem.SeparatorItem;
import app.tomo.desktop.TrayMenuItem.SubMenuItem;
import app.tomo.model.ActionKind;
import app.tomo.model.Headline;
import app.tomo.model.Obstacle;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.words.HeadlineLines;
import app.tomo.words.Label;
import app.tomo.words.PauseChoice;
import app.tomo.words.Shortened;
import app.tomo.words.TrialWords;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Makes the tray menu from a snapshot: a pure function. The menu has every entry at all times, and greys what cannot be
/// done now. It never grows beyond a screen, however many layers there are and however long their names.
///
/// @param words the daemon's
record TrayMenus(Words words) {
    /// Panels cut or scroll what is taller than a screen, and few people look through more.
    static final int MOST_NAMES = 20;

    static final int LONGEST_NAME = 40;
    private static final int LONGEST_LINE = 80;

    List<TrayMenuItem> of(Snapshot snapshot, HeadlineLines lines, Instant now, TrayLists lists) {
        ListMenus menus = new ListMenus(words);
        return List.of(
                new HeadingItem("headline", lines.marked()),
                new HeadingItem("reason", Shortened.line(reason(snapshot, lines), LONGEST_LINE)),
                layers(snapshot),
                keys(snapshot),
                new SeparatorItem("trial"),
                trial(new TrayCommand.KeepTrial(), words.trial().menuKeep(), snapshot),
                trial(new TrayCommand.GoBack(), words.trial().menuBack(snapshot, now), snapshot),
                new SeparatorItem("actions"),
                action(ActionKind.RELOAD, Label.RELOAD, snapshot),
                action(ActionKind.RESTART, Label.RESTART, snapshot),
                stopOrStart(snapshot),
                pauses(snapshot),
                menus.presets(snapshot, lists),
                menus.profiles(snapshot, lists),
                new SeparatorItem("windows"),
                new ActionItem(new TrayCommand.OpenWindow(), label(Label.OPEN)),
                new ActionItem(new TrayCommand.OpenSettings(), label(Label.SETTINGS_MENU)),
                new ActionItem(new TrayCommand.OpenLogs(), label(Label.LOGS_MENU)),
                new ActionItem(new TrayCommand.Diagnose(), label(Label.DIAGNOSE)),
                new SeparatorItem("safety"),
                action(ActionKind.EMERGENCY_STOP, Label.EMERGENCY_STOP, snapshot),
                new SeparatorItem("tomo"),
                new ActionItem(new TrayCommand.Quit(), label(Label.QUIT)));
    }

    /// What is below the headline where it is not well; else what waits for the person.
    private String reason(Snapshot snapshot, HeadlineLines lines) {
        if (snapshot.headline() != Headline.HEALTHY) {
            return lines.below();
        }
        Trial trial = snapshot.trials().current();
        if (trial != null && trial.isOpen()) {
            return words.trial().of(TrialWords.Sentence.KEEP_TITLE);
        }
        String drift = words.trial().driftAt(snapshot, snapshot.at());
        return drift == null ? "" : drift;
    }

    /// First among what can be done, because it is the only thing that does not wait.
    private static ActionItem trial(TrayCommand command, String label, Snapshot snapshot) {
        Trial trial = snapshot.trials().current();
        return new ActionItem(command, label, trial != null && trial.isOpen(), Mark.NONE);
    }

    private String label(Label label) {
        return words.labels().of(label);
    }

    private SubMenuItem pauses(Snapshot snapshot) {
        boolean possible = Obstacle.to(ActionKind.PAUSE, snapshot) == Obstacle.NONE;
        List<TrayMenuItem> lengths =
                PauseChoice.ALL.stream()
                        .<TrayMenuItem>map(
                                choice ->
                                        new ActionItem(
                                                new TrayCommand.Pause(choice.length()),
                                                label(choice.label()),
                                                possible,
                                                Mark.NONE))
                        .toList();
        return new SubMenuItem(Label.PAUSE.name(), label(Label.PAUSE), possible, lengths);
    }

    private SubMenuItem layers(Snapshot snapshot) {
        String active = snapshot.daemon().layer();
        boolean possible = Obstacle.to(ActionKind.SWITCH_LAYER, snapshot) == Obstacle.NONE;
        return names(
                Label.LAYER,
                snapshot.daemon().layers(),
                active,
                layer ->
                        new ActionItem(
                                new TrayCommand.SwitchLayer(layer),
                                Shortened.line(layer, LONGEST_NAME),
                                possible,
                                layer.equals(active) ? Mark.CHOSEN : Mark.NOT_CHOSEN),
                words.labels()::moreLayersMenu);
    }

    private SubMenuItem keys(Snapshot snapshot) {
        boolean possible = Obstacle.to(ActionKind.PRESS_KEY, snapshot) == Obstacle.NONE;
        return names(
                Label.VIRTUAL_KEY,
                snapshot.daemon().virtualKeys(),
                null,
                key ->
                        new ActionItem(
                                new TrayCommand.TapKey(key),
                                Shortened.line(key, LONGEST_NAME),
                                possible,
                                Mark.NONE),
                words.labels()::moreKeysMenu);
    }

    private SubMenuItem names(
            Label label,
            List<String> all,
            @Nullable String active,
            Function<String, TrayMenuItem> entry,
            IntFunction<String> more) {
        List<String> some = some(all, active);
        List<TrayMenuItem> items = new ArrayList<>(some.stream().map(entry).toList());
        if (some.size() < all.size()) {
            items.add(new SeparatorItem("more"));
            String rest = more.apply(all.size() - some.size());
            items.add(new ActionItem(new TrayCommand.OpenWindow(), rest));
        }
        return new SubMenuItem(label.name(), label(label), !items.isEmpty(), items);
    }

    /// The first ones, and the active one, which has to be seen.
    private static List<String> some(List<String> all, @Nullable String active) {
        if (all.size() <= MOST_NAMES) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, MOST_NAMES));
        if (active != null && all.contains(active) && !some.contains(active)) {
            some.set(MOST_NAMES - 1, active);
        }
        return some;
    }

    /// Where an emergency stop holds there is nothing to start before it is lifted, and what is paused is resumed.
    private ActionItem stopOrStart(Snapshot snapshot) {
        if (snapshot.headline() == Headline.EMERGENCY_STOPPED) {
            return action(ActionKind.LIFT_EMERGENCY_STOP, Label.LIFT, snapshot);
        }
        if (snapshot.pause() != null) {
            return action(ActionKind.RESUME, Label.RESUME, snapshot);
        }
        return Obstacle.startOrStop(snapshot) == ActionKind.STOP
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
