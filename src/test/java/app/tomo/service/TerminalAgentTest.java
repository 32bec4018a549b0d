package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.runtime.SystemTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Whoever asks for the password in the terminal is there before the program that needs one, and gone after it.
class TerminalAgentTest {
    @TempDir Path folder;
    private final SystemTime time = new SystemTime();

    @AfterEach
    void close() {
        time.close();
    }

    private String script(String name, String text) throws IOException {
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"))
                .toString();
    }

    private TerminalAgent open(String agent) {
        return TerminalAgent.open(List.of(agent), Countdown.of(Duration.ofSeconds(30), time));
    }

    @Test
    void itIsThereBeforeAndGoneAfterwards() throws Exception {
        Path there = folder.resolve("there");
        String agent =
                script("agent", "echo $$ >" + there + "\nexec >/dev/null\nexec tail -f /dev/null");
        ProcessHandle process;
        try (TerminalAgent _ = open(agent)) {
            long pid = Long.parseLong(Files.readString(there).strip());
            process = ProcessHandle.of(pid).orElseThrow();
            assertTrue(process.isAlive());
        }
        var _ = process.onExit().get(30, TimeUnit.SECONDS);
    }

    @Test
    void whereItCannotBeNothingIsWaitedFor() throws Exception {
        open(script("agent", "exit 127")).close();
        open(folder.resolve("nowhere").toString()).close();
        Map<String, String> desktop = Map.of("DISPLAY", ":0");
        TerminalAgent.forThisProcess(desktop, time, Duration.ofSeconds(30)).close();
    }

    @Test
    void itAsksForWhatTomoItselfAsksOf() {
        assertFalse(TerminalAgent.command(4711).contains("--fallback"));
        assertTrue(TerminalAgent.command(4711).contains("4711"));
    }
}
