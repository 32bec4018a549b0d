package app.tomo;

import app.tomo.model.Deadline;
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

/// What has to be ended, the newest first, each with a time limit, and 5 s in all: a bus, a disk, a pipe or a window that
/// hangs must not keep Tomo alive (incident 2).
///
/// The end goes on threads of its own, so that it does not matter which other thread hangs, the main one included. Any
/// thread may call.
final class Shutdown {
    /// For each step that asks for no more.
    static final Duration STEP = Duration.ofSeconds(1);

    /// For all of them.
    static final Duration STEPS = Duration.ofMillis(3_500);

    /// For the main thread and the JVM's own end, once the steps have ended: some of the 5 s is the system's.
    static final Duration REST = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private record Step(String name, Duration limit, Runnable end) {}

    private final Deque<Step> steps = new ArrayDeque<>();
    private final Clock clock;
    private final Runnable overdue;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    /// @param overdue ends the process at once, when nothing else has
    Shutdown(Clock clock, Runnable overdue) {
        this.clock = clock;
        this.overdue = overdue;
    }

    /// Remembers what is to be ended.
    void add(String name, Runnable end) {
        add(name, STEP, end);
    }

    /// The same for one that may take that long. What comes while the end is under way is ended with the rest.
    synchronized void add(String name, Duration limit, Runnable end) {
        steps.push(new Step(name, limit, end));
    }

    /// Begins the end, once; returns at once. The process is gone after [#STEPS] and [#REST], whatever hangs.
    void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("tomo-overdue").start(this::watch);
            Thread.ofPlatform().daemon().name("tomo-ending").start(this::endAll);
        }
    }

    /// Begins the end where that has not been done, and blocks until every step has ended, or had its time.
    void run() {
        begin();
        await(done, STEPS.plus(REST));
    }

    /// Goes with the process where that ends in time.
    private void watch() {
        await(done, STEPS);
        await(new CountDownLatch(1), REST);
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
        Deadline all = Deadline.in(STEPS, clock.now());
        for (Step step = next(); step != null && !all.passed(clock.now()); step = next()) {
            end(step, all.leftUpTo(step.limit(), clock.now()));
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
