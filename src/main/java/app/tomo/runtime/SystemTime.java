package app.tomo.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// The machine's time: the wall clock read once, counted on by the monotonic clock, so that it never goes back; and one
/// daemon thread that runs what is due.
///
/// The monotonic clock stands still while the machine sleeps, and the wall clock may be set forward: when it is ahead by
/// more than [#AHEAD], time jumps to it. A clock that is set back is not followed.
public final class SystemTime implements Clock, Scheduler, AutoCloseable {
    private static final Duration AHEAD = Duration.ofSeconds(2);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private final ScheduledThreadPoolExecutor timer;
    private Instant anchor;
    private long anchorNanos;

    public SystemTime() {
        this(InstantSource.system(), System::nanoTime);
    }

    SystemTime(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        anchor = wall.instant();
        anchorNanos = nanos.getAsLong();
        timer =
                new ScheduledThreadPoolExecutor(
                        1, task -> Thread.ofPlatform().daemon().name("tomo-timer").unstarted(task));
        timer.setRemoveOnCancelPolicy(true);
    }

    @Override
    public synchronized Instant now() {
        long since = nanos.getAsLong();
        Instant counted = anchor.plusNanos(since - anchorNanos);
        Instant read = wall.instant();
        if (read.isAfter(counted.plus(AHEAD))) {
            anchor = read;
            anchorNanos = since;
            return read;
        }
        return counted;
    }

    @Override
    public Scheduled after(Duration delay, Runnable task) {
        try {
            ScheduledFuture<?> future =
                    timer.schedule(task, Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException _) {
            return () -> {};
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
