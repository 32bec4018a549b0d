package app.tomo.ui.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofSeconds;

import app.tomo.words.SnapshotBuilder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A save into a file that cannot be replaced, and a process that is killed in the middle of it.
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files with two names are POSIX's here")
class BrokenOffSaveTest {
    private static final String BEFORE = "old (defsrc a)\n";
    private static final String AFTER = "new (defsrc a b)\n";
    private static final String MIXED = "new (defsrc a)\n)\n";

    @TempDir private Path folder;
    private OpenPage page;

    @BeforeEach
    void killASaver() throws Exception {
        page = new OpenPage(folder);
        Files.writeString(page.desk.file, BEFORE);
        Files.createLink(folder.resolve("second.kbd"), page.desk.file);
        Process saver =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "app.tomo.config.KilledSaver",
                                folder.toString(),
                                page.desk.file.toString(),
                                AFTER,
                                "HALF")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertEquals("HALF", saver.inputReader().readLine());
        int _ = saver.destroyForcibly().waitFor();
        assertEquals(MIXED, disk());
        page.open(SnapshotBuilder.well());
    }

    @AfterEach
    void close() {
        page.close();
    }

    private String disk() throws IOException {
        return Files.readString(page.desk.file);
    }

    @Test
    void bothTextsAreOfferedAndTheNewOneFinishesTheSave() throws IOException {
        assertEquals(MIXED, page.text());
        assertTrue(page.says("The last save of kanata.kbd was broken off"), page.everything());
        page.click("bar-show-both");
        assertTrue(page.says("In the file") && page.says("Yours"), page.everything());
        page.click("bar-finish-save");
        assertEquals(AFTER, disk());
        assertEquals(AFTER, page.text());
        page.advance(ofSeconds(1));
        assertFalse(page.says("broken off"), page.everything());
        assertNull(page.desk.interrupted(page.desk.file));
    }

    @Test
    void whatIsThereCanBeKept() throws IOException {
        page.click("bar-keep-what-is-there");
        assertEquals(MIXED, disk());
        assertEquals(MIXED, page.text());
        assertFalse(page.says("broken off"), page.everything());
        assertNull(page.desk.interrupted(page.desk.file));
    }

    @Test
    void itIsOfferedAgainWhereNobodyDecided() {
        page.advance(ofSeconds(3));
        page.close();
        page = new OpenPage(folder);
        page.open(SnapshotBuilder.well());
        assertTrue(page.says("The last save of kanata.kbd was broken off"), page.everything());
    }
}
