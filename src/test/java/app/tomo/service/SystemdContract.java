package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;
import app.tomo.model.Activity;
import app.tomo.model.Enablement;
import app.tomo.model.Exit;
import app.tomo.model.LoadState;
import app.tomo.model.Outcome.Refusal;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.DaemonLog;
import app.tomo.runtime.Subscription;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What systemd does beside what every service manager does. Runs inside a lab.
abstract class SystemdContract extends ServiceManagerContract {
    private static final String OBEDIENT = "ExecStart=/usr/bin/tail -f /dev/null";
    private static final String STUBBORN =
            "ExecStart=/bin/bash -c 'trap \"\" TERM; systemd-notify --ready; exec tail -f"
                    + " /dev/null'";
    private static final String FORKING =
            "ExecStart=/bin/bash -c 'trap \"\" TERM; while :; do tail -f /dev/null & sleep 0.05;"
                    + " done'";

    /// Never the same process for more than a millisecond or two: whoever kills one after the other is always too late.
    private static final String HOPPING =
            "ExecStart=/bin/bash -c 'trap \"\" TERM; hop() { hop & exit; }; hop & hop & exec tail"
                    + " -f /dev/null'";

    private final Scope scope;
    LabUnits units;

    SystemdContract(Scope scope) {
        this.scope = scope;
    }

    @BeforeEach
    void openBus() throws Exception {
        units = LabUnits.open(scope);
    }

    @AfterEach
    void closeBus() {
        units.close();
    }

    @Override
    Managed daemon(Behaviour behaviour) throws Exception {
        return switch (behaviour) {
            case OBEDIENT -> unit(OBEDIENT);
            case COMES_BACK -> unit(OBEDIENT, "Restart=always", "RestartSec=300ms");
            case IGNORES_TERM -> unit(STUBBORN, "Type=notify", "NotifyAccess=all");
            case FORKS_AND_IGNORES_TERM -> unit(FORKING, "Restart=always");
        };
    }

    /// A unit that nobody has defined.
    private Managed missing() {
        return units.managed(LabUnits.newName());
    }

    /// A unit that must not be started.
    private Managed masked() throws Exception {
        String name = LabUnits.newName();
        units.mask(name);
        return units.managed(name);
    }

    @Override
    void killFromOutside(long pid) throws Exception {
        LabUnits.run("kill", "-KILL", Long.toString(pid));
    }

    @Override
    List<Long> processes(Managed unit) throws Exception {
        String group = units.systemctl("show", "-P", "ControlGroup", unit.manager().unit());
        List<Long> all = new ArrayList<>();
        for (ProcessTable.Entry each : new ProcessTable(Path.of("/proc")).all()) {
            if (!group.isEmpty() && each.controlGroups().contains(group)) {
                all.add(each.pid());
            }
        }
        return all;
    }

    private Managed unit(String... service) throws Exception {
        String name = LabUnits.newName();
        units.define(name, service);
        return units.managed(name);
    }

    @Test
    void anEndCatchesWhatHopsFromProcessToProcess() throws Exception {
        Managed unit = unit(HOPPING, "Restart=always");
        unit.control().start(DEADLINE);
        assertNull(unit.control().end(DEADLINE));
        assertEquals(List.of(), processes(unit));
    }

    @Test
    void aMissingUnitIsNotFound() throws Exception {
        Managed unit = missing();
        assertEquals(LoadState.NOT_FOUND, unit.status().load());
        assertEquals(Refusal.NO_SUCH_UNIT, refusal(unit.control().start(DEADLINE)));
        assertEquals(Refusal.NO_SUCH_UNIT, refusal(unit.control().restart(DEADLINE)));
    }

    @Test
    void aMaskedUnitIsNotStarted() throws Exception {
        Managed unit = masked();
        assertEquals(LoadState.MASKED, unit.status().load());
        assertEquals(Refusal.MASKED, refusal(unit.control().start(DEADLINE)));
    }

    @Test
    void aReadingSaysWhereAndHowTheUnitIsDefined() throws Exception {
        Managed unit = unit("ExecStart=/usr/bin/tail -f /etc/a.kbd -p 5829");
        ServiceStatus status = unit.status();
        assertTrue(status.definition().endsWith("/" + unit.manager().unit()));
        assertEquals(Enablement.STATIC, status.enablement());
        assertEquals("/etc/a.kbd", status.invocation().config());
        assertEquals("127.0.0.1:5829", String.valueOf(status.invocation().address()));
    }

    @Test
    void aReloadWithAnotherCommandIsTold() throws Exception {
        Managed unit = unit(OBEDIENT);
        unit.control().start(DEADLINE);
        Arrivals<ServiceReading> told = new Arrivals<>();
        try (Subscription _ = unit.manager().follow(told)) {
            long pid = seen(told.next()).pid();
            units.define(unit.manager().unit(), "ExecStart=/usr/bin/tail -f /etc/other.kbd");
            ServiceStatus after = seen(told.next());
            assertEquals("/etc/other.kbd", after.invocation().config());
            assertEquals(pid, after.pid());
            assertEquals(Activity.ACTIVE, after.activity());
        }
    }

