package app.tomo.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// Time that passes only when it is told to, for tests and for a rehearsal: an hour takes milliseconds, and is the same every
/// run. Tasks run on the caller's own thread, ordered by instant and sequence.
public final class VirtualTime implements Clock, Scheduler, Executor {
    private static final int MOST_TASKS_AT_ONE_INSTANT = 10_000;

    private record Task(Instant due, long sequence, Runnable body, AtomicBoolean cancelled) {}

    private final PriorityQueue<Task> queue =
            new PriorityQueue<>(Comparator.comparing(Task::due).thenComparingLong(Task::sequence));
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private long sequence;
    private long ran;
    private boolean draining;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Scheduled after(Duration delay, Runnable task) {
        Task entry =
                new Task(
                        now.plus(delay.isNegative() ? Duration.ZERO : delay),
                        sequence++,
                        task,
                        new AtomicBoolean());
        queue.add(entry);
        return () -> entry.cancelled().set(true);
    }

    @Override
    public void execute(Runnable task) {
        after(Duration.ZERO, task);
    }

    /// Runs what is due now and what becomes due by it.
    public void settle() {
        advance(Duration.ZERO);
    }

    /// Runs everything that becomes due until then, each at its own time.
    public void advance(Duration time) {
        if (draining) {
            throw new IllegalStateException("time passes only from outside of its tasks");
        }
        draining = true;
        try {
            drainUntil(now.plus(time));
        } finally {
            draining = false;
        }
    }

    private void drainUntil(Instant end) {
        int atOneInstant = 0;
        while (!queue.isEmpty() && !queue.peek().due().isAfter(end)) {
            Task task = queue.remove();
            atOneInstant = task.due().isAfter(now) ? 0 : atOneInstant + 1;
            if (atOneInstant > MOST_TASKS_AT_ONE_INSTANT) {
                throw new IllegalStateException(
                        "time stands still: a task keeps asking to run at once");
            }
            now = task.due().isAfter(now) ? task.due() : now;
            if (!task.cancelled().get()) {
                ran++;
                task.body().run();
            }
        }
        now = end;
    }

    /// The machine sleeps: time passes, and nothing runs.
    public void sleep(Duration length) {
        now = now.plus(length);
    }

    /// How many tasks have run: what an idle app costs.
    public long ran() {
        return ran;
    }
}
