package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;
import app.tomo.model.Activity;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.Limits;
import app.tomo.model.Outcome.Refusal;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.DaemonLog;
import app.tomo.runtime.Subscription;
import app.tomo.runtime.SystemTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Children that are real processes: shells and `tail`, which name a file that no other process names.
class ChildServiceManagerTest extends ServiceManagerContract {
    private static final RestartPolicy QUICK =
            new RestartPolicy(
                    Duration.ofMillis(300), Duration.ofSeconds(2), 5, Duration.ofMinutes(10));

    /// For a test that looks at what is between an end and the next start.
    private static final RestartPolicy SLOW =
            new RestartPolicy(
                    Duration.ofMinutes(10), Duration.ofMinutes(10), 5, Duration.ofMinutes(10));

    @TempDir private Path folder;
    private final SystemTime time = new SystemTime();
    private final List<ChildServiceManager> opened = new ArrayList<>();
    private Path mark;
    private ChildLog log;

    @BeforeEach
    void prepare() throws IOException {
        mark = Files.createFile(folder.resolve("mark"));
        log = new ChildLog(folder.resolve("state/kanata.log"), time);
    }

    @AfterEach
    void nothingIsLeft() {
        opened.forEach(ChildServiceManager::close);
        time.close();
        assertEquals(List.of(), marked());
    }

    @Override
    Managed daemon(Behaviour behaviour) throws Exception {
        return switch (behaviour) {
            case OBEDIENT, COMES_BACK -> child("tail", "-f", mark.toString());
            case IGNORES_TERM -> stubborn();
            case FORKS_AND_IGNORES_TERM ->
                    script("trap '' TERM; while :; do tail -f " + mark + " & sleep 0.05; done");
        };
    }

    @Override
    void killFromOutside(long pid) {
        assertTrue(ProcessHandle.of(pid).orElseThrow().destroyForcibly());
    }

    @Override
    List<Long> processes(Managed unit) {
        return marked();
    }

    private List<Long> marked() {
        return ProcessTable.ofThisMachine().all().stream()
                .filter(entry -> String.join(" ", entry.arguments()).contains(mark.toString()))
                .map(ProcessTable.Entry::pid)
                .toList();
    }

    private Managed stubborn() throws Exception {
        Path pipe = folder.resolve("ready");
        LabUnits.run("mkfifo", pipe.toString());
        Managed unit = script("trap '' TERM; echo ready > " + pipe + "; exec tail -f " + mark);
        return new Managed(unit.manager(), new ReadyControl(unit.control(), pipe));
    }

    private Managed script(String script) {
        return script(QUICK, script);
    }

    private Managed script(RestartPolicy policy, String script) {
        return child(new ChildLauncher(time, folder, DEADLINE), policy, "/bin/bash", "-c", script);
    }

    private Managed child(String... command) {
        return child(new ChildLauncher(time, folder, DEADLINE), QUICK, command);
    }

    private Managed child(ChildLauncher launcher, RestartPolicy policy, String... command) {
        Invocation invocation = new Invocation(command[0], null, null, List.of(command));
        var manager =
                new ChildServiceManager(
                        "daemon",
                        () -> invocation,
                        launcher,
                        policy,
                        () -> Limits.DEFAULT,
                        log,
                        folder.resolve("state/child"),
                        new FakeDaemonKind(),
                        time,
                        time);
        opened.add(manager);
        return new Managed(manager, manager);
    }

    @Test
    void aProgramThatIsNotThereEndsWithStatus203AndIsNotTriedAgain() {
        Managed unit = child("no-such-kanata");
        assertEquals(Refusal.OTHER, refusal(unit.control().start(DEADLINE)));
        assertEquals(new Exit.Exited(203), unit.status().lastExit());
        assertEquals("exit-code", unit.status().result());
        assertEquals(Activity.FAILED, unit.status().activity());
    }

    @Test
    void aFileThatMayNotBeRunEndsWithStatus203() {
        Managed unit = child(mark.toString());
        assertEquals(Refusal.OTHER, refusal(unit.control().start(DEADLINE)));
        assertEquals(new Exit.Exited(203), unit.status().lastExit());
    }

