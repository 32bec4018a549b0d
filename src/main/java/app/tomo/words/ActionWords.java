package app.tomo.words;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
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

    /// Where it is, with the deadline that counts next: `stopping, forced in 4 s`.
    public String progress(Action action, Snapshot snapshot, Instant now) {
        return phrases.of(
                "phase." + id(action.phase()),
                times.left(next(action), now),
                scopes.manager(snapshot.target().scope()));
    }

    /// The deadline that the progress counts down to: of the phase where the next phase is worth saying, else of the whole.
    public static Instant next(Action action) {
        return switch (action.phase()) {
            case STOPPING -> action.phaseDeadline();
            default -> action.deadline();
        };
    }

    private static String id(Action.Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
