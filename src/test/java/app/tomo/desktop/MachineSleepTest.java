package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;
import app.tomo.bus.Body;
import app.tomo.bus.Bus;
import app.tomo.bus.BusSignal;
import app.tomo.bus.FreeName;
import app.tomo.bus.PrivateBus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A login manager of the test's own, on a private bus.
@Timeout(180)
class MachineSleepTest {
    private static BusSignal prepareForSleep(boolean begins) {
        return BusSignal.from(
                MachineSleep.PATH, MachineSleep.MANAGER, "PrepareForSleep", Body.of("b", begins));
    }

    @Test
    void onlyTheWakingIsTold() throws Exception {
        try (PrivateBus daemon = PrivateBus.start();
                Bus logind = daemon.connect();
                Bus system = daemon.connect()) {
            FreeName.take(logind, MachineSleep.LOGIND);
            Arrivals<String> woke = new Arrivals<>();
            try (MachineSleep _ = new MachineSleep(system, () -> woke.accept("woke"))) {
                logind.emit(prepareForSleep(true));
                logind.emit(prepareForSleep(false));
                assertEquals("woke", woke.next());
                assertTrue(woke.isEmpty());
            }
        }
    }
}
