package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Limit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What stands where the settings should, and is no text of ours.
@Timeout(30)
class OddSettingsFileTest {
    @TempDir private Path root;
    private Surroundings surroundings;
    private SettingsWriter writer;
    private Path file;

    @BeforeEach
    void find() throws IOException {
        surroundings = TestSurroundings.below(root);
        Places places = Places.of(surroundings, "default");
        writer = new SettingsWriter(places);
        file = places.settings();
        Files.createDirectories(file.resolveSibling(""));
    }

    @Test
    void bytesThatAreNotUtf8AreSetAsideAsTheyWere() throws IOException {
        byte[] latin = "{\"x\":\"k\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, latin);
        var written =
                assertInstanceOf(
                        SettingsWriter.Result.Written.class,
                        writer.set(Limit.RELOAD_COOL_DOWN, 3_000));
        Path aside = assertNotNullPath(written.aside());
        assertArrayEquals(latin, Files.readAllBytes(aside));
        assertEquals(
                3_000,
                SettingsReader.read(surroundings, Given.NOTHING)
                        .limits()
                        .of(Limit.RELOAD_COOL_DOWN));
    }

    @Test
    void aPipeIsNamedAndNotWaitedFor() throws Exception {
        assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
        Settings settings = SettingsReader.read(surroundings, Given.NOTHING);
        assertTrue(
                settings.complaints().stream().anyMatch(Complaint.Unreadable.class::isInstance),
                () -> settings.complaints().toString());
        assertInstanceOf(
                SettingsWriter.Result.Refused.class, writer.set(Limit.RELOAD_COOL_DOWN, 3_000));
    }

    private static Path assertNotNullPath(@Nullable Path path) {
        assertNotNull(path, "nothing was set aside");
        return path;
    }
}
