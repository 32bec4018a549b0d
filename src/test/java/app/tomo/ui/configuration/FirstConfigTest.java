package app.tomo.ui.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofSeconds;

import app.tomo.config.Template;
import app.tomo.model.Headline;
import app.tomo.words.SnapshotBuilder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Somebody who has no config, or whose config is not where it is said to be.
class FirstConfigTest {
    @TempDir private Path folder;
    private OpenPage page;

    @BeforeEach
    void begin() {
        page = new OpenPage(folder.resolve("kanata"));
    }

    @AfterEach
    void close() {
        page.close();
    }

    private static SnapshotBuilder nobody() {
        return SnapshotBuilder.stopped().headline(Headline.NOT_INSTALLED).config(null);
    }

    @Test
    void whereThereIsNoDaemonTheUsualPlaceIsOffered() {
        page.openAs(nobody());
        assertTrue(page.says("kanata.kbd is not there yet"), page.everything());
        assertTrue(page.says("It will be " + page.desk.file.getParent()), page.everything());
        assertTrue(page.says("Caps lock is escape"), page.everything());
        assertTrue(page.says("The smallest useful config"), page.everything());
        assertEquals(Template.CAPS_ESCAPE.text(), page.text(), "a preview");
        page.choose(Template.HOME_ROW_MODS);
        assertEquals(Template.HOME_ROW_MODS.text(), page.text());
    }

    @Test
    void itIsMadeWithItsFolderAndWhatIsNextIsSaid() throws IOException {
        page.openAs(nobody());
        page.choose(Template.NAVIGATION);
        page.click("begin-with");
        assertEquals(Template.NAVIGATION.text(), page.text());
        page.advance(ofSeconds(1));
        assertFalse(Files.exists(page.desk.file), "nothing is written before the person saves");
        assertTrue(page.isEnabled("config-save"));
        assertFalse(page.isEnabled("config-apply"));
        page.click("config-save");
        page.advance(ofSeconds(1));
        assertEquals(Template.NAVIGATION.text(), Files.readString(page.desk.file));
        assertTrue(page.says("kanata.kbd is saved, and nothing uses it yet"), page.everything());
        assertTrue(page.says("kanata -c " + page.desk.file), page.everything());
    }

    @Test
    void whatIsBegunAndNotSavedStandsThereAgain() {
        page.openAs(nobody());
        page.click("begin-with");
        page.advance(ofSeconds(1));
        OpenPage before = page;
        before.close();
        page = new OpenPage(folder.resolve("kanata"));
        page.desk.drafts.putAll(before.desk.drafts);
        page.openAs(nobody());
        assertEquals(Template.CAPS_ESCAPE.text(), page.text());
        page.click("bar-discard");
        assertTrue(page.says("kanata.kbd is not there yet"), page.everything());
        assertTrue(page.desk.drafts.isEmpty());
    }

    @Test
    void aConfigAtTheUsualPlaceIsOpened() throws IOException {
        Files.createDirectories(page.desk.file.getParent());
        Files.writeString(page.desk.file, "(defsrc a)\n");
        page.openAs(nobody());
        assertEquals("(defsrc a)\n", page.text());
    }

    @Test
    void theDaemonsConfigIsShownAsSoonAsItIsKnown() throws IOException {
        page.openAs(nobody());
        Path real = Files.writeString(folder.resolve("real.kbd"), "(defsrc b)\n");
        page.showAs(SnapshotBuilder.well().config(real.toString()));
        assertEquals("(defsrc b)\n", page.text());
        assertTrue(page.says("unclear if it runs"), page.everything());
    }

    @Test
    void whatWasBegunMeanwhileIsNotTakenAway() throws IOException {
        page.openAs(nobody());
        page.click("begin-with");
        Path real = Files.writeString(folder.resolve("real.kbd"), "(defsrc b)\n");
        page.showAs(SnapshotBuilder.well().config(real.toString()));
        assertEquals(Template.CAPS_ESCAPE.text(), page.text());
    }

    @Test
    void theDaemonsConfigThatIsMissingIsMadeAndApplied() throws IOException {
        page.open(SnapshotBuilder.well());
        assertTrue(page.says("kanata.kbd is not there yet"), page.everything());
        page.click("begin-with");
        page.advance(ofSeconds(1));
        page.click("config-apply");
        assertEquals(Template.CAPS_ESCAPE.text(), Files.readString(page.desk.file));
        assertEquals(1, page.desk.applied.size());
    }
}
