package app.tomo.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofSeconds;

import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// What a person sees in the log view and does with it.
class LogsWindowTest {
    @TempDir Path state;
    private OpenLogs logs;

    @BeforeEach
    void make() {
        logs = new OpenLogs(state);
    }

    @AfterEach
    void close() {
        logs.close();
    }

    @Test
    void anEmptyLogSaysWhatWillBeThere() {
        logs.open();
        assertTrue(
                logs.shows(
                        "Nothing was logged yet. What kanata, systemd and Tomo say will be here,"
                                + " the newest at the end."));
        assertTrue(logs.hasIcon());
    }

    @Test
    void whatWasLoggedIsThereAndWhatComesIsAdded() {
        logs.log(Source.DAEMON, Level.INFO, "kanata v1.11.0 starting");
        logs.open();
        assertEquals(List.of("kanata v1.11.0 starting"), logs.texts());
        logs.log(Source.TOMO, Level.WARN, "kanata hangs");
        logs.advance(ofSeconds(1));
        assertEquals(List.of("kanata v1.11.0 starting", "kanata hangs"), logs.texts());
    }

    @Test
    void sourcesAndLevelsCanBeLeftOut() {
        logs.log(Source.DAEMON, Level.INFO, "one");
        logs.log(Source.DAEMON, Level.ERROR, "two");
        logs.log(Source.MANAGER, Level.UNKNOWN, "three");
        logs.log(Source.TOMO, Level.WARN, "four");
        logs.open();
        logs.click("systemd");
        assertEquals(List.of("one", "two", "four"), logs.texts());
        logs.level(Level.WARN);
        assertEquals(List.of("two", "four"), logs.texts());
        logs.click("tomo");
        logs.click("kanata");
        assertEquals(List.of(), logs.texts());
        assertTrue(logs.shows("No line matches. Choose more sources, or every line."));
    }

    @Test
    void theNewestLineStaysInSightUntilSomebodyLooksFurtherUp() {
        many(0, 300);
        logs.open();
        assertTrue(logs.comesToShow("line 299"));
        assertFalse(logs.shows("Jump to newest"));
        logs.press(KeyCode.HOME);
        assertTrue(logs.comesToShow("Jump to newest"));
        many(300, 310);
        logs.advance(ofSeconds(1));
        assertTrue(logs.comesToShow("line 0"));
        logs.click("Jump to newest");
        assertTrue(logs.comesToShow("line 309"));
        assertFalse(logs.shows("Jump to newest"));
        many(310, 320);
        logs.advance(ofSeconds(1));
        assertTrue(logs.comesToShow("line 319"), logs::dump);
    }

    @Test
    void aLineWiderThanTheWindowIsCutAndWholeInATooltip() {
        logs.log(Source.DAEMON, Level.INFO, "short");
        logs.open();
        assertTrue(logs.comesToShow("short"));
        assertEquals("", logs.tooltip());
        String wide = "a word ".repeat(100) + "and the last";
        logs.log(Source.TOMO, Level.WARN, wide);
        logs.advance(ofSeconds(1));
        assertTrue(logs.comesToShow(wide));
        assertEquals(wide, logs.tooltip());
        assertFalse(logs.scrollsSideways());
    }

    @Test
    void onlyTheNewestAreKept() {
        many(0, LogsViewModel.MOST + 100);
        logs.open();
        assertEquals(LogsViewModel.MOST, logs.texts().size());
        assertEquals("line " + (LogsViewModel.MOST + 99), logs.texts().getLast());
    }

    @Test
    void whatIsShownCanBeCopied() {
        logs.log(Source.DAEMON, Level.WARN, "one");
        logs.log(Source.TOMO, Level.INFO, "two");
        logs.open();
        logs.click("Copy");
        List<String> copied = logs.clipboard().lines().toList();
        assertEquals(2, copied.size());
        assertTrue(
                copied.getFirst().matches("\\d\\d:\\d\\d:\\d\\d  kanata  WARN  one"),
                copied::toString);
    }

    @Test
    void wordsAreFoundCountedAndGoneThrough() {
        logs.log(Source.DAEMON, Level.INFO, "a key");
        logs.log(Source.DAEMON, Level.INFO, "nothing");
        logs.log(Source.TOMO, Level.WARN, "another Key");
        logs.open();
        logs.search("key");
        assertTrue(logs.shows("2 lines"));
        logs.click("Previous");
        assertTrue(logs.shows("2 of 2"));
        assertEquals("another Key", logs.chosen());
        logs.click("Previous");
        assertEquals("a key", logs.chosen());
        logs.click("Next");
        assertEquals("another Key", logs.chosen());
        logs.log(Source.DAEMON, Level.INFO, "a third key");
        logs.advance(ofSeconds(1));
        assertTrue(logs.shows("2 of 3"));
        logs.search("no such thing");
        assertTrue(logs.shows("no line"));
    }

