package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Tells a death, which nobody asked for, from an end, and counts how often the daemon came back from one by itself.
final class Deaths {
    private Deaths() {}

    /// What a reading tells of both. One death may show in two pairs of readings: when the process has gone, and when the
    /// next one was started.
    static void counted(Draft draft, @Nullable ServiceStatus before, ServiceStatus now) {
        boolean asked = isAsked(draft);
        if (!now.counts() && (asked || isStartAsked(draft) || isWantedOff(draft))) {
            draft.restartCount = draft.restartCount.asked();
        }
        if (asked && before != null && before.hasProcess() && before.pid() != now.pid()) {
            draft.guard = draft.guard.ended();
        }
        long more = draft.restartCount.shownBy(now);
        draft.restartCount = draft.restartCount.seen(now);
        if (more > 0) {
            draft.restarts = draft.restarts.plus(more, draft.now);
        }
        boolean died = !asked && (more > 0 || (before != null && ended(draft, before, now)));
        if (died || givenUpSince(draft, before, now)) {
            draft.guard = draft.guard.died(draft.isLooping(), draft.limits, draft.now);
        }
    }

    /// The connection to a daemon was closed from its side.
    static void cut(Draft draft) {
        boolean itself = !isAsked(draft) && !isWantedOff(draft);
        draft.restartCount = draft.restartCount.cut(itself && draft.hasHiddenProcess());
    }

    /// A daemon answers. Where its process is not known, that is another one if the last one closed the connection.
    static void answered(Draft draft) {
        if (draft.restartCount.cut()) {
            draft.restartCount = draft.restartCount.cut(false);
            draft.restarts = draft.restarts.plus(1, draft.now);
            draft.guard = draft.guard.died(draft.isLooping(), draft.limits, draft.now);
        }
    }

    private static boolean ended(Draft draft, ServiceStatus before, ServiceStatus now) {
        return before.hasProcess() && !now.hasProcess() && isUnclean(draft, now);
    }

    /// A start limit that was hit long before Tomo came is no news.
    private static boolean givenUpSince(
            Draft draft, @Nullable ServiceStatus before, ServiceStatus now) {
        if (before != null) {
            return now.isGivenUp() && !before.isGivenUp();
        }
        Instant at = now.stoppedAt();
        return now.isGivenUp()
                && at != null
                && at.plus(draft.limits.time(Limit.LOOP_CALM)).isAfter(draft.now);
    }

    private static boolean isAsked(Draft draft) {
        Action action = draft.action();
        return action != null
                && switch (action.kind()) {
                    case STOP, RESTART, PAUSE, EMERGENCY_STOP -> true;
                    case START,
                            RESUME,
                            RELOAD,
                            SWITCH_LAYER,
                            PRESS_KEY,
                            LIFT_EMERGENCY_STOP,
                            CHANGE_UNIT ->
                            false;
                };
    }

    private static boolean isStartAsked(Draft draft) {
        Action action = draft.action();
        return action != null
                && (action.kind() == ActionKind.START || action.kind() == ActionKind.RESUME);
    }

    private static boolean isWantedOff(Draft draft) {
        return switch (draft.wish) {
            case STOPPED, PAUSED, EMERGENCY_STOPPED -> true;
            case NONE, RUNNING -> false;
        };
    }

    /// How somebody else's daemon ended is not known.
    private static boolean isUnclean(Draft draft, ServiceStatus now) {
        return draft.target.scope() == Scope.ATTACHED
                || now.activity() == Activity.FAILED
                || now.activity() == Activity.RESTARTING;
    }
}
