package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Activity;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Target;
import app.tomo.model.Truth;
import app.tomo.runtime.DaemonLog;
import app.tomo.runtime.SystemTime;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real listener of this very process, and machines that are only folders.
@Timeout(180)
class AttachedServiceManagerTest {
    private static final DaemonAddress ADDRESS = DaemonAddress.loopback(5829);
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final long OURS = 1000;
    private static final long ROOT = 0;

    @TempDir private Path proc;
    private final SystemTime time = new SystemTime();

    @BeforeEach
    void makeMachine() throws IOException {
        Files.createDirectories(proc.resolve("net"));
        Files.createDirectories(proc.resolve("self"));
        Files.writeString(proc.resolve("self/status"), "Uid:\t" + OURS + "\n");
        listens(ROOT);
    }

    @AfterEach
    void stopTime() {
        time.close();
    }

    private void listens(long user) throws IOException {
        Files.writeString(
                proc.resolve("net/tcp"),
                "  sl  local_address\n   0: 0100007F:16C5 00000000:0000 0A 0:0 0:0 0 "
                        + user
                        + " 0 77 1\n");
    }

    private void nobodyListens() throws IOException {
        Files.writeString(proc.resolve("net/tcp"), "  sl  local_address\n");
    }

    private Path process(long pid, long user, String group, String... arguments)
            throws IOException {
        Path folder = Files.createDirectories(proc.resolve(Long.toString(pid)));
        Files.writeString(folder.resolve("status"), "PPid:\t1\nUid:\t" + user + "\n");
        Files.writeString(folder.resolve("comm"), "x\n");
        Files.writeString(folder.resolve("cmdline"), String.join("\0", arguments) + "\0");
        Files.writeString(folder.resolve("cgroup"), "0::" + group + "\n");
        return folder;
    }

    private AttachedServiceManager manager(@Nullable DaemonAddress address) {
        return new AttachedServiceManager(
                target(address),
                new FakeDaemonKind(),
                time,
                new ProcessTable(proc),
                new PortTable(proc),
                false);
    }

    private static Target target(@Nullable DaemonAddress address) {
        return new Target("default", Scope.ATTACHED, "kanata.service", null, null, address);
    }

    private static ServiceStatus status(AttachedServiceManager manager) {
        return assertInstanceOf(ServiceReading.Seen.class, manager.read()).status();
    }

    private static Owner owner(AttachedServiceManager manager) {
        Owner owner = status(manager).owner();
        assertNotNull(owner);
        return owner;
    }

