package app.tomo.model;

import java.time.Duration;
import java.time.Instant;

/// A moment by two clocks: the one on the wall, which may be set, and the machine's own, which runs from its start on, through
/// every sleep.
///
/// @param boot names this run of the machine; empty where the machine does not tell
/// @param uptime how long this run has lasted
public record Moment(Instant wall, String boot, Duration uptime) {
    /// A clock that is adjusted a little is not one that was set.
    private static final Duration SET = Duration.ofSeconds(2);

    /// By how much the clock on the wall was set between this moment and a later one. Where the machine was started anew in
    /// between nobody knows how long that took: only a clock that went back is known to have been set then.
    public Duration setUntil(Moment later) {
        boolean same = !boot.isEmpty() && boot.equals(later.boot);
        Duration passed = same ? later.uptime.minus(uptime) : Duration.ZERO;
        Duration off = Duration.between(wall.plus(passed), later.wall);
        boolean known = same || off.isNegative();
        return known && off.abs().compareTo(SET) > 0 ? off : Duration.ZERO;
    }
}
