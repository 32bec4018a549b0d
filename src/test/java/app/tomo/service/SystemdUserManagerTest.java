package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;
import app.tomo.lab.Freezer;
import app.tomo.lab.InsideLab;
import app.tomo.lab.Lab;
import app.tomo.model.Activity;
import app.tomo.model.LoadState;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.runtime.Subscription;

import org.junit.jupiter.api.Test;

import java.time.Duration;

@InsideLab(Lab.SYSTEMD)
class SystemdUserManagerTest extends SystemdContract {
    private static final String MANAGER = "user@0.service";

    SystemdUserManagerTest() {
        super(Scope.USER);
    }

    @Test
    void aManagerThatHangsIsUnreachableWithinTheDeadline() throws Exception {
        Managed unit = daemon(Behaviour.OBEDIENT);
        unit.status();
        long manager = Long.parseLong(LabUnits.run("systemctl", "show", "-P", "MainPID", MANAGER));
        Freezer.freeze(manager);
        try {
            var began = units.time.now();
            var reading = assertInstanceOf(ServiceReading.Unreachable.class, unit.manager().read());
            assertEquals(ServiceReading.Why.NO_ANSWER, reading.why());
            Duration took = Duration.between(began, units.time.now());
            assertTrue(took.compareTo(Duration.ofSeconds(20)) < 0, took::toString);
        } finally {
            Freezer.thaw(manager);
        }
        assertEquals(LoadState.LOADED, unit.status().load());
    }

    /// With the manager its bus goes away too, and both come back: the session of a person who logs out and in.
    @Test
    void aBusThatWasLostIsFollowedOn() throws Exception {
        Managed unit = daemon(Behaviour.OBEDIENT);
        unit.control().start(DEADLINE);
        Arrivals<ServiceReading> told = new Arrivals<>();
        try (Subscription _ = unit.manager().follow(told)) {
            told.next(shows(Activity.ACTIVE));
            LabUnits.run("systemctl", "stop", MANAGER);
            told.next(
                    reading ->
                            reading instanceof ServiceReading.Unreachable lost
                                    && lost.why() == ServiceReading.Why.NO_BUS);
            var reading = assertInstanceOf(ServiceReading.Unreachable.class, unit.manager().read());
            assertEquals(ServiceReading.Why.NO_BUS, reading.why());
            assertInstanceOf(Failure.ManagerUnreachable.class, unit.control().start(DEADLINE));
            LabUnits.run("systemctl", "start", MANAGER);
            told.next(
                    again ->
                            again instanceof ServiceReading.Seen
                                    && seen(again).activity() == Activity.INACTIVE);
            assertNull(unit.control().start(DEADLINE));
            told.next(shows(Activity.ACTIVE));
        }
    }
}
