package app.tomo.service;

import app.tomo.bus.InOrder;
import app.tomo.model.ServiceReading;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Tells readings to one listener: in order, each on a virtual thread of its own making, none twice in a row, nothing
/// new after [#close]. For any thread.
final class ReadingTeller {
    private final InOrder order = new InOrder("service readings");
    private final Consumer<ServiceReading> listener;
    private ServiceReading last = ServiceReading.NOT_YET;
    private volatile boolean closed;

    ReadingTeller(Consumer<ServiceReading> listener) {
        this.listener = listener;
    }

    /// @param next makes the reading from the last one; called inside, so that whoever comes later cannot tell something
    ///     older
    synchronized void tell(UnaryOperator<ServiceReading> next) {
        ServiceReading reading = next.apply(last);
        if (closed || reading.equals(last)) {
            return;
        }
        last = reading;
        order.execute(
                () -> {
                    if (!closed) {
                        listener.accept(reading);
                    }
                });
    }

    /// Returns when the listener has heard of everything that was made until now, or after that time.
    void settle(Duration atMost) {
        CountDownLatch told = new CountDownLatch(1);
        synchronized (this) {
            order.execute(told::countDown);
        }
        try {
            boolean _ = told.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
