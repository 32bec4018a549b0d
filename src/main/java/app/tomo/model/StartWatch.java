package app.tomo.model;

import java.time.Duration;
import java.time.Instant;

/// Watches what a start or restart has begun, until it is seen to answer (rule 5) or has died and said why.
final class StartWatch {
    /// The last words of a process that died are waited for no longer than this, unless the log is just being read.
    private static final Duration EXPLAIN = Duration.ofSeconds(2);

    /// A log that has nothing yet is asked again so soon.
    private static final Duration ASK_AGAIN = Duration.ofMillis(400);

    private StartWatch() {}

    static void observed(Draft draft, Action action) {
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
            case COOLING, CHECKING, CLEARING, ASKING, SENDING, QUEUED, WAITING -> {}
        }
    }

    private static void verify(Draft draft, Action action) {
        ServiceStatus status = draft.status();
        if (status == null) {
            return;
        }
        boolean came = draft.facts().running() == Truth.YES;
        if (came && draft.isYetToBeStarted()) {
            Verification.lookAgain(draft);
        } else if (came && draft.invocation.address() == null) {
            Actions.fail(draft, action, new Outcome.Failure.NotVerifiable());
        } else if (draft.isDown() || status.activity() == Activity.RESTARTING) {
            explain(draft, action);
        } else {
            answering(draft, action);
        }
    }

    /// A second daemon that finds its port taken ends, but not before it has tried: until then the first answers for it.
    private static void answering(Draft draft, Action action) {
        boolean inGrace = draft.graceUntil.isAfter(draft.now);
        Duration after = action.deadline().elapsed(draft.now);
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

    static void explain(Draft draft, Action action) {
        draft.emit(new Effect.ReadService());
        Actions.enter(draft, action, Action.Phase.EXPLAINING, EXPLAIN);
        draft.logFrom = lastStart(draft, action.deadline().began());
        draft.readLogAfter(Duration.ofMillis(150));
    }

    /// That of the process which ended, where the manager tells it; else the order's.
    private static Instant lastStart(Draft draft, Instant ordered) {
        ServiceStatus status = draft.lastSeen;
        Instant start = status == null ? null : status.lastStart();
        return start != null && start.isAfter(ordered) ? start : ordered;
    }

    /// The log was read. On a busy machine the last words come a moment after the end.
    static void explained(Draft draft, Action action) {
        boolean mayCome = draft.now.plus(ASK_AGAIN).isBefore(action.phaseDeadline().end());
        if (draft.findings.isEmpty() && mayCome) {
            draft.readLogAfter(ASK_AGAIN);
        } else {
            died(draft, action);
        }
    }

    static void overdue(Draft draft, Action action, boolean over) {
        if (draft.logPending && !over) {
            // The log is being read, on a busy machine: it has a deadline of its own.
            Actions.enter(draft, action, Action.Phase.EXPLAINING, ASK_AGAIN);
        } else {
            died(draft, action);
        }
    }

    private static void died(Draft draft, Action action) {
        ServiceStatus status = draft.lastSeen;
        Exit exit = status == null ? Exit.NONE : status.lastExit();
        Actions.fail(draft, action, new Outcome.Failure.DiedAtStart(exit, EndCauses.of(draft)));
    }
}
