package app.tomo.service;

import app.tomo.model.Deadline;
import app.tomo.runtime.Clock;

import java.time.Duration;

/// A deadline with the clock that it is read by, for what has several steps: each asks for what is left.
record Countdown(Deadline deadline, Clock clock) {
    /// The shortest wait: a call has to be given some time, even by a deadline that has just passed.
    private static final Duration LEAST = Duration.ofMillis(1);

    static Countdown of(Duration duration, Clock clock) {
        return new Countdown(Deadline.in(duration, clock.now()), clock);
    }

    boolean passed() {
        return deadline.passed(clock.now());
    }

    /// What is left, always positive.
    Duration left() {
        Duration left = deadline.left(clock.now());
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }

    /// What is left, but at most that much.
    Duration leftUpTo(Duration most) {
        Duration left = left();
        return left.compareTo(most) < 0 ? left : most;
    }

    Duration elapsed() {
        return deadline.elapsed(clock.now());
    }
}
