package app.tomo.ui.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import app.tomo.config.Saving;
import app.tomo.config.VersionOutcome;
import app.tomo.model.ConfigFault;
import app.tomo.model.Outcome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What becomes of a file while the person is at another one.
class LeftFileTest {
    private static final String MAIN = "(defsrc a)\n(deflayer base b)\n(include mine.kbd)\n";
    private static final String KEYS = "(defalias x y)\n";

    @TempDir private Path folder;
    private OpenPage page;
    private Path keys;

    @BeforeEach
    void open() throws IOException {
        page = new OpenPage(folder);
        keys = folder.resolve("mine.kbd");
        Files.writeString(keys, KEYS);
        page.open(MAIN);
        page.advance(ofSeconds(1));
    }

    @AfterEach
    void close() {
        page.close();
    }

    private void outcome(Outcome outcome) {
        page.desk.applied.getFirst().complete(outcome);
        page.settle();
    }

    @Test
    void whatWasAppliedIsNotedOfTheFileThatWasApplied() {
        page.click("config-apply");
        page.ask(keys);
        outcome(new Outcome.Applied(ofMillis(3), true));
        assertEquals(
                VersionOutcome.APPLIED,
                page.desk.history.list(page.desk.file).newestFirst().getFirst().outcome());
        assertNull(page.desk.history.list(keys).newest());
        assertFalse(page.says("applied the config"), page.everything());
    }

    @Test
    void whoeverComesBackFindsTheOutcomeAndCanGoOn() throws IOException {
        page.click("config-apply");
        page.ask(keys);
        outcome(new Outcome.Applied(ofMillis(3), true));
        page.ask(page.desk.file);
        assertTrue(page.says("kanata applied the config in 3 ms."), page.everything());
        assertTrue(page.isEnabled("config-apply"));
        Files.writeString(page.desk.file, "(defsrc)\n");
        page.desk.watcher.run();
        page.settle();
        assertEquals("(defsrc)\n", page.text());
    }

    @Test
    void aRefusalIsShownInTheFileThatWasApplied() {
        page.click("config-apply");
        page.ask(keys);
        outcome(
                new Outcome.Rejected(
                        new ConfigFault(page.desk.file.toString(), 2, 1, 2, 3, "odd", "")));
        assertFalse(page.says("said at the reload"), page.everything());
        page.ask(page.desk.file);
        assertTrue(page.says("said at the reload"), page.everything());
    }

    @Test
    void aSaveGoesOnAndWhatIsSavedIsApplied() throws IOException {
        page.write(";; more");
        page.leaveWhile("config-apply", keys);
        assertEquals(KEYS, page.text());
        assertEquals(MAIN + ";; more", Files.readString(page.desk.file));
        assertEquals(1, page.desk.applied.size());
        outcome(new Outcome.Applied(ofMillis(3), true));
        page.ask(page.desk.file);
        assertTrue(page.says("kanata applied the config in 3 ms."), page.everything());
        assertFalse(page.isEnabled("config-save"));
        assertEquals(KEYS, Files.readString(keys));
    }

    @Test
    void aSaveThatWasRefusedCanBeTriedAgain() throws IOException {
        page.write(";; more");
        page.desk.refusals.add(new Saving.NoSpace(folder));
        page.leaveWhile("config-save", keys);
        page.ask(page.desk.file);
        assertTrue(page.says("not saved"), page.everything());
        page.click("config-save");
        assertEquals(MAIN + ";; more", Files.readString(page.desk.file));
    }
}
