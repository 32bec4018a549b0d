package app.tomo.schedules;

import app.tomo.model.Event;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What is on its way to the step function: most of it for a moment, some for seconds, so that it arrives out of order; some
/// of it arrives twice, and some never.
final class Mail {
    private record Letter(Instant due, long number, Supplier<@Nullable Event> event) {}

    private final PriorityQueue<Letter> letters =
            new PriorityQueue<>(
                    Comparator.comparing(Letter::due).thenComparingLong(Letter::number));
    private final RandomGenerator random;
    private Instant now;
    private long count;

    Mail(RandomGenerator random, Instant now) {
        this.random = random;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    void pass(Instant until) {
        now = until;
    }

    void say(Supplier<@Nullable Event> event) {
        int fate = random.nextInt(64);
        if (fate == 0) {
            return;
        }
        send(delay(), event);
        if (fate == 1) {
            send(delay(), event);
        }
    }

    /// For sure, and only once.
    void sayAt(Duration delay, Supplier<@Nullable Event> event) {
        send(delay, event);
    }

    /// In the world, which may tell of it.
    void happen(Duration delay, Runnable what) {
        send(
                delay,
                () -> {
                    what.run();
                    return null;
                });
    }

    private void send(Duration delay, Supplier<@Nullable Event> event) {
        letters.add(new Letter(now.plus(delay), count++, event));
    }

    private Duration delay() {
        return Duration.ofMillis(
                switch (random.nextInt(32)) {
                    case 0 -> random.nextInt(9_000);
                    case 1, 2, 3 -> random.nextInt(600);
                    default -> random.nextInt(8);
                });
    }

    @Nullable Instant due() {
        Letter next = letters.peek();
        return next == null ? null : next.due.isBefore(now) ? now : next.due;
    }

    /// The next of them; null where something only happened in the world.
    @Nullable Event next() {
        return letters.remove().event.get();
    }
}
