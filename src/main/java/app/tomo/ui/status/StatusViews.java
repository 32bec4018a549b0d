package app.tomo.ui.status;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Deadline;
import app.tomo.model.Headline;
import app.tomo.model.LastReload;
import app.tomo.model.Obstacle;
import app.tomo.model.Restarts;
import app.tomo.model.Snapshot;
import app.tomo.ui.status.StatusView.Choice;
import app.tomo.ui.status.StatusView.Header;
import app.tomo.ui.status.StatusView.Layers;
import app.tomo.ui.status.StatusView.Line;
import app.tomo.ui.status.StatusView.Progress;
import app.tomo.ui.status.StatusView.Reloaded;
import app.tomo.ui.status.StatusView.Restarted;
import app.tomo.words.ActionWords;
import app.tomo.words.HeadlineLines;
import app.tomo.words.Label;
import app.tomo.words.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Makes what the window shows out of a snapshot and the moment. Pure.
final class StatusViews {
    /// What is over sooner shows no progress and greys nothing: it would only flicker.
    static final Duration WORTH_SHOWING = Duration.ofMillis(300);

    /// A good outcome is news for that long; a bad one until the next action.
    private static final Duration NEWS = Duration.ofSeconds(60);

    private final Words words;
    private final Banners banners;

    StatusViews(Words words) {
        this.words = words;
        banners = new Banners(words);
    }

    StatusView of(Snapshot snapshot, Instant now) {
        HeadlineLines headline = words.headlines().of(snapshot, now);
        boolean simulated = snapshot.simulated();
        return new StatusView(
                new Header(
                        snapshot.headline(),
                        Tone.of(snapshot.headline()),
                        headline.title(),
                        headline.below()),
                simulated ? words.labels().of(Label.SIMULATED) : "",
                banners.of(snapshot, headline.below(), now),
                words.facts().all(snapshot, now),
                layers(snapshot),
                restarts(snapshot.restarts(), now),
                new Reloaded(
                        lastReload(snapshot, now),
                        words.labels().merged(snapshot.guard().spared())),
                choices(snapshot, now),
                progress(snapshot, now));
    }

    private Layers layers(Snapshot snapshot) {
        String active = snapshot.daemon().layer();
        Obstacle obstacle = Obstacle.lasting(ActionKind.SWITCH_LAYER, snapshot);
        return new Layers(
                snapshot.daemon().layers(),
                active == null ? "" : active,
                words.labels().of(Label.ABOUT_LAYERS_EMPTY),
                words.actions().obstacle(obstacle, snapshot));
    }

    private Restarted restarts(Restarts restarts, Instant now) {
        Instant last = restarts.last();
        Line line =
                new Line(
                        words.labels().restarts(restarts, now),
                        last == null ? "" : words.times().exact(last),
                        Tone.PLAIN);
        return new Restarted(line, RestartBars.of(restarts, now));
    }

    private Line lastReload(Snapshot snapshot, Instant now) {
        LastReload last = snapshot.lastReload();
        if (last == null) {
            return new Line(words.labels().of(Label.ABOUT_NO_RELOAD), "", Tone.PLAIN);
        }
        String text = words.outcomes().lastReload(last, snapshot, now);
        String sentence = words.outcomes().of(ActionKind.RELOAD, last.outcome(), snapshot);
        return new Line(
                text,
                words.times().exact(last.at()) + "\n" + sentence,
                last.outcome().good() ? Tone.PLAIN : Tone.BROKEN);
    }

    /// The first place belongs to what is wanted first: reload while it runs, resume while it is paused, start when
    /// it does not run.
    private List<Choice> choices(Snapshot snapshot, Instant now) {
        boolean down = Obstacle.startOrStop(snapshot) == ActionKind.START;
        // Where a banner has the primary button, no other has.
        boolean possible =
                snapshot.headline() != Headline.NOT_INSTALLED
                        && snapshot.headline() != Headline.EMERGENCY_STOPPED;
        return List.of(
                snapshot.pause() != null
                        ? choice(ActionKind.RESUME, Label.RESUME, true, snapshot, now)
                        : down
                                ? choice(ActionKind.START, Label.START, possible, snapshot, now)
                                : choice(ActionKind.RELOAD, Label.RELOAD, true, snapshot, now),
                choice(ActionKind.RESTART, Label.RESTART, false, snapshot, now),
                choice(ActionKind.STOP, Label.STOP, false, snapshot, now),
                choice(ActionKind.PAUSE, Label.PAUSE, false, snapshot, now));
    }

    private Choice choice(
            ActionKind kind, Label label, boolean primary, Snapshot snapshot, Instant now) {
        Action action = snapshot.action();
        boolean shown = action != null && isWorthShowing(action, now);
        Obstacle obstacle = shown ? Obstacle.to(kind, snapshot) : Obstacle.lasting(kind, snapshot);
        return new Choice(
                kind,
                words.labels().of(label),
                primary,
                words.actions().obstacle(obstacle, snapshot));
    }

    private Progress progress(Snapshot snapshot, Instant now) {
        Action action = snapshot.action();
        if (action != null && isWorthShowing(action, now)) {
            String text = words.actions().progress(action, snapshot, now);
            return new Progress.Running(
                    new Line(text, "", Tone.PLAIN), action.id(), part(action, now));
        }
        return new Progress.Idle(outcome(snapshot, now));
    }

    /// How the last action ended; a reload has a place of its own.
    private Line outcome(Snapshot snapshot, Instant now) {
        Snapshot.LastOutcome last = snapshot.lastOutcome();
        boolean news =
                last != null
                        && last.kind() != ActionKind.RELOAD
                        && (!last.outcome().good() || last.at().plus(NEWS).isAfter(now));
        if (last == null || !news) {
            String config = words.labels().config(snapshot.invocation());
            return new Line(config, config, Tone.PLAIN);
        }
        return new Line(
                words.outcomes().of(last.kind(), last.outcome(), snapshot),
                words.times().exact(last.at()),
                last.outcome().good() ? Tone.PLAIN : Tone.BROKEN);
    }

    private static boolean isWorthShowing(Action action, Instant now) {
        return action.deadline().elapsed(now).compareTo(WORTH_SHOWING) >= 0;
    }

    private static double part(Action action, Instant now) {
        Deadline next = ActionWords.next(action);
        double whole = Math.max(1, Duration.between(next.began(), next.end()).toMillis());
        return Math.clamp(next.elapsed(now).toMillis() / whole, 0, 1);
    }
}
