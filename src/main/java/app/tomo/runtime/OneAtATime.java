package app.tomo.runtime;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs a task at most once at a time. Asked for while it runs, it runs once more afterwards, however often it was asked.
final class OneAtATime {
    private static final int IDLE = 0;
    private static final int RUNNING = 1;
    private static final int AGAIN = 2;

    private final AtomicInteger state = new AtomicInteger(IDLE);

    void run(Executor executor, Runnable task) {
        if (state.getAndUpdate(old -> old == IDLE ? RUNNING : AGAIN) == IDLE) {
            submit(executor, task);
        }
    }

    private void submit(Executor executor, Runnable task) {
        try {
            executor.execute(
                    () -> {
                        try {
                            task.run();
                        } finally {
                            if (state.getAndUpdate(old -> old == AGAIN ? RUNNING : IDLE) == AGAIN) {
                                submit(executor, task);
                            }
                        }
                    });
        } catch (RejectedExecutionException _) {
            state.set(IDLE);
        }
    }
}
