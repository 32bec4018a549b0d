package app.tomo.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A value that changes, and who wants to know of its changes. Listeners run on the executor, in the
/// order of the changes, the present value first. Every method may be called from any thread.
public final class Watched<T> {
    private final Executor callbacks;
    private final List<Entry<T>> listeners = new ArrayList<>();
    private T value;

    /// Not a record: the same listener may be here twice, and each be taken out alone.
    private static final class Entry<T> {
        final Consumer<T> listener;

        Entry(Consumer<T> listener) {
            this.listener = listener;
        }
    }

    /// @param callbacks runs listeners one at a time and in order
    public Watched(Executor callbacks, T first) {
        this.callbacks = callbacks;
        this.value = first;
    }

    public synchronized T get() {
        return value;
    }

    /// Sets the value and tells it, unless it is the same.
    public synchronized void set(T next) {
        if (next.equals(value)) {
            return;
        }
        value = next;
        for (Entry<T> entry : listeners) {
            callbacks.execute(() -> entry.listener.accept(next));
        }
    }

    /// Tells the present value, then every change.
    public synchronized Subscription watch(Consumer<T> listener) {
        Entry<T> entry = new Entry<>(listener);
        listeners.add(entry);
        T now = value;
        callbacks.execute(() -> listener.accept(now));
        return () -> {
            synchronized (this) {
                listeners.remove(entry);
            }
        };
    }
}
