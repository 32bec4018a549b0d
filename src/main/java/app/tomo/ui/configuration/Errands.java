package app.tomo.ui.configuration;

import app.tomo.ui.FxBridge;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What takes its time is done elsewhere, and its answer comes back, unless something newer was asked meanwhile. FX thread.
final class Errands {
    private final Executor blocking;
    private final FxBridge bridge;
    private final Map<Long, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private final AtomicLong begun = new AtomicLong();
    private long newest;
    private boolean closed;

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

    /// Aside from all others: it overtakes nothing, and only the end of all overtakes it.
    <T> void askAside(Supplier<T> question, Consumer<T> taker) {
        inBackground(
                () -> {
                    T answer = question.get();
                    bridge.run(
                            () -> {
                                if (!closed) {
                                    taker.accept(answer);
                                }
                            });
                });
    }

    void inBackground(Runnable task) {
        long mine = begun.incrementAndGet();
        underWay.put(mine, new CompletableFuture<>());
        try {
            blocking.execute(
                    () -> {
                        try {
                            task.run();
                        } finally {
                            ended(mine);
                        }
                    });
        } catch (RejectedExecutionException _) {
            // Tomo ends.
            ended(mine);
        }
    }

    private void ended(long errand) {
        CompletableFuture<Void> end = underWay.remove(errand);
        if (end != null) {
            end.complete(null);
        }
    }

    /// No answer comes back any more.
    ///
    /// @return when everything that is under way is done; on the thread that does it
    CompletableFuture<Void> close() {
        long _ = overtake();
        closed = true;
        return CompletableFuture.allOf(underWay.values().toArray(CompletableFuture<?>[]::new));
    }
}
