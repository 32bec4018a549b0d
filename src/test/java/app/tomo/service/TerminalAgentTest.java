package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.runtime.SystemTime;

import org.jspecify.annotations.Nullable;
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

    private String script(String name, String text) throws IOException {
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"))
                .toString();
    }

    private static @Nullable Hindrance ran(List<String> asker, List<String> agent) {
        Countdown end = Countdown.of(Duration.ofSeconds(30), new SystemTime());
        return new AskedProgram(asker, agent, end, _ -> {}).run(List.of("/bin/true"), "");
    }

    @Test
    void itIsThereBeforeAndGoneAfterwards() throws Exception {
        Path there = folder.resolve("there");
        String agent =
                script("agent", "echo $$ >" + there + "\nexec >/dev/null\nexec tail -f /dev/null");
        String asker = script("asker", "kill -0 $(cat " + there + ") || exit 127; exec \"$@\"");
        assertNull(ran(List.of(asker), List.of(agent)));
        long pid = Long.parseLong(Files.readString(there).strip());
        var left = ProcessHandle.of(pid);
        if (left.isPresent()) {
            left.get().onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void whereItCannotBeTheProgramIsAskedForAllTheSame() throws Exception {
        String asker = script("asker", "exec \"$@\"");
        assertNull(ran(List.of(asker), List.of(script("agent", "exit 127"))));
        assertNull(ran(List.of(asker), List.of(folder.resolve("nowhere").toString())));
        assertNull(ran(List.of(asker), TerminalAgent.NONE));
    }

    @Test
    void onlyPolkitWithoutADesktopIsGivenOne() {
        Countdown end = Countdown.of(Duration.ofSeconds(30), new SystemTime());
        assertEquals(TerminalAgent.NONE, AskedProgram.by("/usr/bin/env", end).agent());
        assertEquals(TerminalAgent.NONE, TerminalAgent.forThisProcess(Map.of("DISPLAY", ":0")));
        assertFalse(TerminalAgent.forThisProcess(Map.of()).isEmpty());
    }
}
