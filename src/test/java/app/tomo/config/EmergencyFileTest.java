package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.runtime.EmergencyFlag;
import app.tomo.runtime.EmergencyFlagContract;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class EmergencyFileTest extends EmergencyFlagContract {
    private static final Instant NOW = Instant.parse("2026-11-22T14:02:17Z");

    @TempDir Path folder;

    @Override
    protected EmergencyFlag flag() {
        return new EmergencyFile(state(folder.resolve("not there yet")));
    }

    private static Places state(Path state) {
        return new Places(state, state, state, state, state);
    }

    @Test
    void anotherProcessSeesIt() {
        Places places = state(folder);
        assertTrue(new EmergencyFile(places).set(NOW));
        assertEquals(NOW, new EmergencyFile(places).since());
    }

    @Test
    void whatCannotBeReadCountsAsSet() throws IOException {
        Files.writeString(folder.resolve("emergency-stop"), "yesterday, I think");
        EmergencyFile file = new EmergencyFile(state(folder));
        assertNotNull(file.since());
        assertTrue(file.lift());
    }

    @Test
    void nothingIsLeftBesideIt() throws IOException {
        assertTrue(new EmergencyFile(state(folder)).set(NOW));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("emergency-stop")), left.toList());
        }
    }

    @Test
    void aPlaceThatIsNoFolderIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertFalse(new EmergencyFile(state(file.resolve("below"))).set(NOW));
    }
}
