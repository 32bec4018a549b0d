package app.tomo.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// A state of a bus and who wants to know of its changes. Listeners run on the executor, in the
/// order of the changes, the present state first.
public final class StateWatch {
    private final Executor callbacks;
    private final List<Entry> listeners = new ArrayList<>();
    private BusState state;

    /// Not a record: the same listener may be here twice, and each be taken out alone.
    private static final class Entry {
        final Consumer<BusState> listener;

        Entry(Consumer<BusState> listener) {
            this.listener = listener;
        }
    }

    /// @param callbacks runs listeners one at a time and in order
    public StateWatch(Executor callbacks, BusState first) {
        this.callbacks = callbacks;
        this.state = first;
    }

    public synchronized BusState get() {
        return state;
    }

    /// Sets the state and tells it, unless it is the same.
    public synchronized void set(BusState next) {
        if (next.equals(state)) {
            return;
        }
        state = next;
        for (Entry entry : listeners) {
            callbacks.execute(() -> entry.listener.accept(next));
        }
    }

    /// Tells the present state, then every change.
    public synchronized Subscription watch(Consumer<BusState> listener) {
        Entry entry = new Entry(listener);
        listeners.add(entry);
        BusState now = state;
        callbacks.execute(() -> listener.accept(now));
        return () -> {
            synchronized (this) {
                listeners.remove(entry);
            }
        };
    }
}
