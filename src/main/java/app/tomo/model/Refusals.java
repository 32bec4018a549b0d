package app.tomo.model;

import java.time.Instant;

/// Ends a start, stop or restart before anything is done, where nothing may be done or nothing can.
final class Refusals {
    private Refusals() {}

    static boolean starting(Draft draft, Action action) {
        return heldOff(draft, action) || notOurs(draft, action) || refused(draft, action);
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
    static boolean notOurs(Draft draft, Action action) {
        if (draft.target.scope() != Scope.ATTACHED) {
            return false;
        }
        boolean up = draft.facts().responding() == Truth.YES;
        boolean alreadySo =
                switch (action.kind()) {
                    case START -> up;
                    case STOP -> draft.isDown();
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

    static boolean refused(Draft draft, Action action) {
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
                            case NOT_FOUND ->
                                    action.kind() == ActionKind.STOP && status.hasProcess()
                                            ? null
                                            : Outcome.Refusal.NO_SUCH_UNIT;
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
