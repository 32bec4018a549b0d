package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Outcome.Failure;
import app.tomo.model.Outcome.Found;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.VirtualTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// A machine that is only a folder, in virtual time.
class UnitProcessesTest {
    private static final long USER = 1000;

    private static final Duration QUIET = Duration.ofMillis(700);
    private static final Duration LAST_SEEN = Duration.ofMillis(480);

    /// Larger than every PID of a real machine (`/proc/sys/kernel/pid_max`): nothing is killed.
    private static final long NOBODY = 1L << 23;

    @TempDir private Path proc;
    @TempDir private Path groups;
    private final VirtualTime time = new VirtualTime();
    private final Instant began = time.now();
    private Runnable meanwhile = () -> {};

    private Failure kill(Duration within) {
        Pause pause =
                new Pause(
                        (delay, task) -> {
                            time.advance(delay);
                            meanwhile.run();
                            task.run();
                            return () -> {};
                        });
        UnitGroups tree = new UnitGroups(groups, Scope.SYSTEM, USER, "kanata.service");
        return new UnitProcesses(new ProcessTable(proc), tree, pause)
                .kill(Countdown.of(within, time));
    }

    private static Failure silent(Found found) {
        return new Failure.ManagerSilent(found);
    }

    private void process() throws IOException {
        Path folder = Files.createDirectories(proc.resolve(Long.toString(NOBODY)));
        Files.writeString(folder.resolve("status"), "PPid:\t1\nUid:\t0\n");
        Files.writeString(folder.resolve("comm"), "x\n");
        Files.writeString(folder.resolve("cmdline"), "x\0");
        Files.writeString(folder.resolve("cgroup"), "0::/system.slice/kanata.service\n");
    }

    private void endsAt(Duration after) {
        meanwhile =
                () -> {
                    if (!time.now().isBefore(began.plus(after))) {
                        proc.resolve(Long.toString(NOBODY)).resolve("status").toFile().delete();
                    }
                };
    }

    @Test
    void whereNothingWasSeenNothingWasEnded() {
        assertEquals(silent(Found.NOTHING), kill(Duration.ofSeconds(3)));
        assertEquals(QUIET, Duration.between(began, time.now()));
    }

    @Test
    void itIsOverWhenNothingWasSeenForAWhile() throws IOException {
        process();
        endsAt(LAST_SEEN.plusMillis(20));
        assertEquals(silent(Found.ENDED), kill(Duration.ofSeconds(3)));
        assertEquals(LAST_SEEN.plus(QUIET), Duration.between(began, time.now()));
    }

    @Test
    void theWholeGroupIsKilledBecauseOneMayForkOutOfTheWay() throws IOException {
        process();
        Path group = Files.createDirectories(groups.resolve("system.slice/kanata.service"));
        Path killer = Files.createFile(group.resolve("cgroup.kill"));
        endsAt(Duration.ofMillis(20));
        assertEquals(silent(Found.ENDED), kill(Duration.ofSeconds(3)));
        assertEquals("1", Files.readString(killer));
    }

    @Test
    void whatSurvivesIsNamedAtTheDeadline() throws IOException {
        process();
        assertEquals(new Failure.StillRunning(NOBODY), kill(Duration.ofSeconds(1)));
        assertEquals(Duration.ofSeconds(1), Duration.between(began, time.now()));
    }

    private Path group(String events) throws IOException {
        Path group = Files.createDirectories(groups.resolve("system.slice/kanata.service"));
        Files.writeString(group.resolve("cgroup.events"), events);
        return group;
    }

    @Test
    void whatLivesTooShortlyToBeSeenIsKnownToTheKernel() throws IOException {
        Path group = group("populated 1\nfrozen 0\n");
        Path killer = Files.createFile(group.resolve("cgroup.kill"));
        assertEquals(new Failure.StillRunning(ServiceStatus.NO_PID), kill(Duration.ofSeconds(1)));
        assertEquals("1", Files.readString(killer));
        Files.writeString(group.resolve("cgroup.procs"), "4711\n4712\n");
        assertEquals(new Failure.StillRunning(4711), kill(Duration.ofSeconds(1)));
    }

    @Test
    void whatIsDeadAndWaitsToBeNoticedIsOver() throws IOException {
        process();
        group("populated 0\nfrozen 0\n");
        assertEquals(silent(Found.NOTHING), kill(Duration.ofSeconds(3)));
    }

    @Test
    void aGroupOfSomebodysOwnManagerIsNotTheMachines() throws IOException {
        Path own = groups.resolve("user.slice/user@1000.service/app.slice/kanata.service");
        Files.writeString(Files.createDirectories(own).resolve("cgroup.events"), "populated 1\n");
        assertEquals(silent(Found.NOTHING), kill(Duration.ofSeconds(3)));
    }

    @Test
    void whereNobodyCanLookNothingIsClaimed() throws IOException {
        Files.delete(proc);
        assertEquals(silent(Found.UNKNOWN), kill(Duration.ofSeconds(3)));
    }

    @Test
    void aUnitThatComesBackAgainAndAgainWasEndedAllTheSame() throws IOException {
        Path events = group("populated 1\n").resolve("cgroup.events");
        int[] looks = {0};
        meanwhile =
                () -> {
                    looks[0]++;
                    write(events, looks[0] % 3 == 0 ? "populated 1\n" : "populated 0\n");
                };
        assertEquals(silent(Found.ENDED), kill(Duration.ofSeconds(1)));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
