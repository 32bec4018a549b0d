package app.tomo.ui.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofSeconds;

import app.tomo.words.SnapshotBuilder;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// A config and what it includes, and what was typed into any of them and not saved.
class FilesOfAConfigTest {
    private static final String MAIN = "(defsrc a)\n(deflayer base b)\n(include keys/mine.kbd)\n";
    private static final String KEYS = "(defalias x y)\n";

    @TempDir private Path folder;
    private OpenPage page;
    private Path keys;

    @BeforeEach
    void open() throws IOException {
        page = new OpenPage(folder);
        keys = Files.createDirectories(folder.resolve("keys")).resolve("mine.kbd");
        Files.writeString(keys, KEYS);
        page.open(MAIN);
        page.advance(ofSeconds(1));
    }

    @AfterEach
    void close() {
        page.close();
    }

    private void draft(Path file, String text, String base) {
        page.desk.drafts.put(file, new ConfigDesk.Draft(text, base, Instant.EPOCH));
    }

    /// As if Tomo had ended and was started again.
    private void startAgain() {
        OpenPage before = page;
        before.close();
        page = new OpenPage(folder);
        page.desk.drafts.putAll(before.desk.drafts);
    }

    @Test
    void theMenuNamesTheMainFileAndWhatItIncludes() {
        assertEquals(List.of("kanata.kbd", "keys/mine.kbd"), page.files());
        page.write("(include more.kbd)");
        assertEquals(List.of("kanata.kbd – not saved", "keys/mine.kbd", "more.kbd"), page.files());
    }

    @Test
    void eachFileKeepsWhatWasTypedIntoItAndTheWayBack() throws IOException {
        page.write(";; in the main file");
        page.chooseFile("keys/mine.kbd");
        assertEquals(KEYS, page.text());
        page.write(";; in the other");
        page.chooseFile("kanata.kbd – not saved");
        assertEquals(MAIN + ";; in the main file", page.text());
        page.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(MAIN, page.text());
        page.chooseFile("keys/mine.kbd – not saved");
        assertEquals(KEYS + ";; in the other", page.text());
        assertEquals(KEYS, Files.readString(keys));
    }

    @Test
    void whoeverChoosesAFileTypesIntoIt() {
        page.chooseFile("keys/mine.kbd");
        page.robot.write(";");
        page.settle();
        assertEquals(";" + KEYS, page.text());
        page.chooseFile("kanata.kbd");
        page.robot.write(";");
        page.settle();
        assertEquals(";" + MAIN, page.text());
    }

    @Test
    void anIncludedFileIsCheckedAsAPartOfItsConfig() {
        page.chooseFile("keys/mine.kbd");
        page.write(";; more");
        assertEquals(page.desk.file, page.desk.mains.getLast());
        assertEquals(KEYS + ";; more", page.desk.checked.getLast());
    }

    @Test
    void aConfigIsFollowedWithAllThatBelongsToIt() {
        assertEquals(List.of(keys), page.desk.watched);
        page.write("(include more.kbd)");
        assertEquals(List.of(keys, folder.resolve("more.kbd")), page.desk.watched);
        page.chooseFile("keys/mine.kbd");
        assertEquals(List.of(page.desk.file), page.desk.watched);
    }

    @Test
    void aChangeElsewhereInAnotherFileIsChecked() {
        int before = page.desk.checked.size();
        page.desk.watcher.run();
        page.settle();
        page.advance(ofSeconds(1));
        assertEquals(before + 1, page.desk.checked.size());
        assertEquals(MAIN, page.text());
    }

    @Test
    void anIncludedFileOfTheDaemonsConfigIsApplied() throws IOException {
        page.chooseFile("keys/mine.kbd");
        assertTrue(page.says("running"), page.everything());
        page.write(";; more");
        page.click("config-apply");
        assertEquals(KEYS + ";; more", Files.readString(keys));
        assertEquals(1, page.desk.applied.size());
    }

