package app.tomo.model;

import java.time.Duration;
import java.time.Instant;

/// What a sleep of the machine explains is no trouble of the daemon's: a ping that nobody could answer is not missed, an
/// action has the time that it was promised, and nobody is told of what follows at once.
final class Sleep {
    private Sleep() {}

    /// Where time has gone on for long after the moment when something was due, nothing ran meanwhile: the machine slept, or
    /// Tomo was stopped. That is seen here before anything else is judged, with a login manager that tells of it or without.
    static void passed(Draft draft, Instant due) {
        Duration late = Duration.between(due, draft.now);
        if (late.compareTo(draft.limits.time(Limit.SLEPT)) < 0) {
            return;
        }
        Action action = draft.action();
        if (action != null) {
            draft.keep(action.without(late));
        }
        woke(draft);
    }

    /// The link is asked anew at once, and the manager with it.
    static void woke(Draft draft) {
        draft.graceUntil = draft.now.plus(draft.limits.grace());
        draft.serviceDue = draft.now;
        draft.keepQuiet(NoticeHold.JUST_WOKE);
        LinkSteps.probeNow(draft);
    }
}
