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
import app.tomo.words.HeadlineLines;
import app.tomo.words.Label;
import app.tomo.words.Words;

import java.time.Instant;
import java.util.List;

/// Makes what the tray shows from a snapshot: a pure function. The menu has every entry at all
/// times, and greys what cannot be done now.
///
/// @param words the daemon's
public record TrayViews(Words words) {
    private static final String DEFAULT_PROFILE = "default";

    /// The tray at this moment.
    ///
    /// @param now from when times such as "5 min ago" are counted
    /// @param panel what is behind the icon
    public TrayView of(Snapshot snapshot, Instant now, ColorScheme panel) {
        HeadlineLines lines = words.headlines().of(snapshot, now);
        return new TrayView(
                title(snapshot),
                new TrayIcon(snapshot.headline(), panel),
                needsAttention(snapshot.headline()),
                lines.marked(),
                lines.below(),
                menu(snapshot, lines));
    }

    private String title(Snapshot snapshot) {
        String tomo = words.labels().of(Label.WINDOW_TITLE);
        String profile = snapshot.target().profile();
        return profile.equals(DEFAULT_PROFILE) ? tomo : tomo + " · " + profile;
    }

    /// What a person did not ask for and should see, even where the desktop hides quiet icons.
    private static boolean needsAttention(Headline headline) {
        return switch (headline) {
            case DEGRADED, UNRESPONSIVE, CRASH_LOOPING, FAILED -> true;
            case HEALTHY,
                    STARTING,
                    STOPPING,
                    STOPPED,
                    PAUSED,
                    EMERGENCY_STOPPED,
                    NOT_INSTALLED,
                    UNKNOWN ->
                    false;
        };
    }

    private List<TrayMenuItem> menu(Snapshot snapshot, HeadlineLines lines) {
        boolean well = snapshot.headline() == Headline.HEALTHY;
        return List.of(
                new HeadingItem("headline", lines.marked()),
                new HeadingItem("reason", well ? "" : lines.below()),
                layers(snapshot),
                new SeparatorItem("actions"),
                action(ActionKind.RELOAD, Label.RELOAD, snapshot),
                action(ActionKind.RESTART, Label.RESTART, snapshot),
                stopOrStart(snapshot),
                new SeparatorItem("tomo"),
                new ActionItem(new TrayCommand.OpenWindow(), words.labels().of(Label.OPEN)),
                new ActionItem(new TrayCommand.Quit(), words.labels().of(Label.QUIT)));
    }

    private SubMenuItem layers(Snapshot snapshot) {
        boolean possible = Obstacle.to(ActionKind.SWITCH_LAYER, snapshot) == Obstacle.NONE;
        List<TrayMenuItem> items =
                snapshot.daemon().layers().stream()
                        .map(layer -> layer(layer, possible, snapshot))
                        .toList();
        return new SubMenuItem("layers", words.labels().of(Label.LAYER), !items.isEmpty(), items);
    }

    private static TrayMenuItem layer(String layer, boolean possible, Snapshot snapshot) {
        return new ActionItem(
                new TrayCommand.SwitchLayer(layer),
                layer,
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
                words.labels().of(label),
                Obstacle.to(kind, snapshot) == Obstacle.NONE,
                Mark.NONE);
    }
}