    @Test
    void aListenerOfOurOwnIsKnownWhole() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            DaemonAddress address = DaemonAddress.loopback(socket.getLocalPort());
            var manager = new AttachedServiceManager(target(address), new FakeDaemonKind(), time);
            ServiceStatus status = status(manager);
            assertEquals(ProcessHandle.current().pid(), status.pid());
            assertEquals("java", owner(manager).program());
            assertTrue(owner(manager).ours());
            assertNotNull(status.runningSince());
            assertEquals(Activity.ACTIVE, status.activity());
        }
    }

    @Test
    void aProcessOfOursIsFoundByItsSocketAndItsPathsAreMadeWhole() throws IOException {
        Path folder = process(50, OURS, "/user.slice/a.scope", "tail", "-f", "a.kbd");
        Files.createDirectories(folder.resolve("fd"));
        Files.createSymbolicLink(folder.resolve("fd/5"), Path.of("socket:[77]"));
        Files.createSymbolicLink(folder.resolve("cwd"), proc);
        Path binary = Files.createFile(proc.resolve("tail"));
        assertTrue(binary.toFile().setExecutable(true));
        Files.createSymbolicLink(folder.resolve("exe"), binary);
        listens(OURS);
        ServiceStatus status = status(manager(ADDRESS));
        assertEquals(50, status.pid());
        assertEquals(proc.resolve("a.kbd").toString(), status.invocation().config());
        assertEquals(binary.toString(), status.invocation().binary());
        assertEquals(ADDRESS, status.invocation().address());
        assertEquals(Truth.YES, owner(manager(ADDRESS)).daemon());
    }

    @Test
    void aProcessOfAnotherUserIsFoundByItsCommandLine() throws IOException {
        process(50, ROOT, "/system.slice/kbd.service", "kanata", "-f", "/etc/a", "-p", "5829");
        process(51, ROOT, "/", "kanata", "-f", "/etc/a", "-p", "5830");
        process(52, OURS, "/", "kanata", "-f", "/etc/a", "-p", "5829");
        Owner owner = owner(manager(ADDRESS));
        assertEquals(
                new Owner(50, "root", false, "kanata", "kbd.service", Scope.SYSTEM, Truth.YES),
                owner);
    }

    @Test
    void betweenTwoOfAnotherUserNobodyChooses() throws IOException {
        process(50, ROOT, "/", "kanata", "-f", "/etc/a", "-p", "5829");
        process(51, ROOT, "/", "kanata", "-f", "/etc/b", "-p", "5829");
        ServiceStatus status = status(manager(ADDRESS));
        assertEquals(ServiceStatus.NO_PID, status.pid());
        assertTrue(status.hasProcess());
        assertEquals("root", owner(manager(ADDRESS)).user());
    }

    @Test
    void aConfigThatTomoMayNotReadIsNotChecked() throws IOException {
        process(50, ROOT, "/", "kanata", "-f", "relative.kbd", "-p", "5829");
        assertNull(status(manager(ADDRESS)).invocation().config());
    }

    @Test
    void inAnEmergencyADaemonOfThisUserIsEnded() throws Exception {
        Process daemon = new ProcessBuilder("tail", "-f", "/dev/null").start();
        try {
            process(daemon.pid(), OURS, "/", "kanata", "-f", "/etc/a", "-p", "5829");
            listens(OURS);
            assertNull(manager(ADDRESS).end(DEADLINE));
            // The kernel has forgotten it; this JVM learns it a moment later.
            assertTrue(daemon.waitFor(60, TimeUnit.SECONDS));
        } finally {
            daemon.destroyForcibly();
        }
    }

    @Test
    void inAnEmergencyNobodyElseIsEnded() throws Exception {
        Process other = new ProcessBuilder("tail", "-f", "/dev/null").start();
        try {
            process(other.pid(), ROOT, "/", "kanata", "-f", "/etc/a", "-p", "5829");
            assertInstanceOf(Failure.ManagerRefused.class, manager(ADDRESS).end(DEADLINE));
            process(other.pid(), OURS, "/", "python3", "-m", "http.server", "-p", "5829");
            listens(OURS);
            assertInstanceOf(Failure.ManagerRefused.class, manager(ADDRESS).end(DEADLINE));
            assertTrue(other.isAlive());
            nobodyListens();
            assertNull(manager(ADDRESS).end(DEADLINE));
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void whoeverEndsIsMissedFromThenOn() throws IOException {
        process(50, ROOT, "/", "kanata", "-f", "/etc/a", "-p", "5829");
        AttachedServiceManager manager = manager(ADDRESS);
        assertNull(status(manager).stoppedAt());
        nobodyListens();
        ServiceStatus ended = status(manager);
        assertEquals(Activity.INACTIVE, ended.activity());
        assertNotNull(ended.stoppedAt());
        assertEquals(ended, status(manager));
    }

    @Test
    void whereNobodyEverListenedNothingEnded() throws IOException {
        nobodyListens();
        assertNull(status(manager(ADDRESS)).stoppedAt());
    }

    @Test
    void withoutAPortTheOnlyDaemonIsTaken() throws IOException {
        process(50, OURS, "/", "kanata", "-f", "/etc/a", "-p", "5829");
        process(51, OURS, "/", "vi", "/etc/a");
        ServiceStatus status = status(manager(null));
        assertEquals(50, status.pid());
        assertEquals(ADDRESS, status.invocation().address());
        process(52, OURS, "/", "kanata", "-f", "/etc/b", "-p", "5830");
        assertEquals(Activity.INACTIVE, status(manager(null)).activity());
    }

    @Test
    void aMachineWithoutProcAndAnotherMachineAreUnsupported() {
        AttachedServiceManager elsewhere =
                new AttachedServiceManager(
                        target(new DaemonAddress("192.0.2.7", 5829)), new FakeDaemonKind(), time);
        assertInstanceOf(ServiceReading.Unreachable.class, elsewhere.read());
        AttachedServiceManager other =
                new AttachedServiceManager(
                        target(ADDRESS),
                        new FakeDaemonKind(),
                        time,
                        new ProcessTable(proc),
                        new PortTable(proc.resolve("no")),
                        false);
        assertInstanceOf(ServiceReading.Unreachable.class, other.read());
    }

    @ParameterizedTest
    @CsvSource({
        "/system.slice/kanata.service, kanata.service",
        "/user.slice/user-1000.slice/user@1000.service/app.slice/kbd.service, kbd.service",
        "/user.slice/user-1000.slice/user@1000.service/app.slice/kbd.service/sub, kbd.service",
        "/user.slice/user-1000.slice/user@1000.service/app.slice/app-term.scope, ''",
        "/user.slice/user-1000.slice/session-2.scope, ''",
        "/, ''"
    })
    void theUnitIsTheInnermostService(String group, String unit) {
        assertEquals(unit, Ownership.unit(List.of(group)));
    }

    /// Journals that tell whose they are.
    private List<String> log(AttachedServiceManager manager) {
        DaemonLog log =
                manager.log(
                        (query, pids) ->
                                (from, _) ->
                                        List.of(
                                                new DaemonLog.Line(
                                                        from, 0, query + " " + pids.get())));
        return texts(log);
    }

    private static List<String> texts(DaemonLog log) {
        return log.since(Instant.EPOCH, Duration.ofSeconds(1)).stream()
                .map(DaemonLog.Line::text)
                .toList();
    }

    @Test
    void theWordsOfADaemonAreInTheJournalOfTheUnitThatRunsIt() throws IOException {
        process(70, ROOT, "/system.slice/kanata.service", "tail", "-f", "/x", "-p", "5829");
        assertEquals(
                List.of(new JournalQuery(Scope.SYSTEM, UnitName.of("kanata"), ROOT) + " [70]"),
                log(manager(ADDRESS)));
    }

    @Test
    void aUserUnitIsLookedForInTheJournalOfItsOwnUser() throws IOException {
        listens(4000);
        process(
                70,
                4000,
                "/user.slice/user-4000.slice/user@4000.service/app.slice/keys.service",
                "tail",
                "-f",
                "/x",
                "-p",
                "5829");
        assertEquals(
                List.of(new JournalQuery(Scope.USER, UnitName.of("keys"), 4000) + " [70]"),
                log(manager(ADDRESS)));
    }

    @Test
    void aDaemonWithoutAUnitHasNoLog() throws IOException {
        process(70, ROOT, "/user.slice/session-1.scope", "tail", "-f", "/x", "-p", "5829");
        assertEquals(List.of(), log(manager(ADDRESS)));
        nobodyListens();
        assertEquals(List.of(), log(manager(ADDRESS)));
    }

    @Test
    void theLastWordsAreStillReadWhenTheDaemonHasEnded() throws IOException {
        Path daemon =
                process(70, ROOT, "/system.slice/kanata.service", "tail", "-f", "/x", "-p", "5829");
        AttachedServiceManager manager = manager(ADDRESS);
        DaemonLog log =
                manager.log(
                        (query, _) ->
                                (from, _) ->
                                        List.of(new DaemonLog.Line(from, 0, query.unit().value())));
        assertEquals(List.of("kanata.service"), texts(log));
        nobodyListens();
        Files.delete(daemon.resolve("status"));
        assertEquals(Activity.INACTIVE, status(manager).activity());
        assertEquals(List.of("kanata.service"), texts(log));
    }
}
