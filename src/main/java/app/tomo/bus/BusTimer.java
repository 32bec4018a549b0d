package app.tomo.bus;

import java.time.Duration;

/// Runs something later. The app hands its scheduler in, tests a virtual one.
@FunctionalInterface
public interface BusTimer {
    /// Runs the task once after the delay, on any thread; the task does not block. Closing the
    /// subscription before that calls it off.
    Subscription after(Duration delay, Runnable task);
}
