package app.tomo.ui.configuration;

import app.tomo.config.Opening;
import app.tomo.runtime.Subscription;
import app.tomo.ui.FxBridge;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Reads the config that is edited again whenever somebody else changes it, or what it includes. One config at a time. FX thread.
final class DiskWatch {
    private final ConfigDesk desk;
    private final Executor blocking;
    private final FxBridge bridge;
    private Consumer<Opening> taker = _ -> {};
    private Subscription current = () -> {};
    private @Nullable Path followed;
    private List<Path> related = List.of();
    private long newest;
    private boolean closed;

    /// @param blocking reads
    DiskWatch(ConfigDesk desk, Executor blocking, FxBridge bridge) {
        this.desk = desk;
        this.blocking = blocking;
        this.bridge = bridge;
    }

    /// @param next told on the FX thread what is there now
    void tell(Consumer<Opening> next) {
        taker = next;
    }

    /// It is about that one from now on, and about those that belong to it.
    void follow(Path file, List<Path> others) {
        if (closed || (file.equals(followed) && others.equals(related))) {
            return;
        }
        followed = file;
        related = List.copyOf(others);
        Subscription before = current;
        long mine = ++newest;
        inBackground(
                () -> {
                    before.close();
                    Subscription next = desk.watch(file, others, () -> changed(file));
                    bridge.run(() -> followed(mine, next));
                });
    }

    /// Nothing is followed any more, and nobody is told.
    void close() {
        closed = true;
        newest++;
        taker = _ -> {};
        inBackground(current::close);
    }

    /// On the watch's own thread.
    private void changed(Path file) {
        Opening now = desk.open(file);
        bridge.run(() -> taker.accept(now));
    }

    private void followed(long mine, Subscription next) {
        if (mine == newest) {
            current = next;
        } else {
            inBackground(next::close);
        }
    }

    private void inBackground(Runnable task) {
        try {
            blocking.execute(task);
        } catch (RejectedExecutionException _) {
            // Tomo ends.
        }
    }
}
