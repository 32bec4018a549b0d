package app.tomo;

import app.tomo.bus.BusAddress;
import app.tomo.bus.ReconnectDelays;
import app.tomo.bus.ReconnectingBus;
import app.tomo.bus.dbusjava.DBusJavaConnector;
import app.tomo.runtime.Scheduler;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Supplier;

/// The session's and the system's bus, each connected when it is first asked for.
final class Buses implements AutoCloseable {
    private final Map<String, String> environment;
    private final Threads threads;
    private final Lazy session = new Lazy();
    private final Lazy system = new Lazy();

    Buses(Map<String, String> environment, Threads threads) {
        this.environment = environment;
        this.threads = threads;
    }

    ReconnectingBus session() {
        return session.get(() -> connect(BusAddress.session(environment)));
    }

    ReconnectingBus system() {
        return system.get(() -> connect(BusAddress.system(environment)));
    }

    private ReconnectingBus connect(BusAddress address) {
        ReconnectingBus bus =
                new ReconnectingBus(
                        new DBusJavaConnector(address),
                        (delay, task) -> {
                            Scheduler.Scheduled scheduled = threads.time().after(delay, task);
                            return scheduled::cancel;
                        },
                        ReconnectDelays.DEFAULT,
                        threads.randomness()::fraction);
        bus.start();
        return bus;
    }

    @Override
    public void close() {
        session.close();
        system.close();
    }

    /// A bus that is made at most once.
    private static final class Lazy {
        private @Nullable ReconnectingBus bus;

        synchronized ReconnectingBus get(Supplier<ReconnectingBus> maker) {
            ReconnectingBus made = bus;
            if (made == null) {
                made = maker.get();
                bus = made;
            }
            return made;
        }

        synchronized void close() {
            if (bus != null) {
                bus.close();
            }
        }
    }
}
