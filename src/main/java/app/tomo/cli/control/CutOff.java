package app.tomo.cli.control;

import app.tomo.runtime.Scheduler;

import java.time.Duration;

/// Closes a connection at a deadline, which ends whoever reads from it, and remembers that it did.
final class CutOff implements AutoCloseable {
    private final LineChannel lines;
    private final Scheduler scheduler;
    private Scheduler.Scheduled deadline = () -> {};
    private volatile boolean struck;

    CutOff(LineChannel lines, Scheduler scheduler) {
        this.lines = lines;
        this.scheduler = scheduler;
    }

    /// Counts anew.
    synchronized void after(Duration delay) {
        deadline.cancel();
        deadline = scheduler.after(delay, this::strike);
    }

    private void strike() {
        struck = true;
        lines.close();
    }

    boolean struck() {
        return struck;
    }

    @Override
    public synchronized void close() {
        deadline.cancel();
    }
}
