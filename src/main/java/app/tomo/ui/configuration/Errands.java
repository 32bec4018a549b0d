package app.tomo.ui.configuration;

import app.tomo.ui.FxBridge;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What takes its time is done elsewhere, and its answer comes back, unless something newer was asked meanwhile. FX thread.
final class Errands {
    private final Executor blocking;
    private final FxBridge bridge;
    private final Set<CompletableFuture<Void>> underWay = ConcurrentHashMap.newKeySet();
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
        CompletableFuture<Void> end = new CompletableFuture<>();
        underWay.add(end);
        try {
            blocking.execute(
                    () -> {
                        try {
                            task.run();
                        } finally {
                            ended(end);
                        }
                    });
        } catch (RejectedExecutionException _) {
            // Tomo ends.
            ended(end);
        }
    }

    private void ended(CompletableFuture<Void> errand) {
        underWay.remove(errand);
        errand.complete(null);
    }

    /// No answer comes back any more.
    ///
    /// @return when everything that is under way is done; on the thread that does it
    CompletableFuture<Void> close() {
        long _ = overtake();
        return CompletableFuture.allOf(underWay.toArray(CompletableFuture<?>[]::new));
    }
}
