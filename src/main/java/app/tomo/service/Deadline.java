package app.tomo.service;

import app.tomo.runtime.Clock;

import java.time.Duration;
import java.time.Instant;

/// A moment by which something with several steps has to be over. Each step asks for what is left.
record Deadline(Clock clock, Instant began, Instant end) {
    /// The shortest wait: a call has to be given some time, even by a deadline that has just passed.
    private static final Duration LEAST = Duration.ofMillis(1);

    static Deadline in(Duration duration, Clock clock) {
        Instant now = clock.now();
        return new Deadline(clock, now, now.plus(duration));
    }

    boolean passed() {
        return !clock.now().isBefore(end);
    }

    /// What is left, always positive.
    Duration left() {
        Duration left = Duration.between(clock.now(), end);
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    /// What is left, but at most that much.
    Duration leftUpTo(Duration most) {
        Duration left = left();
        return left.compareTo(most) < 0 ? left : most;
    }

    Duration elapsed() {
        return Duration.between(began, clock.now());
    }
}
