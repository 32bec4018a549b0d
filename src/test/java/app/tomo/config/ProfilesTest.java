package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ProfilesTest {
    @TempDir Path folder;

    private List<String> profiles() {
        return Profiles.of(surroundings());
    }

    private Surroundings surroundings() {
        return new Surroundings(
                Map.of("TOMO_HOME", folder.toString()), folder, folder, folder, "1000");
    }

    @Test
    void thereIsAlwaysTheDefaultOne() {
        assertEquals(List.of("default"), profiles());
    }

    @Test
    void eachFolderOfSettingsOrStateIsOne() throws IOException {
        Files.createDirectories(folder.resolve("config/profiles/right"));
        Files.createDirectories(folder.resolve("config/profiles/left"));
        Files.createDirectories(folder.resolve("state/profiles/left"));
        Files.createDirectories(folder.resolve("state/profiles/demo"));
        assertEquals(List.of("default", "demo", "left", "right"), profiles());
    }

    @Test
    void aNameWithoutAFolderIsNone() throws IOException {
        Files.createDirectories(folder.resolve("config/profiles/left"));
        assertTrue(Profiles.has(surroundings(), "left"));
        assertTrue(Profiles.has(surroundings(), "default"));
        assertFalse(Profiles.has(surroundings(), "lfet"));
    }

    @Test
    void whatCannotBeAProfileIsNone() throws IOException {
        Files.createDirectories(folder.resolve("config/profiles/a b"));
        Files.writeString(folder.resolve("config/profiles/file"), "");
        assertEquals(List.of("default"), profiles());
    }
}
