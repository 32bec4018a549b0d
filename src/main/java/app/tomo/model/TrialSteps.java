package app.tomo.model;

import app.tomo.model.Trial.Stage;
import app.tomo.model.TrialEnd.Settlement;
import app.tomo.model.TrialEnd.Why;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Keep or go back: what was applied goes back by itself, unless somebody keeps it. The text on disk goes back first, through
/// the record that only one can take; loading it is a reload or a restart like any other.
final class TrialSteps {
    /// The number of what nobody asked for but Tomo itself.
    private static final long OWN = 0;

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

    private static void goBack(Draft draft, Why why) {
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

    private static void end(
            Draft draft, Trial trial, Why why, Settlement settlement, boolean awaits) {
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

    private static boolean isFor(Action action, Trial staged) {
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

    static void passTime(Draft draft) {
        dropStray(draft);
        Trial trial = draft.trials.current();
        if (trial == null) {
            return;
        }
        switch (trial.stage()) {
            case RUNNING -> watch(draft, trial);
            case RESTORED -> load(draft, trial);
            case APPLYING, WATCHED, KEEPING, GOING_BACK -> {}
        }
    }

    /// What was to be applied was refused before it began, or given up while it waited.
    private static void dropStray(Draft draft) {
        Trial staged = draft.trials.staged();
        if (staged == null) {
            return;
        }
        Action action = draft.action();
        boolean asked =
                (action != null && isFor(action, staged))
                        || draft.queue.of(staged.action()).isPresent();
        if (!asked) {
            draft.trials = draft.trials.staging(null);
            draft.emit(new Effect.ForgetTrial(staged.id()));
        }
    }

    private static void watch(Draft draft, Trial trial) {
        boolean decides = trial.ours() || draft.hold.guarded();
        if (!decides) {
            return;
        }
        Why why = why(draft, trial);
        if (why != null) {
            goBack(draft, why);
        }
    }

    private static @Nullable Why why(Draft draft, Trial trial) {
        if (!trial.ours()) {
            return Why.ORPHANED;
        }
        switch (draft.wish) {
            case STOPPED, PAUSED, EMERGENCY_STOPPED -> {
                return Why.OFF;
            }
            case NONE, RUNNING -> {}
        }
        if (draft.action() == null && isLost(draft, trial)) {
            return Why.LOST;
        }
        return trial.until() != null && !trial.until().isAfter(draft.now) ? Why.TIME : null;
    }

    /// Whether the daemon is gone, hangs, or was brought back by its manager.
    private static boolean isLost(Draft draft, Trial trial) {
        Facts facts = draft.facts();
        Instant last = draft.restarts.last();
        return facts.running() == Truth.NO
                || facts.responding() == Truth.NO
                || (last != null && last.isAfter(trial.began()));
    }

    /// As soon as it can be: a daemon that comes up by itself has read the file already.
    /// As soon as it can be: a daemon that comes up by itself has read the file already.
    private static void load(Draft draft, Trial trial) {
        Why why = trial.why() == null ? Why.TIME : trial.why();
        Facts facts = draft.facts();
        boolean off = draft.wish != Wish.NONE && draft.wish != Wish.RUNNING;
        boolean down = facts.running() == Truth.NO;
        if (off || (down && !trial.restarts() && why != Why.LOST)) {
            end(draft, trial, why, Settlement.RESTORED, false);
            return;
        }
        boolean late = !patience(trial, draft.limits).isAfter(draft.now);
        boolean restarts = trial.restarts() || (why == Why.LOST && (down || late));
        boolean ready = restarts || late || facts.responding() == Truth.YES;
        if (draft.action() == null && ready) {
            end(draft, trial, why, Settlement.RESTORED, true);
            ActionKind kind = restarts ? ActionKind.RESTART : ActionKind.RELOAD;
            Actions.requested(draft, new Event.ActionRequested(OWN, kind, ""));
        }
    }

    /// Until then the daemon may come back by itself: one that hangs is not waited for long.
    private static Instant patience(Trial trial, Limits limits) {
        boolean lost = trial.why() == Why.LOST;
        return trial.began().plus(limits.time(lost ? Limit.TRIAL_LOST : Limit.QUEUE_LIFE));
    }

    /// When time alone changes something; null for never.
    static @Nullable Instant due(Snapshot state) {
        Trial trial = state.trials().current();
        if (trial == null) {
            return null;
        }
        Instant due =
                switch (trial.stage()) {
                    case RUNNING -> trial.until();
                    case RESTORED -> patience(trial, state.limits());
                    case APPLYING, WATCHED, KEEPING, GOING_BACK -> null;
                };
        // What is over already waits for something else than time.
        return due != null && due.isAfter(state.at()) ? due : null;
    }
}
