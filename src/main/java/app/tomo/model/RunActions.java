package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Start, stop and restart. A stop that does not stop is forced on its own deadline (incident 2); a start is done only
/// when the daemon runs and answers (rule 5).
final class RunActions {
    /// The last words of a process that died are waited for no longer than this, unless the log is just being read.
    private static final Duration EXPLAIN = Duration.ofSeconds(2);

    /// A log that has nothing yet is asked again so soon.
    private static final Duration ASK_AGAIN = Duration.ofMillis(400);

    private RunActions() {}

    static void start(Draft draft, Action action) {
        if (heldOff(draft, action) || notOurs(draft, action) || refused(draft, action)) {
            return;
        }
        draft.wish(Wish.RUNNING);
        Facts facts = draft.facts();
        if (Verification.of(draft) == Verification.SHOWN) {
            Actions.reach(draft, action, true);
        } else if (facts.running() == Truth.YES) {
            Actions.enter(draft, action, Action.Phase.VERIFYING);
            observed(draft);
        } else {
            Actions.check(draft, action);
        }
    }

    static void stop(Draft draft, Action action) {
        if (notOurs(draft, action)) {
            return;
        }
        if (draft.wish != Wish.EMERGENCY_STOPPED) {
            draft.wish(Wish.STOPPED);
        }
        if (refused(draft, action)) {
            return;
        }
        if (isDown(draft)) {
            Actions.reach(draft, action, true);
            return;
        }
        Actions.enter(draft, action, Action.Phase.STOPPING, draft.limits.stop());
        draft.emit(new Effect.StopUnit(action.id()));
    }

    /// A broken config is found before the running daemon is given up for it.
    static void restart(Draft draft, Action action) {
        boolean no = heldOff(draft, action) || notOurs(draft, action) || refused(draft, action);
        if (!no) {
            draft.wish(Wish.RUNNING);
            Actions.check(draft, action);
        }
    }

    static void clear(Draft draft, Action action) {
        Actions.enter(draft, action, Action.Phase.CLEARING, draft.limits.force());
        draft.emit(new Effect.ClearOrphans(action.id(), draft.invocation, draft.pid()));
    }

    static void cleared(Draft draft, long id) {
        Action action = draft.action;
        if (action == null || action.id() != id || action.phase() != Action.Phase.CLEARING) {
            return;
        }
        if (action.kind() == ActionKind.EMERGENCY_STOP) {
            EmergencyActions.cleared(draft, action);
        } else {
            askStart(draft, action);
        }
    }

    private static void askStart(Draft draft, Action action) {
        Actions.enter(draft, action, Action.Phase.ASKING);
        draft.emit(new Effect.StartUnit(action.id()));
    }

