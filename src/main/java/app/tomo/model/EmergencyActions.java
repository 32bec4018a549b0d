package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// The emergency stop of incident 4: whatever else is under way is given up, the flag that keeps the daemon off is stored
/// first, everything of the daemon is ended by force, and the end is verified. What comes back meanwhile is ended again.
final class EmergencyActions {
    /// The number of what nobody asked for but Tomo itself.
    private static final long OWN = 0;

    /// A manager that hangs has one part of the time. Then what is left over is ended without it.
    private static final int PARTS = 3;

    private EmergencyActions() {}

    static void begin(Draft draft, Action action) {
        draft.wish(Wish.EMERGENCY_STOPPED);
        draft.hold = draft.hold.changed(draft.now);
        draft.emit(new Effect.StoreHold(action.id(), draft.now));
        Duration patience = draft.limits.emergency().dividedBy(PARTS);
        Actions.enter(draft, action, Action.Phase.FORCING, patience);
        draft.emit(new Effect.EndUnit(action.id()));
    }

    /// The manager has ended the unit, has none, or says no. What is provably left over is ended in any case, and what is
    /// seen then counts for more than a no.
    static void answered(Draft draft, Action action, Outcome.@Nullable Failure refusal) {
        if (action.phase() != Action.Phase.FORCING) {
            return;
        }
        boolean nothingThere =
                refusal instanceof Outcome.Failure.ManagerRefused(Outcome.Refusal why, String _)
                        && why == Outcome.Refusal.NO_SUCH_UNIT;
        draft.hold = draft.hold.refused(nothingThere ? null : refusal);
        Actions.enter(draft, action, Action.Phase.CLEARING);
        draft.emit(new Effect.ClearOrphans(action.id(), draft.invocation, draft.pid()));
    }

    static void cleared(Draft draft, Action action) {
        if (draft.hold.refusal() instanceof Outcome.Failure.StillRunning survived) {
            failWith(draft, action, survived);
            return;
        }
        draft.emit(new Effect.ReadService());
        Actions.enter(draft, action, Action.Phase.VERIFYING);
    }

    /// A reading after everything was ended.
    static void observed(Draft draft, Action action) {
        if (action.phase() != Action.Phase.VERIFYING) {
            return;
        }
        Outcome.Failure refusal = draft.hold.refusal();
        boolean seen = draft.status() != null;
        if (!isUp(draft) && (seen || refusal == null)) {
            draft.hold = draft.hold.refused(null);
            Actions.reach(draft, action, false);
        } else if (refusal != null && !(seen && isPassing(refusal))) {
            failWith(draft, action, refusal);
        }
    }

    /// A manager that could not kill one of several processes, which was about to end, says no as well; one that takes long
    /// may still do it.
    private static boolean isPassing(Outcome.Failure refusal) {
        boolean other =
                refusal instanceof Outcome.Failure.ManagerRefused(Outcome.Refusal why, String _)
                        && why == Outcome.Refusal.OTHER;
        return other || refusal instanceof Outcome.Failure.TookTooLong;
    }

    private static void failWith(Draft draft, Action action, Outcome.Failure failure) {
        draft.hold = draft.hold.survivedBy(draft.pid());
        Actions.fail(draft, action, failure);
    }

    static void overdue(Draft draft, Action action) {
        Duration after = action.deadline().elapsed(draft.now);
        long pid = draft.pid();
        boolean stop = action.kind() == ActionKind.EMERGENCY_STOP;
        if (stop && !action.deadline().passed(draft.now)) {
            answered(draft, action, new Outcome.Failure.TookTooLong(after));
            return;
        }
        Outcome.Failure refusal = draft.hold.refusal();
        if (stop && refusal != null) {
            failWith(draft, action, refusal);
            return;
        }
        boolean survived = stop && isUp(draft);
        if (survived || (stop && draft.status() == null)) {
            draft.hold = draft.hold.survivedBy(pid);
        }
        Actions.fail(
                draft,
                action,
                survived && pid != ServiceStatus.NO_PID
                        ? new Outcome.Failure.StillRunning(pid)
                        : new Outcome.Failure.TookTooLong(after));
    }

