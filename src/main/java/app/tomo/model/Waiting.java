package app.tomo.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Has requests wait while the daemon is away, and delivers them when it is back.
final class Waiting {
    private Waiting() {}

    /// Whether what is asked for now has to wait; then it does, and whoever asked hears of it later.
    static boolean takes(Draft draft, Event.ActionRequested asked) {
        Action running = draft.action();
        boolean mustWait =
                isForTheDaemon(asked.kind())
                        && (running == null ? isAway(draft) : outlasts(running, asked));
        if (!mustWait) {
            return false;
        }
        if (draft.queue.like(asked).isPresent()) {
            spare(draft, asked.kind());
        } else if (draft.queue.size() >= draft.limits.count(Limit.QUEUE_SIZE)) {
            Outcome full = new Outcome.HeldBack(Outcome.HeldBackWhy.QUEUE_FULL, Duration.ZERO);
            Actions.tell(draft, List.of(asked.id()), asked.kind(), full);
            return true;
        }
        Instant until = draft.now.plus(draft.limits.time(Limit.QUEUE_LIFE));
        draft.queue = draft.queue.plus(asked, draft.now, until);
        return true;
    }

    /// Whether that action has the daemon come back, or was sent before somebody asked for the same.
    private static boolean outlasts(Action running, Event.ActionRequested asked) {
        return switch (running.kind()) {
            case START, RESTART, RESUME -> true;
            case RELOAD -> asked.kind() == ActionKind.RELOAD && running.sent();
            case STOP,
                    PAUSE,
                    SWITCH_LAYER,
                    PRESS_KEY,
                    EMERGENCY_STOP,
                    LIFT_EMERGENCY_STOP,
                    CHANGE_UNIT ->
                    false;
        };
    }

    static void spare(Draft draft, ActionKind kind) {
        if (kind == ActionKind.RELOAD) {
            draft.guard = draft.guard.sparing();
        }
    }

    private static boolean isForTheDaemon(ActionKind kind) {
        return switch (kind) {
            case RELOAD, SWITCH_LAYER, PRESS_KEY -> true;
            case START,
                    STOP,
                    RESTART,
                    PAUSE,
                    RESUME,
                    EMERGENCY_STOP,
                    LIFT_EMERGENCY_STOP,
                    CHANGE_UNIT ->
                    false;
        };
    }

    /// Whether it does not answer, and is expected to: it comes up, or answered until a moment ago.
    private static boolean isAway(Draft draft) {
        Facts facts = draft.facts();
        if (facts.responding() == Truth.YES) {
            return false;
        }
        return switch (Headlines.of(draft, facts, Problems.of(draft, facts))) {
            case STARTING -> true;
            case DEGRADED, UNRESPONSIVE, UNKNOWN -> answeredLately(draft);
            case HEALTHY,
                    STOPPING,
                    STOPPED,
                    CRASH_LOOPING,
                    FAILED,
                    PAUSED,
                    EMERGENCY_STOPPED,
                    NOT_INSTALLED ->
                    false;
        };
    }

    private static boolean answeredLately(Draft draft) {
        Instant answered = draft.answeredAt;
        Duration away = draft.limits.time(Limit.QUEUE_AWAY);
        return answered != null && answered.plus(away).isAfter(draft.now);
    }

    /// The wish to have the daemon stopped ends the wish to have it do something.
    static void giveUp(Draft draft) {
        for (Queue.Entry entry : draft.queue.entries()) {
            Actions.tell(draft, entry.ids(), entry.kind(), new Outcome.Cancelled(false));
        }
        draft.queue = Queue.EMPTY;
    }

    /// Reports what has waited too long, and delivers the next one when there is nothing to wait for any more.
    static void passTime(Draft draft) {
        for (Queue.Entry entry : draft.queue.expired(draft.now)) {
            for (Queue.Asker asker : entry.askers()) {
                Outcome expired = new Outcome.Expired(Duration.between(asker.since(), draft.now));
                Actions.tell(draft, List.of(asker.id()), entry.kind(), expired);
            }
        }
        draft.queue = draft.queue.fresh(draft.now);
        while (draft.action() == null && !draft.queue.isEmpty() && !isAway(draft)) {
            Queue.Entry next = draft.queue.entries().getFirst();
            draft.queue = draft.queue.rest();
            Actions.deliver(draft, next);
        }
    }
}