    @Test
    void aUnitThatIsDefinedLaterIsTold() throws Exception {
        Managed unit = missing();
        Arrivals<ServiceReading> told = new Arrivals<>();
        try (Subscription _ = unit.manager().follow(told)) {
            assertEquals(LoadState.NOT_FOUND, seen(told.next()).load());
            units.define(unit.manager().unit(), OBEDIENT);
            assertEquals(LoadState.LOADED, seen(told.next()).load());
            assertNull(unit.control().start(DEADLINE));
            told.next(shows(Activity.ACTIVE));
        }
    }

    @Test
    void aBadDefinitionIsBroken() throws Exception {
        Managed unit = unit("ExecStart=");
        assertEquals(LoadState.BROKEN, unit.status().load());
        assertEquals(Refusal.OTHER, refusal(unit.control().start(DEADLINE)));
    }

    @Test
    void aCommandThatIsNotThereEndsWithStatus203() throws Exception {
        Managed unit = unit("Type=exec", "ExecStart=/nonexistent/daemon");
        assertEquals(Refusal.OTHER, refusal(unit.control().start(DEADLINE)));
        assertEquals(new Exit.Exited(203), unit.status().lastExit());
        assertEquals(Activity.FAILED, unit.status().activity());
    }

    @Test
    void aHitStartLimitIsResetByTheNextStart() throws Exception {
        String name = LabUnits.newName();
        units.define(name, OBEDIENT, "[Unit]", "StartLimitBurst=1", "StartLimitIntervalSec=600");
        Managed unit = units.managed(name);
        assertNull(unit.control().start(DEADLINE));
        assertNull(unit.control().stop(DEADLINE));
        assertEquals(Refusal.START_LIMIT, refusal(unit.control().start(DEADLINE)));
        assertEquals("start-limit-hit", unit.status().result());
        assertNull(unit.control().start(DEADLINE));
        assertEquals(Activity.ACTIVE, unit.status().activity());
    }

    @Test
    void aNameThatNoUnitCanHaveIsNotFound() {
        Managed unit = units.managed("no unit");
        assertEquals(LoadState.NOT_FOUND, unit.status().load());
        assertEquals(Refusal.NO_SUCH_UNIT, refusal(unit.control().start(DEADLINE)));
    }

    @Test
    void threeKillsInThreeSecondsAreToldInOrder() throws Exception {
        Managed unit = unit(OBEDIENT, "Restart=always", "RestartSec=100ms");
        unit.control().start(DEADLINE);
        Arrivals<ServiceReading> told = new Arrivals<>();
        try (Subscription _ = unit.manager().follow(told)) {
            ServiceStatus last = seen(told.next(shows(Activity.ACTIVE)));
            for (int kills = 1; kills <= 3; kills++) {
                killFromOutside(last.pid());
                ServiceStatus dead = seen(told.next());
                assertEquals(new Exit.Signalled(SIGKILL, false), dead.lastExit());
                assertEquals(Activity.RESTARTING, dead.activity());
                ServiceStatus back = seen(told.next(shows(Activity.ACTIVE)));
                assertEquals(kills, back.restarts());
                assertNotEquals(last.pid(), back.pid());
                last = back;
            }
            assertTrue(told.isEmpty());
        }
    }

    @Test
    void anEndFromWhichNothingComesBackIsTold() throws Exception {
        Managed unit = unit(OBEDIENT, "Restart=always", "RestartPreventExitStatus=SIGKILL");
        unit.control().start(DEADLINE);
        Arrivals<ServiceReading> told = new Arrivals<>();
        try (Subscription _ = unit.manager().follow(told)) {
            killFromOutside(seen(told.next(shows(Activity.ACTIVE))).pid());
            assertEquals(Activity.FAILED, seen(told.next()).activity());
        }
    }

    @Test
    void aReexecutedManagerIsFollowedOn() throws Exception {
        Managed unit = unit(OBEDIENT);
        unit.control().start(DEADLINE);
        Arrivals<ServiceReading> told = new Arrivals<>();
        try (Subscription _ = unit.manager().follow(told)) {
            told.next(shows(Activity.ACTIVE));
            units.systemctl("daemon-reexec");
            assertNull(unit.control().stop(DEADLINE));
            ServiceStatus stopped = seen(told.next(shows(Activity.INACTIVE)));
            assertEquals(new Exit.Signalled(SIGTERM, false), stopped.lastExit());
            assertEquals(stopped, unit.status());
        }
    }

    @Test
    void theJournalHasWhatTheDaemonSaid() throws Exception {
        Managed unit =
                unit(
                        "Type=oneshot",
                        // Gone before the journal asks which unit it belonged to, more often than
                        // not.
                        "ExecStart=/usr/bin/printf '\\033[31mred ä\\033[0m\\nplain\\n'");
        Instant from = units.time.now();
        assertNull(unit.control().start(DEADLINE));
        assertEquals(Activity.INACTIVE, unit.status().activity());
        LabUnits.run("journalctl", "--sync");
        DaemonLog log = ((SystemdServiceManager) unit.manager()).log();
        List<DaemonLog.Line> all = log.since(from, DEADLINE);
        List<String> texts = all.stream().map(DaemonLog.Line::text).toList();
        assertTrue(
                texts.containsAll(List.of("\u001b[31mred ä\u001b[0m", "plain")), texts::toString);
        Instant last = all.getLast().at();
        assertEquals(List.of(), log.since(last.plusNanos(1_000), DEADLINE));
        // Both may have come in the same microsecond.
        assertEquals(
                all.stream().filter(line -> line.at().equals(last)).toList(),
                log.since(last, DEADLINE));
    }
}
