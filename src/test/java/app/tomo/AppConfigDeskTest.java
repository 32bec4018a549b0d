package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.ConfigHistory;
import app.tomo.config.Given;
import app.tomo.config.Places;
import app.tomo.config.SettingsInForce;
import app.tomo.config.SettingsReader;
import app.tomo.config.Surroundings;
import app.tomo.model.Limits;
import app.tomo.runtime.Engine;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// What a save that was broken off left behind is given up only when it is kept elsewhere.
class AppConfigDeskTest {
    @TempDir private Path home;
    private final Threads threads = Threads.start();
    private Path file;
    private ConfigHistory history;
    private AppConfigDesk desk;

    @BeforeEach
    void breakASaveOff() throws IOException {
        Surroundings surroundings = new Surroundings(Map.of(), home, home, home, "1");
        Places places = Places.of(surroundings, "default");
        history = new ConfigHistory(places, () -> Limits.DEFAULT);
        Machine machine =
                new Machine(
                        surroundings,
                        places,
                        new SettingsInForce(new SettingsReader(surroundings, Given.NOTHING)));
        desk = new AppConfigDesk(AppConfigDeskTest::nobody, machine, history, threads);
        file = Files.writeString(home.resolve("kanata.kbd"), "half of");
        Path copy = history.folder(file).resolveSibling("saving.json");
        Files.createDirectories(copy.getParent());
        Files.writeString(
                copy,
                "{\"before\":\"%s\",\"after\":\"%s\"}".formatted(base64("old"), base64("new")));
    }

    private static Engine nobody() {
        throw new AssertionError("no daemon is needed for this");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        threads.close();
    }

    private List<String> versions() {
        return history.list(file).newestFirst().stream()
                .map(each -> history.read(file, each.id()))
                .toList();
    }

    @Test
    void itsTextsAreInTheHistoryBeforeItIsForgotten() {
        assertTrue(desk.forgetInterruption(file));
        assertNull(desk.interrupted(file));
        assertEquals(List.of("new", "old"), versions());
    }

    @Test
    void whereTheHistoryCannotBeWrittenItStays() throws IOException {
        Files.writeString(history.folder(file), "in the way");
        assertFalse(desk.forgetInterruption(file));
        assertNotNull(desk.interrupted(file));
        Files.delete(history.folder(file));
        assertTrue(desk.forgetInterruption(file));
        assertNull(desk.interrupted(file));
    }
}
