package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.lab.Freezer;
import app.tomo.model.Limits;
import app.tomo.runtime.SystemTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What becomes of a child whose Tomo is killed with KILL, which nobody can prepare for.
@Timeout(180)
class KilledTomoTest {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private final List<ProcessHandle> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void itsChildEndsWithIt() throws Exception {
        ProcessHandle child = childOfKilledTomo("tail", "-f", "/dev/null");
        child.onExit().get(60, TimeUnit.SECONDS);
        assertEquals(List.of(), ProcessTable.ofThisMachine().group(child.pid()));
    }

    @Test
    void aChildThatIgnoresTermIsEndedByTheNextTomo() throws Exception {
        Path pipe = folder.resolve("ready");
        LabUnits.run("mkfifo", pipe.toString());
        List<String> command =
                List.of(
                        "/bin/bash",
                        "-c",
                        "trap '' TERM; echo > " + pipe + "; exec tail -f " + pipe);
        Process tomo = tomo(command);
        String _ = Files.readString(pipe);
        ProcessHandle child = kill(tomo);
        assertTrue(child.isAlive());
        try (SystemTime time = new SystemTime();
                ChildServiceManager next = ChildOwner.manager(folder, command, time)) {
            var invocation = ServiceManagerContract.seen(next.read()).invocation();
            assertEquals(List.of(child.pid()), next.clearOrphans(invocation, 0, DEADLINE));
            assertEquals(List.of(), ProcessTable.ofThisMachine().group(child.pid()));
            assertEquals(List.of(), next.clearOrphans(invocation, 0, DEADLINE));
        }
    }

    @Test
    void anEmergencyEndsTheChildOfATomoThatHangs() throws Exception {
        List<String> command = List.of("tail", "-f", "/dev/null");
        Process tomo = tomo(command);
        try (BufferedReader lines = tomo.inputReader();
                SystemTime time = new SystemTime()) {
            assertEquals("null", lines.readLine());
            ProcessHandle child = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
            started.add(child);
            Freezer.freeze(tomo.pid());
            FakeDaemonKind kind = new FakeDaemonKind();
            ChildElsewhere elsewhere =
                    new ChildElsewhere(
                            "daemon",
                            kind.invocation(command),
                            folder.resolve("child"),
                            kind,
                            time,
                            () -> Limits.DEFAULT);
            assertNull(elsewhere.end(DEADLINE));
            assertEquals(List.of(), ProcessTable.ofThisMachine().group(child.pid()));
            assertNull(elsewhere.end(DEADLINE));
        }
    }

    private ProcessHandle childOfKilledTomo(String... command) throws Exception {
        return kill(tomo(List.of(command)));
    }

    private ProcessHandle kill(Process tomo) throws Exception {
        try (BufferedReader lines = tomo.inputReader()) {
            assertEquals("null", lines.readLine());
            ProcessHandle child = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
            started.add(child);
            assertTrue(tomo.destroyForcibly().waitFor(60, TimeUnit.SECONDS));
            return child;
        }
    }

    private Process tomo(List<String> command) throws Exception {
        List<String> java = new ArrayList<>();
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(List.of("-cp", System.getProperty("java.class.path")));
        java.addAll(List.of(ChildOwner.class.getName(), folder.toString()));
        java.addAll(command);
        Process tomo =
                new ProcessBuilder(java).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        started.add(tomo.toHandle());
        return tomo;
    }
}