    @Test
    void theWordsThatAreFoundAreMarkedAndNotTheirLines() {
        logs.log(Source.DAEMON, Level.INFO, "a key, and another KEY");
        logs.log(Source.DAEMON, Level.INFO, "nothing");
        logs.open();
        assertEquals(List.of(), logs.marked());
        logs.search("key");
        assertEquals(List.of("key", "KEY"), logs.marked());
        assertTrue(logs.shows("a ") && logs.shows(", and another "));
        logs.search("(");
        assertEquals(List.of(), logs.marked());
        assertTrue(logs.shows("a key, and another KEY"));
    }

    @Test
    void aWordBehindTheEdgeIsInSightWhereItIsLookedFor() {
        logs.log(
                Source.DAEMON, Level.INFO, "a word ".repeat(100) + "needle " + "more ".repeat(100));
        logs.open();
        logs.search("needle");
        assertEquals(List.of("needle"), logs.marked());
        assertFalse(logs.tooltip().isEmpty());
    }

    @Test
    void pausedItStaysAsItIsAndSaysHowMuchWaits() {
        logs.log(Source.DAEMON, Level.INFO, "one");
        logs.open();
        logs.click("Pause");
        logs.log(Source.DAEMON, Level.INFO, "two");
        logs.log(Source.DAEMON, Level.INFO, "three");
        logs.advance(ofSeconds(1));
        assertEquals(List.of("one"), logs.texts());
        assertTrue(logs.comesToShow("Go on (2)"));
        logs.click("Go on (2)");
        assertEquals(List.of("one", "two", "three"), logs.texts());
    }

    @Test
    void whatCameTooFastIsSaidToBeSkippedAndWhatWasThereBeforeIsNot() {
        many(0, 5_100);
        logs.open();
        assertTrue(logs.shows("5,000 lines · older ones than the newest 5,000 are let go here"));
        many(5_100, 11_100);
        logs.advance(ofSeconds(1));
        assertTrue(
                logs.comesToShow(
                        "5,000 lines · older ones than the newest 5,000 are let go here"
                                + " · 1,000 lines skipped: they came too fast"));
    }

    @Test
    void howManyLinesAreWantedIsSaid() {
        logs.log(Source.DAEMON, Level.WARN, "one");
        logs.log(Source.TOMO, Level.INFO, "two");
        logs.open();
        assertTrue(logs.shows("2 lines"));
        logs.click("tomo");
        assertTrue(logs.shows("1 of 2 lines"));
    }

    @Test
    void whatIsShownCanBeWrittenIntoAFile(@TempDir Path folder) throws IOException {
        logs.log(Source.DAEMON, Level.WARN, "one");
        logs.log(Source.TOMO, Level.INFO, "two");
        logs.open();
        logs.click("tomo");
        Path file = folder.resolve("tomo.log");
        logs.export(file);
        assertTrue(logs.shows("1 line in " + file));
        assertTrue(Files.readString(file).endsWith("kanata  WARN  one\n"));
        logs.export(folder);
        assertTrue(logs.shows(folder + " cannot be written (Is a directory)."));
    }

    @Test
    void everythingIsReachedByKeyboardAndEscapeCloses() {
        logs.log(Source.DAEMON, Level.INFO, "one");
        logs.open();
        assertEquals(
                List.of(
                        "kanata",
                        "systemd",
                        "tomo",
                        "How much a line has to matter",
                        "Pause",
                        "Copy",
                        "Export…",
                        "Find in the log",
                        "Logs"),
                logs.tabOrder(9));
        logs.press(KeyCode.ESCAPE);
        assertFalse(logs.isShowing());
    }

    @Test
    void aClosedWindowReadsNothing() {
        logs.open();
        logs.press(KeyCode.ESCAPE);
        logs.advance(ofSeconds(2));
        int asked = logs.timesRead();
        logs.advance(ofSeconds(60));
        assertEquals(asked, logs.timesRead());
        logs.log(Source.TOMO, Level.INFO, "later");
        logs.open();
        assertEquals(List.of("later"), logs.texts());
    }

    private void many(int from, int to) {
        IntStream.range(from, to).forEach(i -> logs.log(Source.DAEMON, Level.INFO, "line " + i));
    }
}
