package app.tomo;

import app.tomo.bus.BusAddress;
import app.tomo.bus.BusTimes;
import app.tomo.bus.ReconnectDelays;
import app.tomo.bus.ReconnectingBus;
import app.tomo.bus.dbusjava.DBusJavaConnector;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.runtime.Scheduler;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Supplier;

/// The session's and the system's bus, each connected when it is first asked for.
final class Buses implements AutoCloseable {
    /// So that not all that lost a bus come back in the same moment.
    private static final double JITTER = 0.3;

    private final Map<String, String> environment;
    private final Limits limits;
    private final Threads threads;
    private final Lazy session = new Lazy();
    private final Lazy system = new Lazy();

    /// @param limits in force at the start
    Buses(Map<String, String> environment, Limits limits, Threads threads) {
        this.limits = limits;
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
                        new DBusJavaConnector(address, times()),
                        (delay, task) -> {
                            Scheduler.Scheduled scheduled = threads.time().after(delay, task);
                            return scheduled::cancel;
                        },
                        delays(),
                        threads.randomness()::fraction);
        bus.start();
        return bus;
    }

    private BusTimes times() {
        return new BusTimes(
                limits.time(Limit.BUS_ANSWER),
                limits.time(Limit.BUS_CONNECT),
                limits.time(Limit.BUS_CLOSE));
    }

    private ReconnectDelays delays() {
        return new ReconnectDelays(
                limits.time(Limit.BUS_RETRY_FIRST), limits.time(Limit.BUS_RETRY_MOST), JITTER);
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
