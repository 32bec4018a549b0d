package app.tomo.desktop;

import app.tomo.runtime.Scheduler;

import java.time.Duration;
import java.util.concurrent.Executor;

/// Runs a task soon after it was asked for, but not more often than once in a while: the first
/// request at once, the requests that come within the pause after it as one at its end. Any thread
/// may ask.
final class Coalescer {
    private final Scheduler scheduler;
    private final Duration pause;
    private final Executor executor;
    private final Runnable task;
    private boolean pausing;
    private boolean wanted;

    /// @param executor runs the task, one run at a time
    Coalescer(Scheduler scheduler, Duration pause, Executor executor, Runnable task) {
        this.scheduler = scheduler;
        this.pause = pause;
        this.executor = executor;
        this.task = task;
    }

    synchronized void request() {
        if (pausing) {
            wanted = true;
        } else {
            run();
        }
    }

    private synchronized void pauseIsOver() {
        pausing = false;
        if (wanted) {
            run();
        }
    }

    private void run() {
        wanted = false;
        pausing = true;
        executor.execute(task);
        scheduler.after(pause, this::pauseIsOver);
    }
}