    static void askRestart(Draft draft, Action action) {
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
        Action action = draft.action;
        if (action == null || action.id() != id) {
            return;
        }
        draft.emit(new Effect.ReadService());
        if (action.kind() == ActionKind.EMERGENCY_STOP) {
            EmergencyActions.answered(draft, action, refusal);
            return;
        }
        switch (action.phase()) {
            case ASKING, STOPPING -> {
                if (refusal == null) {
                    if (action.kind() != ActionKind.STOP && action.phase() == Action.Phase.ASKING) {
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
            case CHECKING, CLEARING, VERIFYING, EXPLAINING, SENDING, QUEUED, WAITING -> {}
        }
        observed(draft);
    }

    /// A start job also "fails" because the daemon died at once: then the daemon's own reason is worth more.
    private static void refusedLater(Draft draft, Action action, Outcome.Failure refusal) {
        boolean diedPerhaps =
                refusal instanceof Outcome.Failure.ManagerRefused(Outcome.Refusal why, String _)
                        && why == Outcome.Refusal.OTHER
                        && action.kind() != ActionKind.STOP;
        if (diedPerhaps) {
            explain(draft, action);
        } else {
            Actions.fail(draft, action, refusal);
        }
    }

    /// Compares what is with what the action is after.
    static void observed(Draft draft) {
        Action action = draft.action;
        if (action == null) {
            return;
        }
        switch (action.kind()) {
            case STOP -> {
                if (isDown(draft)) {
                    Actions.reach(draft, action, false);
                }
            }
            case START, RESTART -> observedStarting(draft, action);
            case EMERGENCY_STOP -> EmergencyActions.observed(draft, action);
            case RELOAD, SWITCH_LAYER, PRESS_KEY, LIFT_EMERGENCY_STOP -> {}
        }
    }

    private static void observedStarting(Draft draft, Action action) {
        switch (action.phase()) {
            case STOPPING, FORCING -> {
                if (draft.pid() != ServiceStatus.NO_PID && draft.pid() != action.before()) {
                    verify(draft, Actions.enter(draft, action, Action.Phase.VERIFYING));
                }
            }
            case VERIFYING -> verify(draft, action);
            case EXPLAINING -> {
                if (livesAfterAll(draft)) {
                    verify(draft, Actions.enter(draft, action, Action.Phase.VERIFYING));
                }
            }
            case CHECKING, CLEARING, ASKING, SENDING, QUEUED, WAITING -> {}
        }
    }

    private static void verify(Draft draft, Action action) {
        ServiceStatus status = draft.status();
        if (status == null) {
            return;
        }
        boolean came = draft.facts().running() == Truth.YES;
        if (came && draft.invocation.address() == null) {
            Actions.fail(draft, action, new Outcome.Failure.NotVerifiable());
        } else if (isDown(draft) || status.activity() == Activity.RESTARTING) {
            explain(draft, action);
        } else {
            answering(draft, action);
        }
    }

    /// A second daemon that finds its port taken ends, but not before it has tried: until then the first answers for it.
    private static void answering(Draft draft, Action action) {
        boolean inGrace = draft.graceUntil.isAfter(draft.now);
        Duration after = Duration.between(action.startedAt(), draft.now);
        switch (Verification.of(draft)) {
            case SHOWN -> Actions.reach(draft, action, false);
            case SILENT -> {}
            case OF_ANOTHER -> {
                if (inGrace) {
                    Verification.lookAgain(draft);
                } else {
                    Actions.fail(draft, action, new Outcome.Failure.NotAnswering(after));
                }
            }
            case HIDDEN -> {
                if (inGrace) {
                    Verification.lookAgain(draft);
                } else {
                    Actions.fail(draft, action, new Outcome.Failure.AnswererHidden());
                }
            }
            case NOT_SEEN -> Verification.lookAgain(draft);
        }
    }

    /// A reading that was overtaken by a push can tell of an end that was the old process's. The one that this order started
    /// lives, and was not brought back by the manager.
    private static boolean livesAfterAll(Draft draft) {
        ServiceStatus status = draft.status();
        return status != null && status.hasProcess() && status.restarts() == 0;
    }

    private static void explain(Draft draft, Action action) {
        draft.emit(new Effect.ReadService());
        Actions.enter(draft, action, Action.Phase.EXPLAINING, EXPLAIN);
        draft.logFrom = action.startedAt();
        draft.readLogAfter(Duration.ofMillis(150));
    }

    /// The log was read. On a busy machine the last words come a moment after the end.
    static void explained(Draft draft, Action action) {
        boolean mayCome = draft.now.plus(ASK_AGAIN).isBefore(action.phaseDeadline());
        if (draft.findings.isEmpty() && mayCome) {
            draft.readLogAfter(ASK_AGAIN);
        } else {
            died(draft, action);
        }
    }

    private static void died(Draft draft, Action action) {
        ServiceStatus status = draft.lastSeen;
        Exit exit = status == null ? Exit.NONE : status.lastExit();
        Actions.fail(
                draft, action, new Outcome.Failure.DiedAtStart(exit, Problems.ofTheDead(draft)));
    }

    static void overdue(Draft draft, Action action) {
        boolean over = !action.deadline().isAfter(draft.now);
        switch (action.phase()) {
            case CHECKING -> {
                if (action.kind() == ActionKind.START) {
                    clear(draft, action);
                } else {
                    askRestart(draft, action);
                }
            }
            case CLEARING -> askStart(draft, action);
            case EXPLAINING -> {
                if (draft.logPending && !over) {
                    // The log is being read, on a busy machine: it has a deadline of its own.
                    Actions.enter(draft, action, Action.Phase.EXPLAINING, ASK_AGAIN);
                } else {
                    died(draft, action);
                }
            }
            case STOPPING -> force(draft, action);
            case FORCING ->
                    Actions.fail(draft, action, new Outcome.Failure.StillRunning(draft.pid()));
            case ASKING, VERIFYING, SENDING, QUEUED, WAITING -> {
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
        Duration after = Duration.between(action.startedAt(), draft.now);
        boolean running = draft.facts().running() == Truth.YES;
        Actions.fail(
                draft,
                action,
                running
                        ? new Outcome.Failure.NotAnswering(after)
                        : new Outcome.Failure.TookTooLong(after));
    }

    private static boolean isDown(Draft draft) {
        ServiceStatus status = draft.status();
        return status != null
                && !status.hasProcess()
                && (status.activity() == Activity.INACTIVE || status.activity() == Activity.FAILED);
    }

    private static boolean heldOff(Draft draft, Action action) {
        if (draft.wish != Wish.EMERGENCY_STOPPED) {
            return false;
        }
        Instant since = draft.wishSince == null ? draft.now : draft.wishSince;
        Actions.fail(draft, action, new Outcome.Failure.EmergencyStopped(since));
        return true;
    }

    /// Somebody else runs the daemon: it is neither started nor ended, and nothing is wished for.
    private static boolean notOurs(Draft draft, Action action) {
        if (draft.target.scope() != Scope.ATTACHED) {
            return false;
        }
        boolean up = draft.facts().responding() == Truth.YES;
        boolean alreadySo =
                switch (action.kind()) {
                    case START -> up;
                    case STOP -> isDown(draft);
                    default -> false;
                };
        if (alreadySo) {
            Actions.reach(draft, action, true);
        } else {
            Actions.fail(
                    draft,
                    action,
                    new Outcome.Failure.ManagerRefused(Outcome.Refusal.NOT_OURS, ""));
        }
        return true;
    }

    private static boolean refused(Draft draft, Action action) {
        if (draft.service instanceof ServiceReading.Unreachable unreachable) {
            Actions.fail(
                    draft, action, new Outcome.Failure.ManagerUnreachable(unreachable.detail()));
            return true;
        }
        ServiceStatus status = draft.status();
        Outcome.Refusal why =
                status == null
                        ? null
                        : switch (status.load()) {
                            case NOT_FOUND -> Outcome.Refusal.NO_SUCH_UNIT;
                            case MASKED ->
                                    action.kind() == ActionKind.STOP
                                            ? null
                                            : Outcome.Refusal.MASKED;
                            case BROKEN ->
                                    action.kind() == ActionKind.STOP
                                            ? null
                                            : Outcome.Refusal.BROKEN;
                            case LOADED -> null;
                        };
        if (why == null) {
            return false;
        }
        Actions.fail(draft, action, new Outcome.Failure.ManagerRefused(why, ""));
        return true;
    }
}
