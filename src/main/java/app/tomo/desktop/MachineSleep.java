package app.tomo.desktop;

import app.tomo.bus.Bus;
import app.tomo.bus.BusException;
import app.tomo.bus.MatchRule;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.Subscription;

/// Tells when the machine wakes up, as logind says it (`PrepareForSleep`, org.freedesktop.login1(5)). Where there is no
/// logind, it tells nothing; the clock shows a sleep as well.
public final class MachineSleep implements AutoCloseable {
    static final String LOGIND = "org.freedesktop.login1";
    static final String MANAGER = "org.freedesktop.login1.Manager";
    static final ObjectPath PATH = new ObjectPath("/org/freedesktop/login1");

    private final Subscription signals;

    /// @param system the machine's bus, which should come back by itself
    /// @param woke called on the bus's callback thread; returns at once
    public MachineSleep(Bus system, Runnable woke) {
        signals = follow(system, woke);
    }

    private static Subscription follow(Bus system, Runnable woke) {
        MatchRule rule = MatchRule.signal(MANAGER, "PrepareForSleep").from(LOGIND).at(PATH);
        try {
            return system.match(
                    rule,
                    signal -> {
                        // True before the sleep, false after it.
                        if (!signal.body().get(0, Boolean.class)) {
                            woke.run();
                        }
                    });
        } catch (BusException nobody) {
            return () -> {};
        }
    }

    @Override
    public void close() {
        signals.close();
    }
}
