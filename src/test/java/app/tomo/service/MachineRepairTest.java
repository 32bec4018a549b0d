package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.runtime.SystemTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// What is done as the administrator is done to what was meant, however long leave takes. Nobody is asked for it here.
@Timeout(180)
class MachineRepairTest {
    private static final MachineRepair.Result DONE = new MachineRepair.Result.Done();
    private static final int TERMINATED = 128 + 15;
    private static final int KILLED = 128 + 9;

    private final SystemTime time = new SystemTime();

    @AfterEach
    void close() {
        time.close();
    }

    private MachineRepair.Result signal(Process process, String signal, String name) {
        long user = ProcessTable.ofThisMachine().entry(process.pid()).orElseThrow().user();
        var bounds = new MachineRepair.Bounds(Duration.ofSeconds(60), _ -> {});
        return new MachineRepair(true, time).signal(signal, process.pid(), user, name, bounds);
    }

    private static Process waiting(String before) throws IOException {
        Process process =
                new ProcessBuilder(
                                "/bin/sh", "-c", before + " echo on; while read -r _; do :; done")
                        .start();
        assertEquals('o', process.getInputStream().read());
        return process;
    }

    @Test
    void aProcessIsAskedToEnd() throws Exception {
        Process process = waiting("");
        assertEquals(DONE, signal(process, "TERM", "sh"));
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(TERMINATED, process.exitValue());
    }

    @Test
    void oneThatDoesNotListenIsForced() throws Exception {
        Process process = waiting("trap '' TERM;");
        assertEquals(DONE, signal(process, "TERM", "sh"));
        assertTrue(process.isAlive());
        assertEquals(DONE, signal(process, "KILL", "sh"));
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(KILLED, process.exitValue());
    }

    @Test
    void anotherThatHasItsNumberByThenStays() throws Exception {
        Process process = waiting("");
        try {
            assertInstanceOf(MachineRepair.Result.NotDone.class, signal(process, "KILL", "kanata"));
            assertTrue(process.isAlive());
        } finally {
            process.destroyForcibly();
        }
    }
}
