package app.tomo.ui.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.ConfigHistory;
import app.tomo.config.ConfigText;
import app.tomo.config.Interruption;
import app.tomo.config.Opening;
import app.tomo.config.Saving;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/// What every desk of configs keeps to, as far as it needs no daemon.
public abstract class ConfigDeskContract {
    @TempDir private Path home;
    private Path file;
    private ConfigDesk desk;

    /// One whose files are all below that folder.
    protected abstract ConfigDesk desk(Path home);

    /// The one of that desk.
    protected abstract ConfigHistory history();

    @BeforeEach
    void begin() {
        file = home.resolve("kanata.kbd");
        desk = desk(home);
    }

    private ConfigText opened(String text) throws IOException {
        Files.writeString(file, text);
        return assertInstanceOf(Opening.Opened.class, desk.open(file)).text();
    }

    private List<String> versions() {
        return history().list(file).newestFirst().stream()
                .map(each -> history().read(file, each.id()))
                .toList();
    }

    private void breakASaveOff() throws IOException {
        Files.writeString(file, "half of");
        Path copy = history().folder(file).resolveSibling("saving.json");
        Files.createDirectories(copy.getParent());
        Files.writeString(
                copy,
                "{\"before\":\"%s\",\"after\":\"%s\"}".formatted(base64("old"), base64("new")));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsSavedIsOpenedAgainAndSavedOver() throws IOException {
        ConfigText first = opened("(defsrc a)\n");
        ConfigText second =
                assertInstanceOf(Saving.Saved.class, desk.save(first, "(defsrc b)\n")).now();
        assertEquals(new Opening.Opened(second), desk.open(file));
        assertInstanceOf(Saving.Saved.class, desk.save(second, "(defsrc c)\n"));
        assertEquals("(defsrc c)\n", Files.readString(file));
    }

    @Test
    void aFileThatIsNotThereIsMadeWithItsFolder() throws IOException {
        Path other = home.resolve("new").resolve("kanata.kbd");
        assertEquals(new Opening.NotThere(other), desk.open(other));
        ConfigText fresh = ConfigText.fresh(other);
        assertInstanceOf(Saving.Saved.class, desk.save(fresh, "(defsrc a)\n"));
        assertEquals("(defsrc a)\n", Files.readString(other));
    }

    @Test
    void whatSomebodyElseWroteIsSavedOverOnlyByWhoeverHasSeenIt() throws IOException {
        ConfigText mine = opened("(defsrc a)\n");
        Files.writeString(file, "theirs\n");
        ConfigText theirs =
                assertInstanceOf(Saving.ChangedElsewhere.class, desk.save(mine, "mine\n")).theirs();
        assertEquals("theirs\n", theirs.text());
        assertEquals("theirs\n", Files.readString(file));
        assertInstanceOf(Saving.Saved.class, desk.saveOver(theirs, "mine\n"));
        assertEquals("mine\n", Files.readString(file));
    }

    @Test
    void whatAConfigIncludesIsReadFromTheDisk() throws IOException {
        assertEquals(List.of(), desk.includes(file));
        ConfigText _ = opened("(include more.kbd)\n");
        assertEquals(List.of(home.resolve("more.kbd")), desk.includes(file));
    }

    @Test
    void linesAreCountedThatAreOthers() {
        assertEquals(0, desk.linesChanged("a\nb\n", "a\nb\n"));
        assertEquals(1, desk.linesChanged("(defsrc a)\n", "(defsrc b)\n"));
        assertEquals(2, desk.linesChanged("(defsrc a)\n", "(defsrc b)\nmore\n"));
    }

    @Test
    void aDraftIsKeptWithWhatItBeganWithUntilItIsDropped() throws IOException {
        ConfigText base = opened("(defsrc a)\n");
        assertNull(desk.draft(file));
        assertTrue(desk.keepDraft(base, "first"));
        assertTrue(desk.keepDraft(base, "second"));
        ConfigDesk.Draft draft = desk.draft(file);
        assertNotNull(draft);
        assertEquals("second", draft.text());
        assertEquals(base.fingerprint(), draft.base());
        assertNull(desk.draft(home.resolve("other.kbd")));
        desk.dropDraft(file);
        assertNull(desk.draft(file));
        desk.dropDraft(file);
    }

    @Test
    void whereNoSaveWasBrokenOffThereIsNothingToForget() throws IOException {
        ConfigText _ = opened("(defsrc a)\n");
        assertNull(desk.interrupted(file));
        assertTrue(desk.forgetInterruption(file));
    }

    @Test
    void theTextsOfASaveThatWasBrokenOffAreInTheHistoryAsSoonAsItIsKnown() throws IOException {
        breakASaveOff();
        assertEquals(new Interruption("old", "new"), desk.interrupted(file));
        assertEquals(List.of("new", "old"), versions());
        assertNotNull(desk.interrupted(file));
        assertEquals(List.of("new", "old"), versions());
    }

    @Test
    void theyAreInTheHistoryBeforeItIsForgotten() throws IOException {
        breakASaveOff();
        assertTrue(desk.forgetInterruption(file));
        assertNull(desk.interrupted(file));
        assertEquals(List.of("new", "old"), versions());
    }

    @Test
    void whatWasTypedAfterThemIsInTheHistoryAsWell() throws IOException {
        breakASaveOff();
        assertTrue(desk.keepDraft(ConfigText.fresh(file), "newer"));
        assertTrue(desk.forgetInterruption(file));
        assertEquals(List.of("newer", "new", "old"), versions());
    }

    @Test
    void whereTheHistoryCannotBeWrittenItStays() throws IOException {
        breakASaveOff();
        Files.writeString(history().folder(file), "in the way");
        assertFalse(desk.forgetInterruption(file));
        assertNotNull(desk.interrupted(file));
        Files.delete(history().folder(file));
        assertTrue(desk.forgetInterruption(file));
        assertNull(desk.interrupted(file));
    }
}
