package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Says when time alone changes something next, so that one timer is enough and an idle Tomo sleeps.
public final class Wakes {
    private Wakes() {}

    /// When the next [Event.Ticked] is due. Always after `state.at()` or at it.
    public static Instant next(Snapshot state) {
        Instant at = state.at();
        Instant next = earlier(state.serviceDue(), state.logDue());
        next = earlier(next, link(state));
        next = earlier(next, state.graceUntil().isAfter(at) ? state.graceUntil() : null);
        next = earlier(next, pause(state));
        next = earlier(next, state.restarts().last() == null ? null : loop(state));
        next = earlier(next, state.action() == null ? null : state.action().phaseDeadline().end());
        next = earlier(next, state.queue().due());
        next = earlier(next, TrialTime.due(state));
        next = earlier(next, DriftSteps.due(state));
        next = earlier(next, state.notices().due());
        return next.isBefore(at) ? at : next;
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || !other.isBefore(one) ? one : other;
    }

    private static @Nullable Instant loop(Snapshot state) {
        return state.limits().crashLoop().over(state.restarts(), state.at());
    }

    /// What is over already waits for something else than time.
    private static @Nullable Instant pause(Snapshot state) {
        Pause pause = state.pause();
        Instant until = pause == null ? null : pause.until();
        return until != null && until.isAfter(state.at()) ? until : null;
    }

    private static @Nullable Instant link(Snapshot state) {
        return switch (state.link()) {
            case Link.Idle _ -> null;
            case Link.Connecting link -> link.since().plus(state.limits().connect()).plusSeconds(1);
            case Link.Down link -> link.retryAt();
            case Link.Open link -> {
                Instant sent = link.pingSent();
                yield sent == null ? link.nextPing() : sent.plus(state.limits().pingAnswer());
            }
        };
    }
}
