package app.tomo.model;

import org.jspecify.annotations.Nullable;

/// The permission to change the daemon: one action has it at a time, and gives it back exactly once, however it ends
/// (incident 3: two places released the same permit, and the count went wrong).
///
/// Immutable, and cannot be made wrong: what would take it twice, or give back what another has, throws, and the step that
/// tried it did not happen.
///
/// @param held the action under way; null when there is none
/// @param taken how often it was taken since Tomo started
/// @param released how often it was given back: one less while it is held, else as often
public record Permit(@Nullable Action held, long taken, long released) {
    public static final Permit FREE = new Permit(null, 0, 0);

    public Permit {
        if (taken - released != (held == null ? 0 : 1)) {
            throw new IllegalArgumentException(taken + " taken, " + released + " released");
        }
    }

    Permit take(Action action) {
        if (held != null) {
            throw new IllegalStateException(action.kind() + " while there is " + held.kind());
        }
        return new Permit(action, taken + 1, released);
    }

    /// The action goes on, and is now like this.
    Permit keep(Action next) {
        requireHolder(next);
        return new Permit(next, taken, released);
    }

    Permit release(Action ended) {
        requireHolder(ended);
        return new Permit(null, taken, released + 1);
    }

    private void requireHolder(Action action) {
        if (held == null || held.id() != action.id()) {
            throw new IllegalStateException(action.kind() + " does not hold the permit");
        }
    }
}
