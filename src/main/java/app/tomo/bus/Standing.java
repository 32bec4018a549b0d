package app.tomo.bus;

import org.jspecify.annotations.Nullable;

/// Something that is put in place on every new connection: a subscription, an exported object.
final class Standing implements Subscription {
    private final Placing placing;
    private @Nullable Bus bus;
    private @Nullable Subscription placed;
    private boolean closed;

    /// Puts it in place on one connection.
    interface Placing {
        Subscription on(Bus bus) throws BusException;
    }

    Standing(Placing placing) {
        this.placing = placing;
    }

    /// Puts it in place there, unless it already is or was closed. Two threads may try at the same
    /// time: the one that made the connection and the one that subscribes.
    void place(Bus target) throws BusException {
        synchronized (this) {
            if (closed || target.equals(bus)) {
                return;
            }
            bus = target;
            placed = null;
        }
        Subscription done = placing.on(target);
        synchronized (this) {
            if (!closed && target.equals(bus)) {
                placed = done;
                return;
            }
        }
        done.close();
    }

    @Override
    public void close() {
        Subscription ending;
        synchronized (this) {
            closed = true;
            ending = placed;
            placed = null;
        }
        if (ending != null) {
            ending.close();
        }
    }
}
