package app.tomo.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The machine's time: the wall clock read once, counted on by the monotonic clock, so that it never goes back; and one
/// daemon thread that runs what is due.
public final class SystemTime implements Clock, Scheduler, AutoCloseable {
    private final Instant anchor = Instant.now();
    private final long anchorNanos = System.nanoTime();
    private final ScheduledThreadPoolExecutor timer;

    public SystemTime() {
        timer =
                new ScheduledThreadPoolExecutor(
                        1, task -> Thread.ofPlatform().daemon().name("tomo-timer").unstarted(task));
        timer.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Instant now() {
        return anchor.plusNanos(System.nanoTime() - anchorNanos);
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
