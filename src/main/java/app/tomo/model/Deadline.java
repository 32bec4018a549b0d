package app.tomo.model;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time by whose end something is over, whatever happens. The one type for that: of an action as a whole, of
/// each of its phases, and of an adapter's calls, which read the clock for it.
///
/// Pure: whoever asks says what time it is.
///
/// @param end never before `began`
public record Deadline(Instant began, Instant end) {
    public Deadline {
        if (end.isBefore(began)) {
            throw new IllegalArgumentException("a deadline ends before it begins");
        }
    }

    /// Over after that long, which counts as nothing where it is negative.
    public static Deadline in(Duration duration, Instant now) {
        return new Deadline(now, duration.isNegative() ? now : now.plus(duration));
    }

    /// A part of this one that begins now and may last that long, and never beyond the whole.
    public Deadline part(Duration atMost, Instant now) {
        return in(leftUpTo(atMost, now), now);
    }

    /// The same, as if that time had not passed.
    Deadline without(Duration lost) {
        return new Deadline(began, end.plus(lost));
    }

    /// Over at the very moment of its end, too.
    public boolean passed(Instant now) {
        return !now.isBefore(end);
    }

    /// Never negative.
    public Duration left(Instant now) {
        return passed(now) ? Duration.ZERO : Duration.between(now, end);
    }

    /// What is left, but at most that much.
    public Duration leftUpTo(Duration most, Instant now) {
        Duration left = left(now);
        return left.compareTo(most) < 0 ? left : most;
    }

    /// How long it has been running.
    public Duration elapsed(Instant now) {
        return Duration.between(began, now);
    }
}
