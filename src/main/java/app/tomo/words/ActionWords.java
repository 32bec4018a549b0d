package app.tomo.words;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Deadline;
import app.tomo.model.Obstacle;
import app.tomo.model.Queue;
import app.tomo.model.Snapshot;

import java.time.Instant;
import java.util.Locale;

/// Actions: their names, and where the one under way is.
public final class ActionWords {
    private final Phrases phrases;
    private final ScopeWords scopes;
    private final TimeWords times;

    ActionWords(Phrases phrases, ScopeWords scopes, TimeWords times) {
        this.phrases = phrases;
        this.scopes = scopes;
        this.times = times;
    }

    /// Inside a sentence: `a restart`.
    public String noun(ActionKind kind) {
        return phrases.of("noun." + kind.id());
    }

    /// Why it is not offered now; empty where it is.
    public String obstacle(Obstacle obstacle, Snapshot snapshot) {
        Action action = snapshot.action();
        return switch (obstacle) {
            case NONE -> "";
            case BUSY, UNDER_WAY ->
                    action == null ? "" : phrases.of("obstacle.busy", noun(action.kind()));
            case NOT_INSTALLED -> phrases.of("obstacle.not-installed");
            case UNIT_UNUSABLE -> phrases.of("obstacle.unit", snapshot.target().unit());
            case UNDECIDED -> phrases.of("obstacle.undecided");
            case NOT_SEEN -> phrases.of("obstacle.not-seen");
            case RUNS -> phrases.of("obstacle.runs");
            case STOPPED -> phrases.of("obstacle.stopped");
            case NOT_RUNNING -> phrases.of("obstacle.not-running");
            case HELD_OFF -> phrases.of("obstacle.held-off");
            case NOT_HELD_OFF -> phrases.of("obstacle.not-held-off");
            case NOT_PAUSED -> phrases.of("obstacle.not-paused");
            case NOT_ANSWERING -> phrases.of("obstacle.not-answering");
            case NOT_OURS -> phrases.of("obstacle.not-ours");
            case NO_RELOAD -> phrases.of("obstacle.no-reload");
        };
    }

    /// Where it is, with the deadline that counts next: `stopping, forced in 4 s`.
    public String progress(Action action, Snapshot snapshot, Instant now) {
        String key = "phase." + id(action.phase());
        String special = key + "." + action.kind().id();
        return phrases.of(
                phrases.has(special) ? special : key,
                times.left(next(action).end(), now),
                scopes.manager(snapshot.target().scope()));
    }

    /// The deadline that the progress counts down to: of the phase where the next phase is worth saying, else of the whole.
    public static Deadline next(Action action) {
        return switch (action.phase()) {
            case STOPPING -> action.phaseDeadline();
            default -> action.deadline();
        };
    }

    /// What it waits for, and for how long still.
    public String waiting(Queue.Entry entry, Instant now) {
        return phrases.of("waiting", times.left(entry.until(), now));
    }

    private static String id(Action.Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
