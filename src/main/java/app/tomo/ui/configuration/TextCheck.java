package app.tomo.ui.configuration;

import app.tomo.runtime.Scheduler;
import app.tomo.ui.FxBridge;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Has a text checked some time after it was last changed: one check at a time, and what was found of an older text is dropped.
/// FX thread.
///
/// @param <T> what is checked
/// @param <R> what is found
final class TextCheck<T, R> {
    private final Scheduler scheduler;
    private final Executor blocking;
    private final FxBridge bridge;
    private final Supplier<Duration> pause;
    private final Supplier<@Nullable T> text;
    private final Function<T, R> check;
    private final Consumer<R> taker;
    private Scheduler.@Nullable Scheduled waiting;
    private long newest;
    private boolean running;
    private boolean again;
    private boolean closed;

    /// @param text what is to be checked, taken on the FX thread when its time has come
    /// @param check blocks
    /// @param taker told what was found of the newest text
    TextCheck(
            Scheduler scheduler,
            Executor blocking,
            FxBridge bridge,
            Supplier<Duration> pause,
            Supplier<@Nullable T> text,
            Function<T, R> check,
            Consumer<R> taker) {
        this.scheduler = scheduler;
        this.blocking = blocking;
        this.bridge = bridge;
        this.pause = pause;
        this.text = text;
        this.check = check;
        this.taker = taker;
    }

    /// The text has changed: it is checked when it has not changed any more for a pause.
    void changed() {
        if (closed) {
            return;
        }
        newest++;
        cancel();
        waiting = scheduler.after(pause.get(), () -> bridge.run(this::begin));
    }

    /// What is under way, or waits, concerns nobody any more.
    void forget() {
        newest++;
        again = false;
        cancel();
    }

    /// Nothing is checked any more.
    void close() {
        closed = true;
        forget();
    }

    private void cancel() {
        if (waiting != null) {
            waiting.cancel();
            waiting = null;
        }
    }

    private void begin() {
        if (waiting == null) {
            return;
        }
        waiting = null;
        if (running) {
            again = true;
            return;
        }
        running = true;
        long mine = newest;
        T value = text.get();
        if (value == null) {
            running = false;
            return;
        }
        try {
            blocking.execute(
                    () -> {
                        R result = null;
                        try {
                            result = check.apply(value);
                        } finally {
                            R found = result;
                            bridge.run(() -> ended(mine, found));
                        }
                    });
        } catch (RejectedExecutionException _) {
            // Tomo ends.
            running = false;
        }
    }

    /// @param result null where the check broke off
    private void ended(long mine, @Nullable R result) {
        running = false;
        if (result != null && mine == newest) {
            taker.accept(result);
        }
        if (again) {
            again = false;
            changed();
        }
    }
}
