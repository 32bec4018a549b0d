package app.tomo.ui.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofSeconds;

import app.tomo.config.Saving;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// What goes wrong with a file while it is edited: what is said, and that the text stays.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "modes are POSIX's")
class HazardsOnThePageTest {
    private static final String GOOD = "(defsrc a)\n(deflayer base b)\n";
    private static final String MINE = GOOD + ";; mine";

    @TempDir private Path root;
    private OpenPage page;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        page = new OpenPage(Files.createDirectories(root.resolve("person")));
        file = page.desk.file;
        page.open(GOOD);
        page.write(";; mine");
    }

    @AfterEach
    void close() {
        page.close();
    }

    private void says(String sentence) {
        assertTrue(page.says(sentence), page.everything());
        assertEquals(MINE, page.text());
        page.advance(ofSeconds(1));
        assertEquals(MINE, page.draft(file));
    }

    private void removed() throws IOException {
        Files.delete(file);
        page.desk.watcher.run();
        page.settle();
    }

    @Test
    void aReadOnlyFile() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        page.click("config-save");
        says(" may not be written. Make it writable, or save from an account that may.");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        page.click("bar-save-again");
        assertEquals(MINE, Files.readString(file));
    }

    @Test
    void aFullDisk() throws IOException {
        page.desk.refusals.add(new Saving.NoSpace(root));
        page.click("config-apply");
        says("The disk of " + root + " is full. Make room, then save again.");
        assertEquals(0, page.desk.applied.size(), "what is not saved is not applied");
        assertEquals(GOOD, Files.readString(file));
    }

    @Test
    void aFolderThatVanished() throws IOException {
        Files.delete(file);
        Files.delete(root.resolve("person"));
        page.click("config-save");
        says("The folder " + root.resolve("person") + " is gone. Saving again makes both anew.");
        page.click("bar-save-again");
        assertEquals(MINE, Files.readString(file));
    }

    @Test
    void aFileThatIsDeletedIsSaidBeforeAnybodySaves() throws IOException {
        removed();
        assertTrue(page.says("not there"), page.everything());
        says("kanata.kbd was removed by another program");
        page.click("config-save");
        assertEquals(MINE, Files.readString(file));
        assertFalse(page.says("was removed"), page.everything());
    }

    @Test
    void aFileThatComesBackIsNoReasonToAsk() throws IOException {
        removed();
        Files.writeString(file, GOOD);
        page.desk.watcher.run();
        page.settle();
        assertFalse(page.says("was removed"), page.everything());
        page.click("config-save");
        assertEquals(MINE, Files.readString(file));
    }

    @Test
    void aFolderInPlaceOfTheFile() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
        page.click("config-save");
        says("is no file any more. Move away what stands there, then save again.");
        assertTrue(Files.isDirectory(file));
    }

    @Test
    void whatIsNoTextIsNotWrittenOver() throws IOException {
        byte[] latin = "(defsrc ä)".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, latin);
        page.click("config-save");
        says("What stands there now is no text. Move it away, then save again.");
        assertEquals(latin.length, Files.size(file));
    }

    @Test
    void aNameThatIsTooLong() {
        page.ask(root.resolve("n".repeat(300) + ".kbd"));
        assertTrue(page.says("cannot be read"), page.everything());
        assertTrue(page.says("The system says: File name too long"), page.everything());
        page.ask(file);
        assertEquals(MINE, page.text());
    }

    @Test
    void theTitleSaysWhatIsNotSaved() {
        assertEquals("kanata.kbd (not saved)", page.subject());
        page.click("config-save");
        assertEquals("kanata.kbd", page.subject());
    }
}
