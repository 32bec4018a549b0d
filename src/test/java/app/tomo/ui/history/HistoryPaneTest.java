package app.tomo.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Version;
import app.tomo.config.VersionOutcome;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The versions of a config as a person sees them.
@Timeout(120)
class HistoryPaneTest {
    private static final String FETCH = "Fetch this version back";

    @TempDir private Path folder;
    private OpenHistory history;

    @BeforeEach
    void begin() {
        history = new OpenHistory(folder);
    }

    @AfterEach
    void end() {
        history.close();
    }

    private Version add(String text, VersionOutcome outcome) {
        Version version = history.add(text, outcome, outcome == VersionOutcome.KEPT);
        history.advance(Duration.ofMinutes(10));
        return version;
    }

    @Test
    void withoutVersionsItSaysWhatWillBeHere() {
        history.open("");
        assertTrue(
                history.shows(
                        "Nothing is kept yet\nEach version that you save or apply will be here, to"
                                + " compare and to fetch back."));
        assertTrue(history.isGreyed(FETCH));
    }

    @Test
    void theNewestIsFirstAndTheLastOneKnownToWorkIsMarked() {
        add("one", VersionOutcome.KEPT);
        add("two", VersionOutcome.KEPT);
        add("three", VersionOutcome.REJECTED);
        history.open("three");
        assertEquals(
                List.of(
                        "10 min ago, not accepted",
                        "20 min ago, applied and kept, last known to work",
                        "30 min ago, applied and kept"),
                history.versions());
    }

    @Test
    void theChosenOneStandsBesideTheTextOnScreen() {
        add("(defsrc caps)\n(deflayer base caps)\n;; gone\n", VersionOutcome.APPLIED);
        history.open("(defsrc caps)\n(deflayer base esc)\n\n(defalias new a)\n");
        history.choose(0);
        assertEquals(
                List.of(
                        "Line 1: (defsrc caps)",
                        "Line 2 changed: (deflayer base caps), now (deflayer base esc)",
                        "Line 3 is only on the left: ;; gone",
                        "Line 3 is only on the right: ",
                        "Line 4 is only on the right: (defalias new a)"),
                history.rows());
        assertTrue(history.shows("1 line changed · 2 added · 1 removed"));
        assertTrue(history.shows("~"));
        assertTrue(history.shows("−"));
        assertTrue(history.shows("+"));
    }

    @Test
    void oneClickFetchesItBack() {
        add("first\n", VersionOutcome.APPLIED);
        add("second\n", VersionOutcome.APPLIED);
        history.open("second\n");
        history.click("20 min ago");
        history.click(FETCH);
        assertEquals(List.of("first\n"), history.restored());
    }

    @Test
    void whatIsOnScreenAlreadyNeedsNotBeFetched() {
        add("same\n", VersionOutcome.APPLIED);
        history.open("same\n");
        history.choose(0);
        assertTrue(history.shows("No line differs"));
        assertTrue(history.isGreyed(FETCH));
    }

    @Test
    void aLineOfAnyLengthIsShown() {
        add(";".repeat(300_000), VersionOutcome.APPLIED);
        history.open(";".repeat(300_000) + "\n");
        history.choose(0);
        assertTrue(history.shows(";".repeat(2_000) + "…"));
        assertFalse(history.isGreyed(FETCH), "they differ in the last line's end");
    }

    @Test
    void aNewVersionComesWithoutLosingTheChosenOne() {
        add("first\n", VersionOutcome.APPLIED);
        history.open("on screen\n");
        history.choose(0);
        add("second\n", VersionOutcome.SAVED);
        history.refresh();
        assertEquals(2, history.versions().size());
        assertTrue(history.shows("20 min ago · applied") || history.shows("10 min ago · applied"));
        assertFalse(history.isGreyed(FETCH));
    }

    @Test
    void aDamagedOneIsSaidAndHidesNoOther() throws IOException {
        add("first\n", VersionOutcome.APPLIED);
        Version second = add("second\n", VersionOutcome.APPLIED);
        Version third = add("third\n", VersionOutcome.APPLIED);
        Files.writeString(history.file(second), "");
        history.open("");
        assertEquals(2, history.versions().size());
        assertTrue(history.shows("One version is damaged and not shown"));
        Files.delete(history.file(third));
        history.choose(0);
        assertTrue(history.shows("This version is damaged and cannot be shown."));
    }

    @Test
    void howManyAreKeptIsSaidAndWhereTheyAreWhereNobodyShowsTheFolder() {
        Version version = add("first\n", VersionOutcome.APPLIED);
        String folder = String.valueOf(history.file(version).getParent());
        history.open("x\n");
        assertTrue(
                history.shows(
                        "The newest 50 are kept, 10 MB at most together, and always the last one"
                                + " known to work."));
        assertFalse(history.spokenOf(folder));
        history.click("Open the folder");
        assertTrue(history.spokenOf(folder));
    }

    @Test
    void everythingIsReachedByKeyboard() {
        add("first\n", VersionOutcome.APPLIED);
        history.open("x\n");
        history.choose(0);
        List<String> order = history.tabOrder(6);
        for (String stop :
                List.of(
                        "Versions",
                        "Open the folder",
                        FETCH,
                        "What differs",
                        "Previous change",
                        "Next change")) {
            assertTrue(order.contains(stop), stop + " of " + order);
        }
        history.press(KeyCode.SPACE);
    }
}
