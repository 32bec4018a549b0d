package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/// Says when time alone changes something next, so that one timer is enough and an idle Tomo sleeps.
public final class Wakes {
    private Wakes() {}

    /// When the next [Event.Ticked] is due. Always after `state.at()` or at it.
    public static Instant next(Snapshot state) {
        Instant at = state.at();
        Instant grace = state.graceUntil().isAfter(at) ? state.graceUntil() : null;
        return Stream.of(
                        state.serviceDue(),
                        state.logDue(),
                        link(state),
                        grace,
                        pause(state),
                        state.limits().crashLoop().over(state.restarts(), at),
                        state.action() == null ? null : state.action().phaseDeadline().end(),
                        state.queue().due(),
                        state.notices().due())
                .filter(Objects::nonNull)
                .map(due -> due.isBefore(at) ? at : due)
                .min(Instant::compareTo)
                .orElse(at);
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
