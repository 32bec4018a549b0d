package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Arrivals;
import app.tomo.lab.InsideLab;
import app.tomo.lab.Lab;
import app.tomo.model.Invocation;
import app.tomo.model.Scope;
import app.tomo.service.ServiceManagerContract.Managed;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Real processes of a copy of `tail`, some left over, some not.
@InsideLab(Lab.SYSTEMD)
@Timeout(180)
class ClearOrphansTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir Path folder;
    private Path daemon;
    private Path config;
    private LabUnits units;
    private Managed unit;
    private final List<ProcessHandle> started = new ArrayList<>();

    @BeforeEach
    void define() throws Exception {
        daemon = Files.copy(Path.of("/usr/bin/tail").toRealPath(), folder.resolve("daemon"));
        assertTrue(daemon.toFile().setExecutable(true));
        config = Files.writeString(folder.resolve("a.kbd"), "");
        units = LabUnits.open(Scope.USER);
        String name = LabUnits.newName();
        units.define(name, "ExecStart=" + daemon + " -f " + config);
        unit = units.managed(name);
    }

    @AfterEach
    void close() throws Exception {
        unit.control().kill(DEADLINE);
        units.close();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void whatIsLeftOverIsEndedAndNothingElse() throws Exception {
        unit.control().start(DEADLINE);
        long own = unit.status().pid();
        long obedient = orphan(quoted(daemon) + " -f " + quoted(config));
        long stubborn =
                orphan("(trap '' TERM; exec " + quoted(daemon) + " -f " + quoted(config) + ")");
        long other = orphan(quoted(daemon) + " -f /dev/null");
        long alike = orphan("exec -a daemon tail -f " + quoted(config));
        awaitProgram(daemon, obedient, stubborn, other);
        awaitProgram(Path.of("/usr/bin/tail").toRealPath(), alike);
        Process ours = new ProcessBuilder(daemon.toString(), "-f", config.toString()).start();
        started.add(ours.toHandle());

        List<Long> ended = unit.control().clearOrphans(unit.status().invocation(), own, DEADLINE);

        assertEquals(Set.of(obedient, stubborn), Set.copyOf(ended));
        assertFalse(isAlive(obedient) || isAlive(stubborn));
        assertTrue(isAlive(own) && isAlive(other) && isAlive(alike) && ours.isAlive());
    }

    @Test
    void withoutLeftoversNothingIsDone() {
        Invocation invocation = unit.status().invocation();
        assertEquals(List.of(), unit.control().clearOrphans(invocation, 0, DEADLINE));
    }

    /// Starts a command whose parent ends at once, and returns its process.
    private long orphan(String command) throws Exception {
        String background = command + " </dev/null >/dev/null 2>&1 & echo $!";
        long pid = Long.parseLong(LabUnits.run("bash", "-c", background));
        started.add(ProcessHandle.of(pid).orElseThrow());
        return pid;
    }

    /// A shell becomes the program that it starts a moment after it was forked.
    private static void awaitProgram(Path program, long... processes) throws InterruptedException {
        for (long pid : processes) {
            ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
            Arrivals<String> running = new Arrivals<>();
            String _ =
                    running.after(
                            () ->
                                    process.info()
                                            .command()
                                            .filter(program.toString()::equals)
                                            .ifPresent(running));
        }
    }

    private static String quoted(Path file) {
        return "'" + file + "'";
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
}
