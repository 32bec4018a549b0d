package app.tomo.bus;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// Runs tasks one at a time and in order, each batch on a virtual thread that exists only while
/// there is something to do, so that an idle bus keeps no thread.
///
/// What a task throws goes to the uncaught exception handler of its thread; the next task runs.
public final class InOrder implements Executor {
    private final String name;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    /// @param name of the threads
    public InOrder(String name) {
        this.name = name;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (waiting) {
            waiting.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        Thread.ofVirtual().name(name).start(this::drain);
    }

    private void drain() {
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException | Error defect) {
                Thread self = Thread.currentThread();
                self.getUncaughtExceptionHandler().uncaughtException(self, defect);
            }
        }
    }

    private @Nullable Runnable next() {
        synchronized (waiting) {
            Runnable task = waiting.poll();
            running = task != null;
            return task;
        }
    }
}
