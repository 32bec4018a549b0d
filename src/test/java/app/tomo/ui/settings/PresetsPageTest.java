package app.tomo.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Preset;
import app.tomo.ui.preset.PresetAnswer;
import app.tomo.ui.preset.PresetDesk;
import app.tomo.ui.preset.PresetScreen;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class PresetsPageTest {
    @TempDir Path folder;
    private OpenPresets page;
    private OpenSettings window;

    @BeforeEach
    void begin() {
        page = new OpenPresets(folder);
        window = page.window;
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void type(String field, String text) {
        TextInputControl control = (TextInputControl) window.spoken(field);
        window.interact(
                () -> {
                    control.requestFocus();
                    control.setText(text);
                });
        OpenSettings.settle();
    }

    @Test
    void whereThereAreNoneTheFirstStepIsOffered() throws IOException {
        Path config = Files.writeString(folder.resolve("my kanata.kbd"), "(defsrc)");
        page.now = new Preset("", config.toString(), List.of("-d"));
        page.open();
        window.click("Make a preset of what runs now");
        window.click("Save");
        assertEquals(
                List.of(new Preset("my-kanata", config.toString(), List.of("-d"))),
                page.inTheFile());
        assertTrue(window.shows("The preset “my-kanata” is saved."));
        assertTrue(window.shows("my-kanata"));
    }

    @Test
    void whatStandsInTheirPlaceIsSaid() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("settings.json"), "{\"presets\": 5}");
        page.open();
        assertTrue(
                window.texts().stream()
                        .anyMatch(each -> each.startsWith("Passed over: “presets” in the")));
    }

    @Test
    void whatCannotBeIsSaidBelowItsFieldAndNothingIsWritten() {
        Preset work = page.preset("work");
        page.open();
        window.click("Add…");
        window.click("Save");
        assertTrue(window.shows("A preset needs a name."));
        assertTrue(window.shows("A preset needs a config."));
        type("Name", "work");
        type("Arguments", "-d --port 1");
        assertTrue(window.shows("There is a preset “work” already."));
        assertTrue(
                window.texts().stream().anyMatch(each -> each.startsWith("Leave out “--port”:")));
        type("Arguments", "\"open");
        assertTrue(window.shows("A quotation mark has no other one."));
        assertEquals(List.of(work), page.inTheFile());
    }

    @Test
    void aConfigThatIsNotThereIsMadeFromATemplate() {
        page.open();
        window.click("Add…");
        type("Name", "fresh");
        type("Config", "fresh.kbd");
        assertTrue(window.shows("There is no file fresh.kbd."));
        window.click("Make it from a template");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        assertTrue(Files.isRegularFile(folder.resolve("fresh.kbd")));
        assertFalse(window.shows("There is no file fresh.kbd."));
        window.click("Save");
        assertEquals("fresh", page.inTheFile().getFirst().name());
    }

    @Test
    void oneIsChangedByKeyboardAloneAndCalledOtherwise() {
        Preset work = page.preset("work");
        Preset games = page.preset("games");
        page.open();
        window.fire("Edit…: work");
        type("Name", "office");
        window.press(KeyCode.ENTER);
        assertEquals(
                List.of(new Preset("office", work.config(), List.of()), games), page.inTheFile());
        window.fire("Edit…: office");
        type("Name", "never");
        window.press(KeyCode.ESCAPE);
        assertTrue(window.isShowing());
        assertEquals("office", page.inTheFile().getFirst().name());
    }

    @Test
    void whatWasRemovedComesBackToItsPlace() {
        Preset work = page.preset("work");
        Preset games = page.preset("games");
        page.open();
        window.clickOn(window.spoken("More: work"));
        window.click("Remove");
        assertEquals(List.of(games), page.inTheFile());
        window.click("Undo");
        assertEquals(List.of(work, games), page.inTheFile());
        assertTrue(window.shows("work"));
    }

    @Test
    void aCopyHasANameOfItsOwn() {
        Preset work = page.preset("work");
        page.open();
        window.clickOn(window.spoken("More: work"));
        window.click("Duplicate…");
        window.click("Save");
        assertEquals(
                List.of(work, new Preset("work-2", work.config(), List.of())), page.inTheFile());
    }

    @Test
    void whatWasChangedElsewhereMeanwhileIsNotWrittenOverAndCanBeSeen() throws IOException {
        Preset work = page.preset("work", "-d");
        page.open();
        window.fire("Edit…: work");
        type("Arguments", "-t");
        Preset theirs = new Preset("work", work.config(), List.of("-q"));
        var _ = page.file.replace(work, theirs);
        window.click("Save");
        assertEquals(List.of(theirs), page.inTheFile());
        assertTrue(
                window.shows(
                        "The preset “work” was changed elsewhere while you edited it. Nothing was"
                                + " written."));
        window.click("Show what is there now");
        assertEquals("-q", ((TextInputControl) window.spoken("Arguments")).getText());
    }

    @Test
    void whatIsWrittenElsewhereIsSeenWhileThePageIs() {
        page.open();
        assertFalse(window.shows("work"));
        Preset _ = page.preset("work");
        page.elsewhere();
        assertTrue(window.shows("work"));
    }

    @Test
    void switchingTellsWhatCameOfItInPlace() {
        Preset _ = page.preset("work");
        page.open();
        window.fire("Switch: work");
        assertEquals(List.of("work"), page.turned);
        assertTrue(window.shows("kanata runs with it."));
        assertTrue(window.shows("in use"));
        window.fire("Switch: Without a preset");
        assertEquals(List.of("work", "none"), page.turned);
        assertFalse(window.shows("in use"));
    }

    @Test
    void whatHasToBeAllowedIsShownAndDoneWhenItIs() {
        Preset _ = page.preset("work");
        page.answer = new PresetAnswer(false, "Tomo writes a file:", "ExecStart=x", true);
        page.open();
        window.fire("Switch: work");
        assertTrue(window.shows("ExecStart=x"));
        window.click("Write it and switch");
        assertEquals(List.of("work", "work allowed"), page.turned);
        assertTrue(window.shows("Done."));
    }

    @Test
    void whatTheTrayAskedForWaitsHereForThePerson() {
        Preset work = page.preset("work");
        page.answer = new PresetAnswer(false, "Tomo writes a file:", "ExecStart=x", true);
        page.asked = new PresetDesk.Asked(work, page.answer);
        page.open();
        window.click("Write it and switch");
        assertEquals(List.of("work allowed"), page.turned);
    }

    @Test
    void whatWaitsForThePersonCanBeDeclined() {
        Preset work = page.preset("work");
        page.answer = new PresetAnswer(false, "Tomo writes a file:", "ExecStart=x", true);
        page.asked = new PresetDesk.Asked(work, page.answer);
        page.open();
        window.click("Cancel");
        assertFalse(window.shows("Tomo writes a file:"));
        assertEquals(List.of(), page.turned);
    }

    @Test
    void theArgumentsAreSeenHoweverLongThePathIs() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                config.resolve("settings.json"),
                """
                {"presets": {"far": {"config": "/%s.kbd", "arguments": ["--nodelay"]}}}
                """
                        .formatted("folder/".repeat(40)));
        page.open();
        double width = window.labelled("--nodelay").getBoundsInLocal().getWidth();
        assertTrue(width > 40, "it is " + width + " wide");
    }

    @Test
    void whatCameOfTheTraysChoiceReplacesWhatWasSaidBefore() {
        Preset work = page.preset("work");
        page.open();
        assertTrue(page.seen);
        window.fire("Switch: work");
        page.asked =
                new PresetDesk.Asked(
                        work, new PresetAnswer(false, "It is started as it was.", "", false));
        page.elsewhere();
        assertTrue(window.shows("It is started as it was."));
        assertFalse(window.shows("kanata runs with it."));
        window.close();
        assertFalse(page.seen);
    }

    @Test
    void oneIsMarkedToStartWithoutATouchOfTheDaemon() {
        Preset _ = page.preset("work");
        page.open();
        window.clickOn(window.spoken("More: work"));
        window.click("Start with it next time");
        assertEquals(List.of("work later"), page.turned);
    }

    @Test
    void aProfileIsMadeAndOneIsOpened() {
        page.profiles.add(new PresetScreen.Profile("left", "", false));
        page.open();
        type("Name of a new one", "a/b");
        assertTrue(
                window.texts().stream()
                        .anyMatch(each -> each.startsWith("“a/b” cannot be the name")));
        type("Name of a new one", "left");
        assertTrue(window.shows("There is a profile “left” already."));
        type("Name of a new one", "right");
        window.press(KeyCode.ENTER);
        assertTrue(window.shows("right"));
        window.fire("Open left");
        assertEquals(List.of("open left"), page.turned);
    }

    @Test
    void everythingHasANameForAScreenReader() {
        Preset _ = page.preset("work");
        page.open();
        assertEquals(List.of(), window.nameless());
        window.click("Add…");
        assertEquals(List.of(), window.nameless());
    }
}
