package app.tomo.bus;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/// How long to wait before each attempt to reconnect: doubling from the first to the cap, each
/// shortened by up to the given part of itself, so that many programs do not come at once.
///
/// @param jitter the part, from 0 to 1
public record ReconnectDelays(Duration first, Duration cap, double jitter) {
    private static final int MOST_DOUBLINGS = 30;

    /// The wait before this attempt, counted from 0.
    ///
    /// @param random gives numbers from 0 (inclusive) to 1 (exclusive)
    public Duration before(int attempt, DoubleSupplier random) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt, MOST_DOUBLINGS));
        Duration longest = doubled.compareTo(cap) < 0 ? doubled : cap;
        double part = 1 - jitter * random.getAsDouble();
        return Duration.ofNanos(Math.round(longest.toNanos() * part));
    }
}
