package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;
import app.tomo.model.Activity;
import app.tomo.model.Exit;
import app.tomo.model.LoadState;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.Outcome.Refusal;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.ServiceControl;
import app.tomo.runtime.ServiceManager;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;

/// What every pair of [ServiceManager] and [ServiceControl] promises.
@Timeout(180)
abstract class ServiceManagerContract {
    static final Duration DEADLINE = Duration.ofSeconds(60);

    /// Long enough to give the order on a busy machine, and over before it is carried out.
    static final Duration SHORT = Duration.ofSeconds(2);

    static final int SIGKILL = 9;
    static final int SIGTERM = 15;

    /// What a daemon does beside running until it is told to end.
    enum Behaviour {
        OBEDIENT,
        /// Its manager starts it again when it dies.
        COMES_BACK,
        IGNORES_TERM,
        /// Forks all the time; its children ignore TERM as well.
        FORKS_AND_IGNORES_TERM
    }

    /// Both sides of a manager, for one unit.
    record Managed(ServiceManager manager, ServiceControl control) {
        /// Asked again where a busy machine did not answer in time.
        ServiceStatus status() {
            ServiceReading reading = manager.read();
            for (int i = 0; i < 10 && reading instanceof ServiceReading.Unreachable; i++) {
                reading = manager.read();
            }
            return seen(reading);
        }
    }

    /// A unit that is defined and has never run.
    abstract Managed daemon(Behaviour behaviour) throws Exception;

    /// Kills a daemon's process past its manager.
    abstract void killFromOutside(long pid) throws Exception;

    /// The processes of the unit.
    abstract List<Long> processes(Managed unit) throws Exception;

    static ServiceStatus seen(ServiceReading reading) {
        return assertInstanceOf(ServiceReading.Seen.class, reading).status();
    }

    static Predicate<ServiceReading> shows(Activity activity) {
        return reading ->
                reading instanceof ServiceReading.Seen(ServiceStatus status)
                        && status.activity() == activity;
    }

    @Test
    void aUnitThatNeverRanHasNoPast() throws Exception {
        ServiceStatus status = daemon(Behaviour.OBEDIENT).status();
        assertEquals(LoadState.LOADED, status.load());
        assertEquals(Activity.INACTIVE, status.activity());
        assertEquals(ServiceStatus.NO_PID, status.pid());
        assertEquals(Exit.NONE, status.lastExit());
        assertNull(status.runningSince());
        assertNull(status.stoppedAt());
    }

    @Test
    void aStartedUnitHasAProcess() throws Exception {
        Managed unit = daemon(Behaviour.OBEDIENT);
        assertNull(unit.control.start(DEADLINE));
        ServiceStatus status = unit.status();
        assertEquals(Activity.ACTIVE, status.activity());
        assertTrue(status.hasProcess());
        assertNotNull(status.runningSince());
        assertEquals(Exit.NONE, status.lastExit());
        assertEquals(List.of(status.pid()), processes(unit));
    }

    @Test
    void startingWhatRunsChangesNothing() throws Exception {
        Managed unit = daemon(Behaviour.OBEDIENT);
        unit.control.start(DEADLINE);
        long pid = unit.status().pid();
        assertNull(unit.control.start(DEADLINE));
        assertEquals(pid, unit.status().pid());
    }

    @Test
    void aStoppedUnitKeepsItsHistory() throws Exception {
        Managed unit = daemon(Behaviour.OBEDIENT);
        unit.control.start(DEADLINE);
        assertNull(unit.control.stop(DEADLINE));
        ServiceStatus status = unit.status();
        assertEquals(Activity.INACTIVE, status.activity());
        assertEquals(ServiceStatus.NO_PID, status.pid());
        assertEquals(new Exit.Signalled(SIGTERM, false), status.lastExit());
        assertNull(status.runningSince());
        assertNotNull(status.stoppedAt());
        assertEquals(List.of(), processes(unit));
    }

    @Test
    void stoppingWhatIsStoppedIsDone() throws Exception {
        assertNull(daemon(Behaviour.OBEDIENT).control.stop(DEADLINE));
    }

    @Test
    void aRestartMakesAnotherProcess() throws Exception {
        Managed unit = daemon(Behaviour.OBEDIENT);
        assertNull(unit.control.restart(DEADLINE));
        long first = unit.status().pid();
        assertNull(unit.control.restart(DEADLINE));
        assertNotEquals(first, unit.status().pid());
        assertEquals(List.of(unit.status().pid()), processes(unit));
    }

    @Test
    void everyStepIsToldOnce() throws Exception {
        Managed unit = daemon(Behaviour.OBEDIENT);
        Arrivals<ServiceReading> told = new Arrivals<>();
        List<ServiceReading> all = new ArrayList<>();
        try (Subscription _ = unit.manager.follow(told)) {
            all.add(told.next(shows(Activity.INACTIVE)));
            unit.control.start(DEADLINE);
            all.add(told.next());
            while (seen(all.getLast()).activity() != Activity.ACTIVE) {
                all.add(told.next());
            }
            assertTrue(seen(all.getLast()).hasProcess());
            unit.control.stop(DEADLINE);
            while (seen(all.getLast()).activity() != Activity.INACTIVE) {
                all.add(told.next());
            }
            // How it ended may be told a moment after that it did.
            while (!all.getLast().equals(unit.manager.read())) {
                all.add(told.next());
            }
        }
        for (int i = 1; i < all.size(); i++) {
            assertNotEquals(all.get(i - 1), all.get(i));
        }
    }

