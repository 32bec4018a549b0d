package app.tomo.model;

import java.time.Instant;
import java.util.List;

/// Pause and resume: a pause is a stop that is remembered with its end, at which the model itself asks for the start. It is
/// over as soon as the wish is another one, or somebody else has started the daemon: what runs counts.
final class PauseActions {
    /// The number of what nobody asked for but Tomo itself.
    private static final long OWN = 0;

    private PauseActions() {}

    static void pause(Draft draft, Action action) {
        if (Refusals.starting(draft, action)) {
            return;
        }
        if (!draft.hold.guarded()) {
            Actions.fail(draft, action, new Outcome.Failure.NobodyStays());
        } else if (!draft.isDown()) {
            RunActions.askStop(draft, action);
        } else if (draft.pause == null) {
            Actions.fail(draft, action, new Outcome.Failure.NothingToPause());
        } else {
            draft.pause = Pause.of(draft.pause.since(), action.argument(), draft.now);
            Actions.reach(draft, action, true);
        }
    }

    /// It is verified that nothing runs.
    static void stopped(Draft draft, Action action) {
        draft.pause = Pause.of(action.deadline().began(), action.argument(), draft.now);
        draft.wish(Wish.PAUSED);
        Actions.reach(draft, action, false);
    }

    /// What Tomo resumes by itself has ended the pause, whatever comes of it; what a person does ends it where it can begin.
    static void resume(Draft draft, Action action) {
        boolean runs = Verification.of(draft) == Verification.SHOWN;
        if (action.id() == OWN || draft.pause != null || runs) {
            RunActions.start(draft, action);
        } else if (!Refusals.starting(draft, action)) {
            Actions.fail(
                    draft,
                    action,
                    draft.hold.guarded()
                            ? new Outcome.Failure.NotPaused()
                            : new Outcome.Failure.NobodyStays());
        }
    }

    /// The pause of before Tomo came. What the person has asked for since then counts more.
    static void recalled(Draft draft, Pause pause) {
        if (draft.wish == Wish.NONE && draft.target.scope() != Scope.ATTACHED) {
            draft.wish = Wish.PAUSED;
            draft.wishSince = pause.since();
            draft.pause = pause;
        }
    }

    /// An action ended: a pause whose start did not come about is remembered for as long as nothing runs.
    static void ended(Draft draft, Action action, Outcome outcome) {
        PauseEnd end = draft.pauseEnd;
        boolean failed = !outcome.good() && !(outcome instanceof Outcome.Cancelled);
        if (action.kind() == ActionKind.RESUME && end != null && end.action() == action.id()) {
            draft.pauseEnd = end.failing(failed ? outcome : null);
        }
    }

    /// Whether that was begun by Tomo itself and went wrong: nobody waits for its answer.
    static boolean isNews(Action action, Outcome outcome) {
        return action.kind() == ActionKind.RESUME && action.id() == OWN && !outcome.good();
    }

    static void passTime(Draft draft) {
        PauseEnd end = draft.pauseEnd;
        if (end != null && end.failed() != null && draft.status() != null && !draft.isDown()) {
            draft.pauseEnd = end.failing(null);
        }
        Pause pause = draft.pause;
        if (pause == null) {
            return;
        }
        if (draft.wish != Wish.PAUSED) {
            over(draft, PauseEnd.Why.ASKED);
        } else if (startedSince(draft, pause.since())) {
            draft.wish(Wish.RUNNING);
            over(draft, PauseEnd.Why.STARTED);
        } else if (isDue(draft, pause)) {
            over(draft, PauseEnd.Why.DUE);
            draft.wish(Wish.RUNNING);
            Actions.requested(draft, new Event.ActionRequested(OWN, ActionKind.RESUME, ""));
        }
    }

    private static void over(Draft draft, PauseEnd.Why why) {
        draft.pause = null;
        draft.pauseEnd = new PauseEnd(draft.now, why, asker(draft, why), null);
    }

    private static long asker(Draft draft, PauseEnd.Why why) {
        Snapshot.LastOutcome last = draft.lastOutcome;
        if (why != PauseEnd.Why.ASKED) {
            return OWN;
        }
        return draft.action() != null
                ? draft.action().id()
                : last != null && last.at().equals(draft.now) ? last.id() : OWN;
    }

    /// A reading that was overtaken may still show the process that was stopped.
    private static boolean startedSince(Draft draft, Instant since) {
        ServiceStatus status = draft.status();
        if (status == null || !status.hasProcess()) {
            return false;
        }
        Instant start = status.runningSince();
        return start == null || !start.isBefore(since);
    }

    /// Nothing is started by a Tomo that does not stay, nor before it has seen how things are.
    private static boolean isDue(Draft draft, Pause pause) {
        Instant until = pause.until();
        return until != null
                && !until.isAfter(draft.now)
                && draft.hold.guarded()
                && draft.action() == null
                && draft.status() != null;
    }

    /// Whether it is off, and meant to come back.
    static boolean holds(Draft draft) {
        ServiceStatus status = draft.status();
        return draft.wish == Wish.PAUSED
                && draft.isDown()
                && status != null
                && status.load() != LoadState.NOT_FOUND;
    }

    /// What was in the way of the start, where that can be told apart from all else.
    static Problem problem(Draft draft) {
        Outcome failed = draft.pauseEnd == null ? null : draft.pauseEnd.failed();
        if (failed instanceof Outcome.Rejected(ConfigFault fault)) {
            return new Problem(
                    ProblemId.CONFIG_INVALID, Severity.BROKEN, List.of(fault.reason()), "", fault);
        }
        List<Problem> causes =
                failed instanceof Outcome.Failed(Outcome.Failure.DiedAtStart died)
                        ? died.causes()
                        : List.of();
        return causes.isEmpty()
                ? Problem.broken(ProblemId.NOT_RESUMED, "", List.of("pause over, no process"))
                : causes.getFirst();
    }

    /// Whether nothing runs although the pause is over, and only that says why.
    static boolean failed(Draft draft) {
        ServiceStatus status = draft.status();
        return draft.pauseEnd != null
                && draft.pauseEnd.failed() != null
                && draft.wish == Wish.RUNNING
                && status != null
                && status.load() == LoadState.LOADED
                && status.activity() == Activity.INACTIVE;
    }
}
