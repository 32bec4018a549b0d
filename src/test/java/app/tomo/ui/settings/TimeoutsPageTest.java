package app.tomo.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Given;
import app.tomo.config.Surroundings;
import app.tomo.model.Limit;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a person sees and changes of the numbers that Tomo obeys.
class TimeoutsPageTest {
    private static final String STOP = "How long kanata has to stop before it is ended by force.";
    private static final String PING = "How often kanata is asked whether it answers.";

    @TempDir Path folder;
    private final Map<String, String> environment = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @SuppressWarnings("NullAway.Init")
    private OpenSettings settings;

    @BeforeEach
    void home() throws IOException {
        environment.put("TOMO_HOME", folder.toString());
        file = Files.createDirectories(folder.resolve("config")).resolve("settings.json");
    }

    private void open() {
        var surroundings = new Surroundings(environment, folder, folder, folder, "1000");
        desk = Desk.of(surroundings, Given.NOTHING);
        settings =
                new OpenSettings(
                        folder,
                        it -> {
                            SettingsModel model = desk.model(it.bridge);
                            return Map.of(PageId.TIMEOUTS, () -> new TimeoutsPage(model));
                        });
        settings.open();
    }

    private void reread() {
        desk.desk().inForce().reread();
        OpenSettings.settle();
    }

    private String field(String meaning) {
        TextField field = (TextField) settings.spoken(meaning);
        return OpenSettings.ask(field::getText);
    }

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void everyNumberIsThereWithItsDefaultAndItsBounds() {
        open();
        for (Limit limit : Limit.values()) {
            String meaning = OpenSettings.WORDS.settings().meaning(limit.key());
            assertFalse(limit.unit() != Limit.Unit.SWITCH && field(meaning).isEmpty(), meaning);
        }
        assertTrue(settings.shows("stop.patience · default 5 s, from 500 ms to 1 min"));
        assertTrue(settings.shows("Stop"));
        assertEquals(List.of(), settings.nameless());
    }

    @Test
    void whatIsEnteredStandsInTheFileAndIsInForce() throws IOException {
        Files.writeString(file, "{\n  \"unit\": \"mine.service\"\n}\n");
        open();
        settings.enter(STOP, "8 s");
        assertTrue(Files.readString(file).contains("\"stop.patience\": \"8 s\""));
        assertTrue(Files.readString(file).contains("\"unit\": \"mine.service\""));
        assertEquals(8_000, desk.desk().inForce().now().limits().of(Limit.STOP));
        assertTrue(
                settings.shows(
                        "stop.patience · default 5 s, from 500 ms to 1 min · from " + file + ":3"));
    }

    @Test
    void whatItCannotBeIsSaidWhileItIsTypedAndWrittenNowhere() throws IOException {
        open();
        settings.enter(STOP, "5");
        assertTrue(
                settings.shows(
                        "stop.patience cannot be “5”: it is a time with its unit from 500 ms to 1"
                                + " min, such as “5 s”."));
        assertFalse(Files.exists(file));
        settings.press(KeyCode.ESCAPE);
        assertEquals("5 s", field(STOP));
        assertTrue(settings.isShowing());
        assertFalse(settings.texts().stream().anyMatch(it -> it.contains("cannot be")));
    }

    @Test
    void whatContradictsTheOthersIsRefusedWithTheSentenceOfTheCommandLine() {
        open();
        settings.enter(PING, "200 ms");
        assertTrue(
                settings.shows(
                        "health.ping cannot be “200 ms”: health.ping-answer (300 ms) may not be"
                                + " more than health.ping (200 ms)."));
        assertFalse(Files.exists(file));
    }

    @Test
    void whatTheEnvironmentSaysIsShownAsSuchAndOverrulesTheFile() throws IOException {
        environment.put("TOMO_STOP_PATIENCE", "7 s");
        open();
        assertEquals("7 s", field(STOP));
        assertTrue(
                settings.shows(
                        "stop.patience · default 5 s, from 500 ms to 1 min · from"
                                + " TOMO_STOP_PATIENCE in the environment, which counts for more"
                                + " than the file"));
        settings.enter(STOP, "9 s");
        assertTrue(Files.readString(file).contains("9 s"));
        assertEquals("7 s", field(STOP));
        assertTrue(
                settings.shows(
                        "stop.patience stays 7 s, because TOMO_STOP_PATIENCE in the environment"
                                + " says so."));
    }

    @Test
    void aChangeOfTheFileIsSeenAndWhatIsBeingTypedStays() throws IOException {
        open();
        TextField stop = (TextField) settings.spoken(STOP);
        settings.interact(
                () -> {
                    stop.requestFocus();
                    stop.setText("12");
                });
        Files.writeString(file, "{\"stop.patience\": \"3 s\", \"health.ping\": \"800 ms\"}");
        reread();
        assertEquals("800 ms", field(PING));
        assertEquals("12", field(STOP));
        settings.press(KeyCode.ESCAPE);
        assertEquals("3 s", field(STOP));
    }

    @Test
    void resetTakesItOutOfTheFile() throws IOException {
        Files.writeString(file, "{\"stop.patience\": \"3 s\"}");
        open();
        settings.fire("Back to the default: " + STOP);
        assertEquals("5 s", field(STOP));
        assertFalse(Files.readString(file).contains("stop.patience"));
    }

    @Test
    void whatWaitsForTheNextStartSaysSo() {
        open();
        settings.enter("How long a program on the bus has to answer a question.", "3 s");
        assertTrue(
                settings.shows(
                        "bus.answer in "
                                + file
                                + ", line 2, is now “3 s”. Tomo takes that when it is started"
                                + " next."));
    }

    @Test
    void aSettingIsFoundByItsMeaningAndItsKey() {
        open();
        settings.enter("Find a setting", "cool-down");
        assertTrue(settings.shows("The least time between two reloads."));
        assertFalse(settings.shows(STOP));
        assertTrue(settings.shows("1 of " + (Limit.values().length + 1) + " settings"));
        settings.enter("Find a setting", "no such thing");
        assertTrue(
                settings.shows("No setting is called so. Try a shorter word, or one of its key."));
    }

    @Test
    void onlyWhatIsChangedCanBeAskedFor() throws IOException {
        Files.writeString(file, "{\"stop.patience\": \"3 s\"}");
        open();
        settings.click("Only what is changed");
        assertTrue(settings.shows(STOP));
        assertFalse(settings.shows(PING));
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidAndNothingIsLost() throws IOException {
        Files.createDirectory(file);
        open();
        settings.enter(STOP, "8 s");
        assertTrue(
                settings.shows(
                        file + " cannot be written (it is no file), so nothing was changed."));
        assertEquals("5 s", field(STOP));
    }
}
