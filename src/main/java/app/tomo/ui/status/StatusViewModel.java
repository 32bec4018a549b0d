package app.tomo.ui.status;

import app.tomo.model.ActionKind;
import app.tomo.model.Candidate;
import app.tomo.model.KeyRequest;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Clock;
import app.tomo.ui.Commands;
import app.tomo.ui.status.StatusView.Banner;
import app.tomo.ui.status.StatusView.Progress;
import app.tomo.ui.status.StatusView.Remedy;
import app.tomo.words.Label;
import app.tomo.words.NoTray;
import app.tomo.words.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// The only road between the status window and the rest of Tomo: what is shown comes out of [#viewProperty], what a
/// person does goes in by its methods. FX thread.
public final class StatusViewModel {
    private final Words words;
    private final Clock clock;
    private final Commands commands;
    private final StatusViews views;
    private final ReadOnlyObjectWrapper<@Nullable StatusView> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper noTray = new ReadOnlyStringWrapper("");
    private @Nullable Snapshot snapshot;
    private Banner.@Nullable Offer dismissed;

    public StatusViewModel(Words words, Clock clock, Commands commands) {
        this.words = words;
        this.clock = clock;
        this.commands = commands;
        views = new StatusViews(words);
    }

    /// The world has changed.
    public void show(Snapshot newest) {
        snapshot = newest;
        refresh();
    }

    /// Time has passed: what speaks of it is said anew.
    public void refresh() {
        if (snapshot != null) {
            StatusView newest = views.of(snapshot, clock.now());
            view.set(dismissed == null ? newest : newest.without(dismissed));
        }
    }

    /// Whether something counts down in tenths of a second rather than in seconds.
    boolean hurries() {
        StatusView shown = view.get();
        boolean asking = shown != null && shown.banner() instanceof Banner.Asking;
        return asking || (snapshot != null && snapshot.action() != null);
    }

    public void noTray(NoTray why) {
        noTray.set(words.labels().of(why));
    }

    public void trayIsBack() {
        noTray.set("");
    }

    void choose(ActionKind kind) {
        commands.act(kind);
    }

    void take(Remedy.Way remedy) {
        switch (remedy) {
            case RESTART -> commands.restart();
            case RELOAD_ANYWAY -> commands.reloadAnyway();
            case KEEP -> commands.keepTrial();
            case GO_BACK -> commands.revertTrial();
            case APPLY -> commands.apply();
            case COMPARE -> commands.showDifference();
            case FIND_CAUSE -> commands.openWizard();
            case REPORT -> commands.openReport();
        }
    }

    /// Null for until it is resumed.
    void pause(@Nullable Duration length) {
        commands.pause(length);
    }

    void chooseLayer(String layer) {
        commands.switchLayer(layer);
    }

    void tapKey(String key) {
        commands.actOnKey(new KeyRequest(key, KeyRequest.Motion.TAP));
    }

    void cancel() {
        StatusView shown = view.get();
        if (shown != null && shown.progress() instanceof Progress.Running running) {
            commands.cancel(running.action());
        }
    }

    void choose(Candidate candidate) {
        commands.choose(candidate);
    }

    void accept(Banner.Offer offer) {
        if (offer.unit() == null) {
            commands.openTakeover();
        } else {
            commands.choose(offer.unit());
        }
    }

    /// Not asked again until Tomo is started anew, unless something else is to be offered.
    void dismissOffer() {
        StatusView shown = view.get();
        if (shown != null && shown.banner() instanceof Banner.Offer offer) {
            dismissed = offer;
            refresh();
        }
    }

    void openSettings() {
        commands.openSettings();
    }

    void openWizard() {
        commands.openWizard();
    }

    void openLogs() {
        commands.openLogs();
    }

    void trySimulator() {
        commands.trySimulator();
    }

    /// Null until there is a first snapshot.
    ReadOnlyObjectProperty<@Nullable StatusView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Why there is no icon in the tray; empty where there is one.
    ReadOnlyStringProperty noTrayProperty() {
        return noTray.getReadOnlyProperty();
    }

    String text(Label label) {
        return words.labels().of(label);
    }

    Words words() {
        return words;
    }
}
