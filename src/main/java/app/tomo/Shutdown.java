package app.tomo;

import app.tomo.model.Deadline;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.runtime.Clock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// What has to be ended, the newest first, each with a time limit, and 5 s in all ([Limit#QUIT]): a bus, a disk, a pipe or a window that
/// hangs must not keep Tomo alive (incident 2).
///
/// The end goes on threads of its own, so that it does not matter which other thread hangs, the main one included. Any
/// thread may call.
final class Shutdown {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private record Step(String name, Limit limit, Runnable end) {}

    private final Deque<Step> steps = new ArrayDeque<>();
    private final Clock clock;
    private final Supplier<Limits> limits;
    private final Runnable overdue;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    /// @param limits in force when the end begins
    /// @param overdue ends the process at once, when nothing else has
    Shutdown(Clock clock, Supplier<Limits> limits, Runnable overdue) {
        this.limits = limits;
        this.clock = clock;
        this.overdue = overdue;
    }

    /// Remembers what is to be ended.
    void add(String name, Runnable end) {
        add(name, Limit.QUIT_STEP, end);
    }

    /// The same for one that may take that long. What comes while the end is under way is ended with the rest.
    synchronized void add(String name, Limit limit, Runnable end) {
        steps.push(new Step(name, limit, end));
    }

    /// Begins the end, once; returns at once. The process is gone after
    /// [Limit#QUIT_STEPS] and [Limit#QUIT_REST], whatever hangs.
    void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("tomo-overdue").start(this::watch);
            Thread.ofPlatform().daemon().name("tomo-ending").start(this::endAll);
        }
    }

    /// Begins the end where that has not been done, and blocks until every step has ended, or had its time.
    void run() {
        begin();
        await(done, steps().plus(rest()));
    }

    private Duration steps() {
        return limits.get().time(Limit.QUIT_STEPS);
    }

    /// For the main thread and the JVM's own end, once the steps have ended: some of the 5 s is the system's.
    private Duration rest() {
        return limits.get().time(Limit.QUIT_REST);
    }

    /// Goes with the process where that ends in time.
    private void watch() {
        await(done, steps());
        await(new CountDownLatch(1), rest());
        overdue.run();
    }

    private static void await(CountDownLatch latch, Duration most) {
        try {
            var _ = latch.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void endAll() {
        Deadline all = Deadline.in(steps(), clock.now());
        for (Step step = next(); step != null && !all.passed(clock.now()); step = next()) {
            end(step, all.leftUpTo(limits.get().time(step.limit()), clock.now()));
        }
        done.countDown();
    }

    private synchronized @Nullable Step next() {
        return steps.poll();
    }

    /// Not on a virtual thread: those may all wait for a disk.
    private static void end(Step step, Duration limit) {
        FutureTask<Void> task = new FutureTask<>(step.end(), null);
        Thread thread = Thread.ofPlatform().daemon().name("ending " + step.name()).start(task);
        try {
            task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            LOG.warn("{} did not end within {}", step.name(), limit);
            thread.interrupt();
        } catch (ExecutionException failure) {
            LOG.warn("{} did not end well", step.name(), failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
