package app.tomo.desktop;

import app.tomo.bus.Arrivals;
import app.tomo.runtime.Scheduler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A scheduler whose tasks run when the test says so, and which may be used by several threads.
final class ManualTime implements Scheduler {
    private final List<Runnable> waiting = new ArrayList<>();
    private final Arrivals<Duration> asked = new Arrivals<>();

    @Override
    public synchronized Scheduled after(Duration delay, Runnable task) {
        waiting.add(task);
        asked.accept(delay);
        return () -> {};
    }

    /// Runs everything that waits; waits for the first task if there is none yet.
    void runAll() throws InterruptedException {
        asked.next();
        List<Runnable> due;
        synchronized (this) {
            due = List.copyOf(waiting);
            waiting.clear();
        }
        due.forEach(Runnable::run);
    }
}
