package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// A change of how the unit is defined. Whoever makes it looks itself whether the manager has it as it was meant, and puts back
/// what was there where it has not; the daemon is left as it is.
final class UnitActions {
    private UnitActions() {}

    /// The person may be asked for a password, and what does not work is taken back in as much time again.
    static Duration most(Limits limits) {
        return limits.time(Limit.UNIT_ASKED).plus(limits.time(Limit.UNIT_ASKED));
    }

    static void begin(Draft draft, Action action) {
        Actions.enter(draft, action, Action.Phase.ASKING);
        draft.emit(new Effect.ChangeUnit(action.id()));
    }

    static void answered(Draft draft, Action action, Outcome.@Nullable Failure refusal) {
        if (refusal == null) {
            Actions.reach(draft, action, false);
        } else {
            Actions.fail(draft, action, refusal);
        }
    }

    static void overdue(Draft draft, Action action) {
        Duration after = action.deadline().elapsed(draft.now);
        Actions.fail(draft, action, new Outcome.Failure.TookTooLong(after));
    }
}