    static void lift(Draft draft, Action action) {
        if (draft.wish != Wish.EMERGENCY_STOPPED) {
            Actions.reach(draft, action, true);
            return;
        }
        Actions.enter(draft, action, Action.Phase.ASKING);
        draft.emit(new Effect.RemoveHold(action.id()));
    }

    static void stored(Draft draft, long id, boolean done) {
        Action action = draft.action();
        if (action == null
                || action.id() != id
                || action.kind() != ActionKind.LIFT_EMERGENCY_STOP) {
            draft.hold = draft.hold.stored(draft.now, done);
        } else if (done) {
            draft.hold = draft.hold.changed(draft.now);
            draft.wish(Wish.STOPPED);
            Actions.reach(draft, action, false);
        } else {
            Actions.fail(draft, action, new Outcome.Failure.NotLifted());
        }
    }

    /// Another process of Tomo's may have set the flag, or removed it.
    static void seen(Draft draft, Event.HoldSeen seen) {
        Action action = draft.action();
        boolean busy =
                action != null
                        && switch (action.kind()) {
                            case EMERGENCY_STOP, LIFT_EMERGENCY_STOP -> true;
                            case START,
                                    STOP,
                                    RESTART,
                                    PAUSE,
                                    RESUME,
                                    RELOAD,
                                    SWITCH_LAYER,
                                    PRESS_KEY,
                                    CHANGE_UNIT ->
                                    false;
                        };
        if (busy || seen.looked().isBefore(draft.hold.changedAt())) {
            return;
        }
        boolean held = draft.wish == Wish.EMERGENCY_STOPPED;
        if (seen.since() != null && !held) {
            draft.wish = Wish.EMERGENCY_STOPPED;
            draft.wishSince = seen.since();
            endStart(draft, action, seen.since());
        } else if (seen.since() == null && held && draft.hold.stored()) {
            draft.wish(Wish.STOPPED);
        }
    }

    /// What is being started, or is to be once a pause is over, is not to come up any more.
    private static void endStart(Draft draft, @Nullable Action action, Instant since) {
        if (action != null && hasItRun(action.kind())) {
            Actions.fail(draft, action, new Outcome.Failure.EmergencyStopped(since));
        }
    }

    private static boolean hasItRun(ActionKind kind) {
        return switch (kind) {
            case START, RESTART, PAUSE, RESUME -> true;
            case STOP,
                    RELOAD,
                    SWITCH_LAYER,
                    PRESS_KEY,
                    EMERGENCY_STOP,
                    LIFT_EMERGENCY_STOP,
                    CHANGE_UNIT ->
                    false;
        };
    }

    /// Whoever starts the daemon meanwhile, it stays off.
    static void passTime(Draft draft) {
        boolean back =
                draft.wish == Wish.EMERGENCY_STOPPED
                        && draft.hold.guarded()
                        && draft.action() == null
                        && isUp(draft)
                        && draft.pid() != draft.hold.survivor();
        if (back) {
            Actions.requested(draft, new Event.ActionRequested(OWN, ActionKind.EMERGENCY_STOP, ""));
        }
    }

    /// Whether the daemon is kept off, and is.
    static boolean holds(Draft draft, Facts facts) {
        return isOver(draft) && !outlived(draft, facts);
    }

    /// Whether the daemon lives although it is kept off, or nobody can say after an emergency stop that went wrong.
    static boolean outlived(Draft draft, Facts facts) {
        ServiceStatus status = draft.status();
        boolean unknown =
                draft.hold.survived()
                        && facts.running() == Truth.UNKNOWN
                        && (status == null || !status.isForeign());
        return isOver(draft) && (isAlive(facts) || unknown);
    }

    static boolean isAlive(Facts facts) {
        return facts.running() == Truth.YES || facts.responding() == Truth.YES;
    }

    private static boolean isOver(Draft draft) {
        boolean underWay =
                draft.action() != null && draft.action().kind() == ActionKind.EMERGENCY_STOP;
        return draft.wish == Wish.EMERGENCY_STOPPED && !underWay;
    }

    private static boolean isUp(Draft draft) {
        ServiceStatus status = draft.status();
        return status != null
                && (status.hasProcess()
                        || status.activity() == Activity.RESTARTING
                        || status.activity() == Activity.ACTIVATING);
    }
}