    @Test
    void aKilledDaemonIsToldWithItsSignalAndItsReturn() throws Exception {
        Managed unit = daemon(Behaviour.COMES_BACK);
        unit.control.start(DEADLINE);
        Arrivals<ServiceReading> told = new Arrivals<>();
        try (Subscription _ = unit.manager.follow(told)) {
            long before = seen(told.next(shows(Activity.ACTIVE))).pid();
            killFromOutside(before);
            ServiceStatus dead = seen(told.next(shows(Activity.RESTARTING)));
            assertEquals(new Exit.Signalled(SIGKILL, false), dead.lastExit());
            assertEquals(ServiceStatus.NO_PID, dead.pid());
            ServiceStatus back = seen(told.next(shows(Activity.ACTIVE)));
            assertEquals(1, back.restarts());
            assertNotEquals(before, back.pid());
        }
    }

    @Test
    void afterCloseNothingIsTold() throws Exception {
        Managed unit = daemon(Behaviour.OBEDIENT);
        Arrivals<ServiceReading> told = new Arrivals<>();
        Arrivals<ServiceReading> other = new Arrivals<>();
        Subscription closed = unit.manager.follow(told);
        told.next();
        closed.close();
        closed.close();
        try (Subscription _ = unit.manager.follow(other)) {
            unit.control.start(DEADLINE);
            other.next(shows(Activity.ACTIVE));
        }
        assertTrue(told.isEmpty());
    }

    @Test
    void aStopThatHangsIsGivenUpAtTheDeadlineAndKilled() throws Exception {
        Managed unit = daemon(Behaviour.IGNORES_TERM);
        unit.control.start(DEADLINE);
        assertInstanceOf(Failure.TookTooLong.class, unit.control.stop(SHORT));
        assertEquals(Activity.DEACTIVATING, unit.status().activity());
        assertNull(unit.control.kill(DEADLINE));
        assertEquals(List.of(), processes(unit));
        assertEquals(new Exit.Signalled(SIGKILL, false), unit.status().lastExit());
    }

    @Test
    void aKillOutrunsADaemonThatForks() throws Exception {
        Managed unit = daemon(Behaviour.FORKS_AND_IGNORES_TERM);
        unit.control.start(DEADLINE);
        assertNull(unit.control.kill(DEADLINE));
        assertEquals(List.of(), processes(unit));
        assertEquals(ServiceStatus.NO_PID, unit.status().pid());
    }

    @Test
    void anEndLeavesNothingOfWhatForksAndIgnoresTerm() throws Exception {
        Managed unit = daemon(Behaviour.FORKS_AND_IGNORES_TERM);
        unit.control.start(DEADLINE);
        assertNull(unit.control.end(DEADLINE));
        assertEquals(List.of(), processes(unit));
        assertEquals(ServiceStatus.NO_PID, unit.status().pid());
    }

    @Test
    void anEndGivesUpTheStartBehindARestart() throws Exception {
        Managed unit = daemon(Behaviour.IGNORES_TERM);
        unit.control.start(DEADLINE);
        assertInstanceOf(Failure.TookTooLong.class, unit.control.restart(SHORT));
        assertNull(unit.control.end(DEADLINE));
        assertEquals(List.of(), processes(unit));
        Activity after = unit.status().activity();
        assertTrue(after == Activity.INACTIVE || after == Activity.FAILED, after.toString());
    }

    @Test
    void anEndedDaemonIsNotBroughtBack() throws Exception {
        Managed unit = daemon(Behaviour.COMES_BACK);
        unit.control.start(DEADLINE);
        assertNull(unit.control.end(DEADLINE));
        Activity after = unit.status().activity();
        assertTrue(after == Activity.INACTIVE || after == Activity.FAILED, after.toString());
    }

    @Test
    void aKillInARestartLetsTheNewProcessLive() throws Exception {
        Managed unit = daemon(Behaviour.IGNORES_TERM);
        unit.control.start(DEADLINE);
        long before = unit.status().pid();
        Arrivals<ServiceReading> told = new Arrivals<>();
        try (Subscription _ = unit.manager.follow(told)) {
            assertInstanceOf(Failure.TookTooLong.class, unit.control.restart(SHORT));
            assertNull(unit.control.kill(DEADLINE));
            told.next(
                    reading ->
                            seen(reading).activity() == Activity.ACTIVE
                                    && seen(reading).pid() != before);
        }
        unit.control.kill(DEADLINE);
    }

    @Test
    void aKilledUnitStaysDown() throws Exception {
        Managed unit = daemon(Behaviour.COMES_BACK);
        unit.control.start(DEADLINE);
        assertNull(unit.control.kill(DEADLINE));
        assertEquals(ServiceStatus.NO_PID, unit.status().pid());
        assertNotEquals(Activity.RESTARTING, unit.status().activity());
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        Managed unit = daemon(Behaviour.IGNORES_TERM);
        unit.control.start(DEADLINE);
        FutureTask<Boolean> stopping =
                new FutureTask<>(
                        () ->
                                unit.control.stop(DEADLINE.multipliedBy(10)) != null
                                        && Thread.currentThread().isInterrupted());
        Arrivals<ServiceReading> told = new Arrivals<>();
        try (Subscription _ = unit.manager.follow(told)) {
            Thread thread = Thread.ofVirtual().start(stopping);
            told.next(shows(Activity.DEACTIVATING));
            thread.interrupt();
            assertTrue(stopping.get());
        }
        unit.control.kill(DEADLINE);
    }

    static Refusal refusal(@Nullable Failure failure) {
        return assertInstanceOf(Failure.ManagerRefused.class, failure).why();
    }
}
