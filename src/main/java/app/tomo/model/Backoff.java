package app.tomo.model;

import java.time.Duration;

/// Exponential delay with a cap: the first, then doubled for each further attempt. Jitter is added by whoever has
/// randomness: [#jittered].
public record Backoff(Duration first, Duration most) {
    /// The delay before attempt `attempt`, counted from 1.
    public Duration delay(int attempt) {
        int doublings = Math.clamp(attempt - 1L, 0, 30);
        long nanos = first.toNanos();
        long cap = most.toNanos();
        return Duration.ofNanos(nanos > (cap >> doublings) ? cap : nanos << doublings);
    }

    /// The delay for an attempt, shortened by up to a half; `fraction` is random in 0 (inclusive) to 1.
    public Duration jittered(int attempt, double fraction) {
        long whole = delay(attempt).toNanos();
        return Duration.ofNanos(whole - (long) (whole * Math.clamp(fraction, 0, 1) / 2));
    }
}
