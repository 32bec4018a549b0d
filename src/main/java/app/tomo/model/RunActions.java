package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Start, stop and restart. A stop that does not stop is forced on its own deadline (incident 2); a start is done only
/// when the daemon runs and answers (rule 5).
final class RunActions {
    private RunActions() {}

    static void start(Draft draft, Action action) {
        if (Refusals.starting(draft, action)) {
            return;
        }
        Facts facts = draft.facts();
        if (Verification.of(draft) == Verification.SHOWN) {
            draft.wish(Wish.RUNNING);
            Actions.reach(draft, action, true);
        } else if (facts.running() == Truth.YES) {
            draft.wish(Wish.RUNNING);
            Actions.enter(draft, action, Action.Phase.VERIFYING);
            observed(draft);
        } else {
            Actions.check(draft, action);
        }
    }

    static void stop(Draft draft, Action action) {
        if (Refusals.notOurs(draft, action)) {
            return;
        }
        if (draft.wish != Wish.EMERGENCY_STOPPED) {
            draft.wish(Wish.STOPPED);
        }
        if (Refusals.refused(draft, action)) {
            return;
        }
        if (draft.isDown()) {
            Actions.reach(draft, action, true);
            return;
        }
        askStop(draft, action);
    }

    static void askStop(Draft draft, Action action) {
        Actions.enter(draft, action, Action.Phase.STOPPING, draft.limits.stop());
        draft.emit(new Effect.StopUnit(action.id()));
    }

    /// A broken config is found before the running daemon is given up for it.
    static void restart(Draft draft, Action action) {
        boolean no = Refusals.starting(draft, action);
        if (!no) {
            Actions.check(draft, action);
        }
    }

    static void clear(Draft draft, Action action) {
        Actions.enter(draft, action, Action.Phase.CLEARING, draft.limits.force());
        draft.emit(new Effect.ClearOrphans(action.id(), draft.invocation, draft.pid()));
    }

    static void cleared(Draft draft, long id) {
        Action action = draft.action();
        if (action == null || action.id() != id || action.phase() != Action.Phase.CLEARING) {
            return;
        }
        if (action.kind() == ActionKind.EMERGENCY_STOP) {
            EmergencyActions.cleared(draft, action);
        } else {
            askStart(draft, action);
        }
    }

    /// Only now is it no longer to be down: until then a stop that had to be forced is what was wished for, and no failure.
    private static void askStart(Draft draft, Action action) {
        draft.wish(Wish.RUNNING);
        Actions.enter(draft, action, Action.Phase.ASKING);
        draft.emit(new Effect.StartUnit(action.id()));
    }

    static void askRestart(Draft draft, Action action) {
        draft.wish(Wish.RUNNING);
        boolean running = draft.pid() != ServiceStatus.NO_PID;
        if (running) {
            Actions.enter(draft, action, Action.Phase.STOPPING, draft.limits.stop());
        } else {
            Actions.enter(draft, action, Action.Phase.ASKING);
        }
        draft.emit(new Effect.RestartUnit(action.id()));
    }

    /// The manager is done, or says no. What it says is believed only when a reading shows it.
    static void answered(Draft draft, long id, Outcome.@Nullable Failure refusal) {
        Action action = draft.action();
        if (action == null || action.id() != id) {
            return;
        }
        draft.emit(new Effect.ReadService());
        if (action.kind() == ActionKind.EMERGENCY_STOP) {
            EmergencyActions.answered(draft, action, refusal);
            return;
        }
        if (action.kind() == ActionKind.CHANGE_UNIT) {
            UnitActions.answered(draft, action, refusal);
            return;
        }
        switch (action.phase()) {
            case ASKING, STOPPING -> {
                if (refusal == null) {
                    if (!isStop(action) && action.phase() == Action.Phase.ASKING) {
                        // What was read until now is from before: of a process that did not run
                        // yet.
                        Actions.enter(draft, action, Action.Phase.VERIFYING);
                        return;
                    }
                } else if (!(refusal instanceof Outcome.Failure.TookTooLong)) {
                    refusedLater(draft, action, refusal);
                }
            }
            case FORCING -> {
                if (refusal != null && !(refusal instanceof Outcome.Failure.TookTooLong)) {
                    Actions.fail(draft, action, refusal);
                }
            }
            case COOLING, CHECKING, CLEARING, VERIFYING, EXPLAINING, SENDING, QUEUED, WAITING -> {}
        }
        observed(draft);
    }

    /// A start job also "fails" because the daemon died at once: then the daemon's own reason is worth more.
    private static void refusedLater(Draft draft, Action action, Outcome.Failure refusal) {
        boolean diedPerhaps =
                refusal instanceof Outcome.Failure.ManagerRefused(Outcome.Refusal why, String _)
                        && why == Outcome.Refusal.OTHER
                        && !isStop(action);
        if (diedPerhaps) {
            StartWatch.explain(draft, action);
        } else {
            Actions.fail(draft, action, refusal);
        }
    }

    private static boolean isStop(Action action) {
        return action.kind() == ActionKind.STOP || action.kind() == ActionKind.PAUSE;
    }

    /// Compares what is with what the action is after.
    static void observed(Draft draft) {
        Action action = draft.action();
        if (action == null) {
            return;
        }
        switch (action.kind()) {
            case STOP -> {
                if (draft.isDown()) {
                    Actions.reach(draft, action, false);
                }
            }
            case PAUSE -> {
                if (draft.isDown()) {
                    PauseActions.stopped(draft, action);
                }
            }
            case START, RESTART, RESUME -> StartWatch.observed(draft, action);
            case EMERGENCY_STOP -> EmergencyActions.observed(draft, action);
            case RELOAD, SWITCH_LAYER, PRESS_KEY, LIFT_EMERGENCY_STOP, CHANGE_UNIT -> {}
        }
    }

    static void overdue(Draft draft, Action action) {
        boolean over = action.deadline().passed(draft.now);
        switch (action.phase()) {
            case CHECKING -> {
                if (action.kind() == ActionKind.RESTART) {
                    askRestart(draft, action);
                } else {
                    clear(draft, action);
                }
            }
            case CLEARING -> askStart(draft, action);
            case EXPLAINING -> StartWatch.overdue(draft, action, over);
            case STOPPING -> force(draft, action);
            case FORCING ->
                    Actions.fail(draft, action, new Outcome.Failure.StillRunning(draft.pid()));
            case COOLING, ASKING, VERIFYING, SENDING, QUEUED, WAITING -> {
                if (over) {
                    gaveUp(draft, action);
                }
            }
        }
    }

    private static void force(Draft draft, Action action) {
        Actions.enter(draft, action, Action.Phase.FORCING, draft.limits.force());
        draft.emit(new Effect.KillUnit(action.id()));
    }

    private static void gaveUp(Draft draft, Action action) {
        Duration after = action.deadline().elapsed(draft.now);
        boolean running = draft.facts().running() == Truth.YES;
        Actions.fail(
                draft,
                action,
                running
                        ? new Outcome.Failure.NotAnswering(after)
                        : new Outcome.Failure.TookTooLong(after));
    }
}
