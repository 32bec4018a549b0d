package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;
import app.tomo.bus.Bus;
import app.tomo.bus.PrivateBus;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Map;

/// What is told of a manager that is only a name on a bus.
@Timeout(180)
class UnitSignalsTest {
    private final Arrivals<String> told = new Arrivals<>();

    private PrivateBus daemon;
    private Bus bus;
    private Bus manager;

    @BeforeEach
    void open() throws Exception {
        daemon = PrivateBus.start();
        bus = daemon.connect();
        manager = daemon.connect();
    }

    @AfterEach
    void close() {
        if (daemon != null) {
            manager.close();
            bus.close();
            daemon.close();
        }
    }

    private UnitSignals.Listener listener() {
        return new UnitSignals.Listener() {
            @Override
            public void serviceChanged(Map<?, ?> properties) {
                told.accept("service");
            }

            @Override
            public void unitChanged(Map<?, ?> properties) {
                told.accept("unit");
            }

            @Override
            public void definitionChanged() {
                told.accept("definition");
            }

            @Override
            public void managerFound() {
                told.accept("found");
            }

            @Override
            public void managerLost() {
                told.accept("lost");
            }

            @Override
            public void busLost(String reason) {
                told.accept("no bus");
            }
        };
    }

    @Test
    void aManagerThatIsThereIsFoundOnce() throws Exception {
        manager.requestName(SystemdManager.NAME);
        new UnitSignals(new SystemdManager(bus, false), UnitName.of("kanata"), listener()).open();
        assertEquals("found", told.next());
        manager.releaseName(SystemdManager.NAME);
        assertEquals("lost", told.next(), "and nothing before it");
        manager.requestName(SystemdManager.NAME);
        assertEquals("found", told.next());
        daemon.kill();
        assertEquals("no bus", told.next());
        assertTrue(told.isEmpty());
    }
}
