package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Scope;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class StandardFoldersTest {
    private static final String UNIT = "tomo-test-of-folders.service";

    @TempDir Path home;
    private StandardFolders folders = new StandardFolders(java.util.List.of());
    private Path config = Path.of("/");
    private Path data = Path.of("/");

    @BeforeEach
    void makeFolders() throws IOException {
        config = Files.createDirectories(home.resolve(".config/systemd/user"));
        data = Files.createDirectories(home.resolve(".local/share/systemd/user"));
        folders = StandardFolders.of(Scope.USER, Map.of(), home);
    }

    @Test
    void aUnitIsDefinedWhereItHasAFile() throws IOException {
        assertFalse(folders.define(UNIT));
        Files.writeString(data.resolve(UNIT), "[Service]");
        assertTrue(folders.define(UNIT));
    }

    @Test
    void aMaskOverItHidesIt() throws IOException {
        Files.writeString(data.resolve(UNIT), "[Service]");
        Files.createSymbolicLink(config.resolve(UNIT), Path.of("/dev/null"));
        assertFalse(folders.define(UNIT));
    }

    @Test
    void anInstanceIsDefinedByItsTemplate() throws IOException {
        Files.writeString(config.resolve("tomo-test-of-folders@.service"), "[Service]");
        assertTrue(folders.define("tomo-test-of-folders@laptop.service"));
        assertFalse(folders.define(UNIT));
    }

    @Test
    void theEnvironmentSaysWhereThePersonsFilesAre() throws IOException {
        Path elsewhere = Files.createDirectories(home.resolve("elsewhere/systemd/user"));
        Files.writeString(elsewhere.resolve(UNIT), "[Service]");
        Map<String, String> environment =
                Map.of("XDG_CONFIG_HOME", home.resolve("elsewhere").toString());
        assertTrue(StandardFolders.of(Scope.USER, environment, home).define(UNIT));
    }
}