    @Test
    void whatIsWrongInAnIncludedFileIsShownThere() {
        page.desk.faultIn(keys, 1, 11);
        page.write(" ");
        assertTrue(page.says("line 1, column 11 of mine.kbd"), page.everything());
        assertEquals(
                List.of("kanata.kbd – not saved", "keys/mine.kbd – not accepted"), page.files());
        page.click("bar-go-to");
        assertEquals(KEYS, page.text());
        assertEquals(10, page.caret());
        page.chooseFile("kanata.kbd – not saved");
        assertEquals(MAIN + " ", page.text());
    }

    @Test
    void whatIsTypedOutlivesTomoAndStandsThereAgain() throws IOException {
        page.write(";; typed");
        startAgain();
        page.open(SnapshotBuilder.well());
        assertEquals(MAIN + ";; typed", page.text());
        assertTrue(page.says("Your text of kanata.kbd"), page.everything());
        assertTrue(page.says("not saved"), page.everything());
        page.click("bar-save");
        assertEquals(MAIN + ";; typed", Files.readString(page.desk.file));
        page.advance(ofSeconds(1));
        assertEquals(Set.of(), page.desk.drafts.keySet());
        assertFalse(page.says("Your text of"), page.everything());
    }

    @Test
    void fromADraftOneGoesBackToTheFile() {
        page.write(";; typed");
        startAgain();
        page.open(SnapshotBuilder.well());
        page.click("bar-discard");
        page.advance(ofSeconds(1));
        assertEquals(MAIN, page.text());
        assertEquals(Set.of(), page.desk.drafts.keySet());
        page.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(MAIN + ";; typed", page.text(), "a way back from there as well");
    }

    @Test
    void aDraftOfAnOlderVersionIsNotSavedOverTheNewerOne() throws IOException {
        draft(page.desk.file, "mine\n", "of yesterday");
        OpenPage before = page;
        startAgain();
        page.desk.drafts.putAll(before.desk.drafts);
        page.open(SnapshotBuilder.well());
        assertEquals("mine\n", page.text());
        assertTrue(page.says("was changed by another program"), page.everything());
        page.click("config-save");
        assertEquals(MAIN, Files.readString(page.desk.file));
        assertTrue(page.says("was changed by another program"), page.everything());
        page.click("bar-keep-mine");
        assertEquals("mine\n", Files.readString(page.desk.file));
    }

    @Test
    void aDraftOfAFileThatIsGoneIsShown() throws IOException {
        page.write(";; typed");
        Files.delete(page.desk.file);
        startAgain();
        page.open(SnapshotBuilder.well());
        assertEquals(MAIN + ";; typed", page.text());
        page.click("bar-save");
        assertEquals(MAIN + ";; typed", Files.readString(page.desk.file));
    }

    @Test
    void closingTheWindowKeepsTheTextAndSaysSoAtTheNextOpening() {
        page.type(";; typed");
        page.reopen();
        assertEquals(MAIN + ";; typed", page.draft(page.desk.file));
        assertEquals(MAIN + ";; typed", page.text());
        assertTrue(page.says("Your text of kanata.kbd"), page.everything());
        page.type(" and more");
        assertFalse(page.says("Your text of kanata.kbd"), page.everything());
    }

    @Test
    void whatWasTypedLastIsKeptWhenTomoEnds() {
        page.type(";; typed");
        page.end();
        assertEquals(MAIN + ";; typed", page.draft(page.desk.file));
    }

    @Test
    void closingTheWindowWithNothingUnsavedSaysNothing() {
        page.reopen();
        assertFalse(page.says("Your text of"), page.everything());
        assertEquals(Set.of(), page.desk.drafts.keySet());
    }

    @Test
    void whereNoDraftCanBeKeptThatIsSaid() {
        page.desk.draftsFull = true;
        page.write(";; typed");
        assertTrue(page.says("no draft could be kept"), page.everything());
        page.desk.draftsFull = false;
        page.write(" more");
        assertTrue(page.says("kept as a draft"), page.everything());
    }
}
