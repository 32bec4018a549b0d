package app.tomo.service;

import app.tomo.model.Exit;
import app.tomo.model.Limit;
import app.tomo.model.Limits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When a child that ended is started again: systemd's `Restart=on-failure` (systemd.service(5)) with a delay that doubles
/// and a start limit. Pure.
///
/// @param first the delay after the first failure in a row
/// @param most the longest delay; whoever ran for longer than this begins anew with the first
/// @param limit how many starts are allowed `within` that time
public record RestartPolicy(Duration first, Duration most, int limit, Duration within) {
    /// One failure costs a second of keyboard; five within a minute are a loop (systemd's own limit is 5 in 10 s, which a
    /// delay of 3 s never reaches), unless a person says otherwise.
    public static RestartPolicy of(Limits limits) {
        return new RestartPolicy(
                limits.time(Limit.CHILD_FIRST),
                limits.time(Limit.CHILD_MOST),
                limits.count(Limit.CHILD_STARTS),
                limits.time(Limit.CHILD_WITHIN));
    }

    /// What follows an end.
    sealed interface Decision {
        /// It ended because it was to end.
        record Rest() implements Decision {}

        record Again(Duration delay) implements Decision {}

        /// It was started too often.
        record GiveUp() implements Decision {}
    }

    /// @param starts when it was started since the last start by hand, that one included, oldest first; not empty
    /// @param failures how many failures in a row came before this end
    Decision after(Exit exit, List<Instant> starts, int failures, Instant now) {
        if (Exit.isClean(exit)) {
            return new Decision.Rest();
        }
        Duration delay = delay(isLong(starts.getLast(), now) ? 0 : failures);
        Instant next = now.plus(delay);
        long near = starts.stream().filter(start -> start.plus(within).isAfter(next)).count();
        return near >= limit ? new Decision.GiveUp() : new Decision.Again(delay);
    }

    /// Whether a run was long enough for its end to be a new story.
    boolean isLong(Instant start, Instant end) {
        return Duration.between(start, end).compareTo(most) > 0;
    }

    private Duration delay(int failures) {
        Duration delay = first;
        for (int i = 0; i < failures && delay.compareTo(most) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(most) > 0 ? most : delay;
    }
}