    @Test
    void aFileThatIsNoProgramEndsWithStatus203() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken"), "#!/no/such/shell\n");
        assertTrue(broken.toFile().setExecutable(true));
        Managed unit = child(broken.toString());
        Arrivals<ServiceReading> told = new Arrivals<>();
        try (Subscription _ = unit.manager().follow(told)) {
            unit.control().start(DEADLINE);
            ServiceStatus ended = seen(told.next(shows(Activity.RESTARTING)));
            assertEquals(new Exit.Exited(203), ended.lastExit());
        }
    }

    @Test
    void whatIsInstalledMeanwhileIsFoundByTheNextStart() throws Exception {
        Path late = folder.resolve("late");
        Managed unit = child(late.toString());
        unit.control().start(DEADLINE);
        Files.writeString(late, "#!/bin/sh\nexec tail -f " + mark + "\n");
        assertTrue(late.toFile().setExecutable(true));
        assertNull(unit.control().start(DEADLINE));
        assertEquals(Activity.ACTIVE, unit.status().activity());
    }

    @Test
    void whoDiesAtOnceIsGivenUpAfterFiveStarts() throws Exception {
        Managed unit = script("echo start >> " + mark + "; exit 1");
        Arrivals<ServiceReading> told = new Arrivals<>();
        try (Subscription _ = unit.manager().follow(told)) {
            unit.control().start(DEADLINE);
            ServiceStatus end = seen(told.next(shows(Activity.FAILED)));
            assertEquals("start-limit-hit", end.result());
            assertEquals(new Exit.Exited(1), end.lastExit());
            assertEquals(4, end.restarts());
            assertEquals(5, Files.readAllLines(mark).size());
            unit.control().start(DEADLINE);
            assertEquals(0, seen(told.next(shows(Activity.RESTARTING))).restarts());
        }
    }

    @Test
    void whoEndsWellOrIsAskedToByAnybodyStaysDown() throws Exception {
        Managed well = script("exit 0");
        Managed asked = script("kill -TERM $$");
        for (Managed unit : List.of(well, asked)) {
            Arrivals<ServiceReading> told = new Arrivals<>();
            try (Subscription _ = unit.manager().follow(told)) {
                told.next();
                unit.control().start(DEADLINE);
                ServiceStatus end = seen(told.next(shows(Activity.INACTIVE)));
                assertEquals("success", end.result());
            }
        }
    }

    @Test
    void threeKillsInARowAreToldInOrder() throws Exception {
        Managed unit = daemon(Behaviour.COMES_BACK);
        unit.control().start(DEADLINE);
        Arrivals<ServiceReading> told = new Arrivals<>();
        try (Subscription _ = unit.manager().follow(told)) {
            ServiceStatus last = seen(told.next(shows(Activity.ACTIVE)));
            for (int kills = 1; kills <= 3; kills++) {
                killFromOutside(last.pid());
                ServiceStatus dead = seen(told.next());
                assertEquals(Activity.RESTARTING, dead.activity());
                assertEquals("signal", dead.result());
                last = seen(told.next());
                assertEquals(Activity.ACTIVE, last.activity());
                assertEquals(kills, last.restarts());
            }
        }
    }

    @Test
    void aStopWhileItWaitsToComeBackEndsTheWaiting() throws Exception {
        Managed unit = script(SLOW, "exit 1");
        Arrivals<ServiceReading> told = new Arrivals<>();
        try (Subscription _ = unit.manager().follow(told)) {
            unit.control().start(DEADLINE);
            told.next(shows(Activity.RESTARTING));
            assertNull(unit.control().stop(DEADLINE));
            assertEquals(Activity.FAILED, unit.status().activity());
        }
    }

    @Test
    void whatADeadChildLeftBehindGoesWithIt() throws Exception {
        Managed unit = script(SLOW, "trap '' TERM; tail -f " + mark + " & exit 1");
        Arrivals<ServiceReading> told = new Arrivals<>();
        try (Subscription _ = unit.manager().follow(told)) {
            unit.control().start(DEADLINE);
            told.next(shows(Activity.RESTARTING));
            assertEquals(List.of(), marked());
            unit.control().stop(DEADLINE);
        }
    }

    @Test
    void aStartWhileADeadChildIsTidiedUpIsNotTakenForDone() throws Exception {
        Path pipe = folder.resolve("gone");
        LabUnits.run("mkfifo", pipe.toString());
        // What it leaves behind ignores TERM, so that there is half a second between its end and
        // the next.
        Managed unit =
                script(
                        "trap '' TERM; echo start >> "
                                + mark
                                + "; tail -f "
                                + mark
                                + " & echo > "
                                + pipe
                                + "; exit 0");
        unit.control().start(DEADLINE);
        ProcessHandle first = ProcessHandle.of(unit.status().pid()).orElseThrow();
        String _ = Files.readString(pipe);
        first.onExit().get(60, TimeUnit.SECONDS);
        // Not a virtual one: to open a pipe holds a carrier, of which a small machine has two.
        Thread reader = Thread.ofPlatform().daemon().start(() -> read(pipe));
        assertNull(unit.control().start(DEADLINE));
        reader.join();
        assertEquals(2, Files.readAllLines(mark).size());
    }

    private static void read(Path pipe) {
        try {
            String _ = Files.readString(pipe);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test
    void closingEndsAChildThatDoesNotWantTo() throws Exception {
        Managed unit = daemon(Behaviour.IGNORES_TERM);
        unit.control().start(DEADLINE);
        Instant before = time.now();
        opened.getFirst().close();
        assertEquals(List.of(), marked());
        assertTrue(Duration.between(before, time.now()).compareTo(DEADLINE) < 0);
    }

    @Test
    void closingWithoutTimeToWaitKillsAtOnce() throws Exception {
        daemon(Behaviour.IGNORES_TERM).control().start(DEADLINE);
        Thread.currentThread().interrupt();
        opened.getFirst().close();
        assertTrue(Thread.interrupted());
        assertEquals(List.of(), marked());
    }

    @Test
    void withoutItsToolsItGoesOnAndSaysSo() throws Exception {
        Managed unit =
                child(
                        new ChildLauncher(time, folder, DEADLINE, "no-setsid", "no-setpriv"),
                        QUICK,
                        "tail",
                        "-f",
                        mark.toString());
        unit.control().start(DEADLINE);
        Problem note = unit.status().notes().getFirst();
        assertEquals(ProblemId.SUPERVISION_WEAK, note.id());
        assertEquals("no-setsid, no-setpriv", note.subject());
        assertNull(unit.control().stop(DEADLINE));
        assertEquals(new Exit.Signalled(SIGTERM, false), unit.status().lastExit());
    }

    @Test
    void itsStdinIsEmptyAndItsSessionItsOwn() throws Exception {
        Managed unit = script("cat; echo end of stdin; exec tail -f " + mark);
        unit.control().start(DEADLINE);
        long pid = unit.status().pid();
        awaitLine("end of stdin");
        assertEquals(List.of(pid), ProcessTable.ofThisMachine().group(pid));
    }

    @Test
    void whatItWritesIsKeptWithTimeAndPidAndWithoutColours() throws Exception {
        Managed unit =
                script(
                        "printf '\\033[31mred \\xc3\\xa4\\033[0m\\n'; echo err >&2; exec tail -f "
                                + mark);
        Instant before = time.now();
        unit.control().start(DEADLINE);
        awaitLine("err");
        List<DaemonLog.Line> lines = log.since(before, DEADLINE);
        assertEquals(List.of("red ä", "err"), lines.stream().map(DaemonLog.Line::text).toList());
        assertEquals(unit.status().pid(), lines.getFirst().pid());
        assertFalse(lines.getFirst().at().isBefore(before.minusMillis(1)));
    }

    private void awaitLine(String text) throws InterruptedException {
        Arrivals<String> lines = new Arrivals<>();
        String line =
                lines.after(
                        () ->
                                log.since(Instant.MIN, DEADLINE).stream()
                                        .map(DaemonLog.Line::text)
                                        .filter(text::equals)
                                        .forEach(lines));
        assertEquals(text, line);
    }
}
