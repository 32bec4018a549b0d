package app.tomo.runtime;

import java.time.Duration;

/// Runs something later. Tasks must be quick; they run on the scheduler's own thread.
public interface Scheduler {
    /// Cancelling what has run, or was cancelled, does nothing.
    interface Scheduled {
        void cancel();
    }

    Scheduled after(Duration delay, Runnable task);
}
