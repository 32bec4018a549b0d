package app.tomo.model;

import app.tomo.model.Trial.Stage;
import app.tomo.model.TrialEnd.Settlement;
import app.tomo.model.TrialEnd.Why;

/// Keep or go back: what was applied goes back by itself ([TrialTime]), unless somebody keeps it. The text on disk goes back
/// first, through the record that only one can take; loading it is a reload or a restart like any other.
final class TrialSteps {
    /// The number of what nobody asked for but Tomo itself.
    static final long OWN = 0;

    private TrialSteps() {}

    static void about(Draft draft, Event.AboutTrial event) {
        switch (event) {
            case Event.TrialStaged(Trial trial) -> staged(draft, trial);
            case Event.TrialRecalled(Trial trial, boolean orphan) -> recalled(draft, trial, orphan);
            case Event.TrialAccepted _ -> accepted(draft);
            case Event.TrialDeclined(Why why) -> goBack(draft, why);
            case Event.TrialSettled(String id, Settlement settlement) ->
                    settled(draft, id, settlement);
        }
    }

    /// The version to go back to is safe: now it can be applied.
    private static void staged(Draft draft, Trial trial) {
        Trial before = draft.trials.staged();
        if (before != null) {
            draft.emit(new Effect.ForgetTrial(before.id()));
        }
        draft.trials = draft.trials.staging(trial.at(Stage.APPLYING, null, draft.now));
        Actions.requested(draft, request(trial));
    }

    static Event.ActionRequested request(Trial trial) {
        ActionKind kind = trial.restarts() ? ActionKind.RESTART : ActionKind.RELOAD;
        return new Event.ActionRequested(trial.action(), kind, Trial.APPLY);
    }

    /// What an earlier Tomo left, or what another one that still lives has begun.
    private static void recalled(Draft draft, Trial trial, boolean orphan) {
        boolean free = draft.trials.current() == null && draft.trials.staged() == null;
        if (free && (orphan || !draft.hold.guarded())) {
            draft.trials = draft.trials.with(trial.recalled(orphan));
        }
    }

    /// A Tomo that stays leaves what another one looks after to it.
    static void guarded(Draft draft) {
        Trial trial = draft.trials.current();
        if (trial != null && trial.stage() == Stage.WATCHED) {
            draft.trials = draft.trials.with(null);
        }
    }

    private static void accepted(Draft draft) {
        Trial trial = draft.trials.current();
        if (trial != null && trial.isOpen()) {
            draft.trials = draft.trials.with(trial.at(Stage.KEEPING, null, draft.now));
            draft.emit(new Effect.KeepTrial(trial.id()));
        }
    }

    static void goBack(Draft draft, Why why) {
        Trial trial = draft.trials.current();
        if (trial != null && trial.isOpen()) {
            draft.trials = draft.trials.with(trial.at(Stage.GOING_BACK, why, draft.now));
            draft.emit(new Effect.RestoreTrial(trial.id()));
        }
    }

    private static void settled(Draft draft, String id, Settlement settlement) {
        Trial trial = draft.trials.current();
        if (trial == null || !trial.id().equals(id)) {
            return;
        }
        Why why = trial.why();
        if (trial.stage() == Stage.KEEPING) {
            end(draft, trial, Why.KEPT, settlement, false);
        } else if (trial.stage() == Stage.GOING_BACK && why != null) {
            boolean loads = settlement == Settlement.RESTORED && why != Why.OFF;
            if (loads) {
                draft.trials = draft.trials.with(trial.at(Stage.RESTORED, why, draft.now));
            } else {
                end(draft, trial, why, settlement, false);
            }
        }
    }

    static void end(Draft draft, Trial trial, Why why, Settlement settlement, boolean awaits) {
        draft.trials = draft.trials.ended(TrialEnd.of(trial, draft.now, why, settlement, awaits));
    }

    /// An action ended: perhaps the one that applies something, perhaps the one that takes it back.
    static void ended(Draft draft, Action action, Outcome outcome) {
        TrialEnd last = draft.trials.end();
        if (last != null && last.awaits() && takesBack(action)) {
            draft.trials = draft.trials.ending(last.loaded(outcome));
        }
        Trial staged = draft.trials.staged();
        if (staged == null || !isFor(action, staged)) {
            return;
        }
        draft.trials = draft.trials.staging(null);
        if (!changed(action, outcome)) {
            draft.emit(new Effect.ForgetTrial(staged.id()));
            return;
        }
        Trial before = draft.trials.current();
        if (before != null) {
            draft.emit(new Effect.ForgetTrial(before.id()));
        }
        Trial running = staged.running(draft.now, draft.limits.time(Limit.TRIAL));
        draft.trials = draft.trials.with(running);
        draft.emit(new Effect.BeginTrial(running));
        if (isLoss(outcome)) {
            goBack(draft, Why.LOST);
        }
    }

    private static boolean takesBack(Action action) {
        return action.id() == OWN
                && (action.kind() == ActionKind.RELOAD || action.kind() == ActionKind.RESTART);
    }

    static boolean isFor(Action action, Trial staged) {
        return action.id() == staged.action() || action.joined().contains(staged.action());
    }

    /// Whether the daemon may have taken what was applied.
    private static boolean changed(Action action, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied _, Outcome.Reached _, Outcome.Unknown _, Outcome.TimedOut _ ->
                    true;
            case Outcome.Cancelled(boolean sent) -> sent;
            case Outcome.Failed _ -> action.sent();
            case Outcome.Rejected _, Outcome.Unsupported _, Outcome.HeldBack _, Outcome.Expired _ ->
                    false;
        };
    }

    private static boolean isLoss(Outcome outcome) {
        return outcome instanceof Outcome.Unknown || outcome instanceof Outcome.Failed;
    }
}
