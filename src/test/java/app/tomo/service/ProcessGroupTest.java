package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.runtime.SystemTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process that is to lead a group and does not yet, as one that was only just started.
@Timeout(180)
class ProcessGroupTest {
    private static final int TERMINATED = 128 + 15;

    private final SystemTime time = new SystemTime();
    private final Process process = start();

    private static Process start() {
        try {
            return new ProcessBuilder("tail", "-f", "/dev/null").start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @AfterEach
    void endProcess() {
        process.destroyForcibly();
        time.close();
    }

    private ProcessGroup group() {
        return new ProcessGroup(process.pid(), true);
    }

    @Test
    void whatDoesNotLeadItsGroupYetCounts() {
        assertEquals(List.of(process.pid()), group().members());
        assertFalse(group().awaitNone(Countdown.of(Duration.ZERO, time)));
    }

    @Test
    void itIsAskedToEndAllTheSame() throws InterruptedException {
        group().terminate();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(TERMINATED, process.exitValue());
        assertTrue(group().awaitNone(Countdown.of(Duration.ofSeconds(60), time)));
    }
}
