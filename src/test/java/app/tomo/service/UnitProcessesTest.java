package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.model.Outcome.Failure;
import app.tomo.model.Scope;
import app.tomo.runtime.VirtualTime;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// A machine that is only a folder, in virtual time.
class UnitProcessesTest {
    private static final Failure WHY = new Failure.ManagerUnreachable("silent");

    private static final Duration QUIET = Duration.ofMillis(700);
    private static final Duration LAST_SEEN = Duration.ofMillis(480);

    /// Larger than every PID of a real machine (`/proc/sys/kernel/pid_max`): nothing is killed.
    private static final long NOBODY = 1L << 23;

    @TempDir private Path proc;
    @TempDir private Path groups;
    private final VirtualTime time = new VirtualTime();
    private final Instant began = time.now();
    private Runnable meanwhile = () -> {};

    private @Nullable Failure kill(Duration within) {
        Pause pause =
                new Pause(
                        (delay, task) -> {
                            time.advance(delay);
                            meanwhile.run();
                            task.run();
                            return () -> {};
                        });
        return new UnitProcesses(
                        new ProcessTable(proc), groups, Scope.SYSTEM, "kanata.service", pause)
                .kill(Deadline.in(within, time), WHY);
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
        assertEquals(WHY, kill(Duration.ofSeconds(3)));
        assertEquals(QUIET, Duration.between(began, time.now()));
    }

    @Test
    void itIsOverWhenNothingWasSeenForAWhile() throws IOException {
        process();
        endsAt(LAST_SEEN.plusMillis(20));
        assertNull(kill(Duration.ofSeconds(3)));
        assertEquals(LAST_SEEN.plus(QUIET), Duration.between(began, time.now()));
    }

    @Test
    void theWholeGroupIsKilledBecauseOneMayForkOutOfTheWay() throws IOException {
        process();
        Path group = Files.createDirectories(groups.resolve("system.slice/kanata.service"));
        Path killer = Files.createFile(group.resolve("cgroup.kill"));
        endsAt(Duration.ofMillis(20));
        assertNull(kill(Duration.ofSeconds(3)));
        assertEquals("1", Files.readString(killer));
    }

    @Test
    void whatSurvivesIsNamedAtTheDeadline() throws IOException {
        process();
        assertEquals(new Failure.StillRunning(NOBODY), kill(Duration.ofSeconds(1)));
        assertEquals(Duration.ofSeconds(1), Duration.between(began, time.now()));
    }
}
