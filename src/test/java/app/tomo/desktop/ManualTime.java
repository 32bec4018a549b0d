package app.tomo.desktop;

import app.tomo.bus.Arrivals;
import app.tomo.runtime.Scheduler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A scheduler whose tasks run when the test says so, and which may be used by several threads.
final class ManualTime implements Scheduler {
    private final Arrivals<Runnable> waiting = new Arrivals<>();

    @Override
    public Scheduled after(Duration delay, Runnable task) {
        waiting.accept(task);
        return () -> {};
    }

    /// Runs everything that waits; waits for the first task if there is none yet.
    void runAll() throws InterruptedException {
        List<Runnable> due = new ArrayList<>(List.of(waiting.next()));
        while (!waiting.isEmpty()) {
            due.add(waiting.next());
        }
        due.forEach(Runnable::run);
    }
}
