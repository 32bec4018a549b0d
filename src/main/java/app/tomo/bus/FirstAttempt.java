package app.tomo.bus;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits for a bus that has only just begun to connect, so that "not yet" is not taken for "not there".
public final class FirstAttempt {
    private static final BusState NOT_YET = new BusState.Disconnected(ReconnectingBus.NOT_YET);

    private FirstAttempt() {}

    /// Blocks until the bus is connected or its first attempt has failed, at most that long.
    public static void await(Bus bus, Duration atMost) {
        if (!bus.state().equals(NOT_YET)) {
            return;
        }
        CountDownLatch over = new CountDownLatch(1);
        try (var _ =
                bus.watchState(
                        state -> {
                            if (!state.equals(NOT_YET)) {
                                over.countDown();
                            }
                        })) {
            boolean _ = over.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
