package app.tomo.ui.configuration;

import app.tomo.ui.FxBridge;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What takes its time is done elsewhere, and its answer comes back, unless something newer was asked meanwhile. FX thread.
final class Errands {
    private final Executor blocking;
    private final FxBridge bridge;
    private long newest;

    Errands(Executor blocking, FxBridge bridge) {
        this.blocking = blocking;
        this.bridge = bridge;
    }

    /// Overtakes whatever is under way.
    long overtake() {
        return ++newest;
    }

    boolean isNewest(long errand) {
        return errand == newest;
    }

    /// @param question blocks
    /// @param taker told on the FX thread, unless it was overtaken
    <T> void ask(Supplier<T> question, Consumer<T> taker) {
        long mine = overtake();
        inBackground(
                () -> {
                    T answer = question.get();
                    bridge.run(
                            () -> {
                                if (isNewest(mine)) {
                                    taker.accept(answer);
                                }
                            });
                });
    }

    void inBackground(Runnable task) {
        try {
            blocking.execute(task);
        } catch (RejectedExecutionException _) {
            // Tomo ends.
        }
    }
}
