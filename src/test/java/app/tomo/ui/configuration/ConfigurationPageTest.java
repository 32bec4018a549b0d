package app.tomo.ui.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import app.tomo.config.Saving;
import app.tomo.config.Template;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Outcome;
import app.tomo.words.SnapshotBuilder;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What a person sees and does on the page on which the config is edited.
class ConfigurationPageTest {
    private static final String GOOD = "(defsrc a)\n(deflayer base b)\n";

    @TempDir private Path folder;
    private OpenPage page;

    @BeforeEach
    void open() throws IOException {
        page = new OpenPage(folder);
        page.open(GOOD);
    }

    @AfterEach
    void close() {
        page.close();
    }

    private String disk() throws IOException {
        return Files.readString(page.desk.file);
    }

    @Test
    void theConfigOfTheDaemonIsOpened() {
        assertEquals(GOOD, page.text());
        assertTrue(page.says("kanata.kbd") && page.says("running"), page.everything());
        assertFalse(page.isEnabled("config-save"));
        assertFalse(page.isEnabled("config-discard"));
        assertTrue(page.isEnabled("config-apply"));
    }

    @Test
    void itIsCheckedWhenThePersonPauses() {
        page.type(";; one");
        page.type(";; two");
        page.advance(ofMillis(200));
        int before = page.desk.checked.size();
        page.advance(ofSeconds(1));
        assertEquals(before + 1, page.desk.checked.size());
        assertEquals(GOOD + ";; one;; two", page.desk.checked.getLast());
        assertTrue(page.says("kanata accepts it") && page.says("1 line changed"));
        assertTrue(page.says("not saved"), page.everything());
    }

    @Test
    void whatIsWrongIsSaidWithItsPlaceAndCannotBeApplied() {
        page.write("(deflayer two bad)");
        assertTrue(page.says("Unknown key bad"), page.everything());
        assertTrue(page.says("line 3, column 15 of kanata.kbd · kanata --check"));
        assertTrue(page.says("Use one that there is."));
        assertFalse(page.isEnabled("config-apply"));
        assertTrue(page.isEnabled("config-save"));
    }

    @Test
    void aSaveIsWrittenAndTheDraftIsGone() throws IOException {
        page.write(";; more");
        assertEquals(Set.of(page.desk.file), page.desk.drafts.keySet());
        page.click("config-save");
        page.advance(ofSeconds(1));
        assertEquals(GOOD + ";; more", disk());
        assertTrue(page.desk.drafts.isEmpty());
        assertTrue(page.says("saved"), page.everything());
        assertFalse(page.isEnabled("config-save"));
    }

    @Test
    void applyingSavesFirstAndShowsWhatTheDaemonSays() throws IOException {
        page.write(";; more");
        page.click("config-apply");
        assertEquals(GOOD + ";; more", disk());
        assertEquals(1, page.desk.applied.size());
        assertFalse(page.isEnabled("config-apply"));
        page.desk.applied.getFirst().complete(new Outcome.Applied(ofMillis(3), true));
        page.settle();
        assertTrue(page.says("kanata applied the config in 3 ms."), page.everything());
        assertTrue(page.isEnabled("config-apply"));
    }

    @Test
    void aRejectedReloadIsShownInPlace() {
        page.click("config-apply");
        page.desk
                .applied
                .getFirst()
                .complete(
                        new Outcome.Rejected(
                                new ConfigFault(
                                        page.desk.file.toString(),
                                        2,
                                        1,
                                        2,
                                        17,
                                        "layer base has 2 items",
                                        "")));
        page.settle();
        assertTrue(page.says("Layer base has 2 items"), page.everything());
        assertTrue(page.says("said at the reload"));
    }

    @Test
    void discardingGoesBackToWhatIsSaved() {
        page.write(";; more");
        page.click("config-discard");
        page.advance(ofSeconds(1));
        assertEquals(GOOD, page.text());
        assertFalse(page.isEnabled("config-discard"));
    }

    @Test
    void aChangeElsewhereIsNeverOverwrittenUnseen() throws IOException {
        page.write(";; mine");
        Files.writeString(page.desk.file, ";; theirs\n");
        page.click("config-save");
        assertEquals(";; theirs\n", disk());
        assertTrue(page.says("kanata.kbd was changed by another program"), page.everything());
        assertTrue(page.says("changed elsewhere"), page.everything());
        page.click("bar-keep-mine");
        assertEquals(GOOD + ";; mine", disk());
    }

    @Test
    void theirTextCanBeTakenAndMineComesBackByUndo() throws IOException {
        page.write(";; mine");
        Files.writeString(page.desk.file, ";; theirs\n");
        page.click("config-save");
        page.click("bar-take-theirs");
        assertEquals(";; theirs\n", page.text());
        page.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(GOOD + ";; mine", page.text());
        assertEquals(";; theirs\n", disk());
    }

    @Test
    void aSaveThatIsRefusedKeepsTheTextAndSaysWhatToDo() throws IOException {
        page.write(";; mine");
        page.desk.refusals.add(new Saving.NoSpace(folder));
        page.click("config-save");
        assertTrue(page.says("kanata.kbd was not saved"), page.everything());
        assertTrue(page.says("is full. Make room, then save again."));
        assertEquals(GOOD + ";; mine", page.text());
        page.click("bar-save-again");
        assertEquals(GOOD + ";; mine", disk());
        assertFalse(page.says("was not saved"));
    }

    @Test
    void withoutADaemonToAskThatIsSaid() {
        page.desk.verdict = new CheckResult.NotPossible(CheckResult.Why.NO_BINARY, "");
        page.write(";; more");
        assertTrue(
                page.says("No kanata was found, so only the parentheses are checked."),
                page.everything());
    }

    @Test
    void aFileThatIsNotThereIsSaidToBe() throws IOException {
        page.close();
        Files.delete(page.desk.file);
        page = new OpenPage(folder);
        page.open(SnapshotBuilder.well());
        assertTrue(page.says("kanata.kbd is not there"), page.everything());
        assertFalse(page.isEnabled("config-save"));
        assertEquals(List.of(), page.desk.checked);
    }

    @Test
    void theKeyboardSavesAndApplies() throws IOException {
        page.write(";; more");
        page.press(KeyCode.CONTROL, KeyCode.S);
        assertEquals(GOOD + ";; more", disk());
        page.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals(1, page.desk.applied.size());
    }

    @Test
    void whatWasAppliedIsInTheHistoryAndComesBackFromIt() throws IOException {
        page.write(";; one");
        page.click("config-apply");
        page.desk.applied.getFirst().complete(new Outcome.Applied(ofMillis(3), true));
        page.settle();
        page.write(";; two");
        page.toggle("config-history");
        assertTrue(page.says("applied"), page.everything());
        page.choose(0);
        page.clickText("Fetch this version back");
        assertEquals(GOOD + ";; one", page.text());
    }

    @Test
    void bothTextsAreShownSideBySide() throws IOException {
        page.write(";; mine");
        Files.writeString(page.desk.file, ";; theirs\n");
        page.click("config-save");
        page.click("bar-show-both");
        assertTrue(page.says("Yours") && page.says("Theirs"), page.everything());
        page.click("bar-take-theirs");
        assertEquals(";; theirs\n", page.text());
    }

    @Test
    void whatIsShownBesideMineIsTheirNewest() throws IOException {
        page.write(";; mine");
        Files.writeString(page.desk.file, ";; theirs\n");
        page.click("config-save");
        page.click("bar-show-both");
        assertTrue(page.says("theirs"), page.everything());
        Files.writeString(page.desk.file, ";; newer\n");
        page.desk.watcher.run();
        page.settle();
        assertTrue(page.says("newer"), page.everything());
    }

    @Test
    void fromAComparisonOneComesBackToTheText() throws IOException {
        page.write(";; mine");
        Files.writeString(page.desk.file, ";; theirs\n");
        page.click("config-save");
        page.click("bar-show-both");
        page.click("compare-leave");
        page.robot.push(KeyCode.END);
        page.robot.write(";; more");
        assertTrue(page.text().contains(";; more"), page.text());
        page.click("bar-show-both");
        page.robot.push(KeyCode.ESCAPE);
        page.settle();
        assertTrue(page.text().contains(";; mine"), page.everything());
    }

    @Test
    void aNewFileBeginsWithATemplate() throws IOException {
        page.close();
        Files.delete(page.desk.file);
        page = new OpenPage(folder);
        page.open(SnapshotBuilder.well());
        page.click("begin-with");
        assertEquals(Template.CAPS_ESCAPE.text(), page.text());
        assertFalse(Files.exists(page.desk.file), "nothing is written before the person saves");
        page.advance(ofSeconds(1));
        page.click("config-save");
        assertEquals(Template.CAPS_ESCAPE.text(), disk());
    }

    @Test
    void aChangeElsewhereIsShownAtOnceWhereNothingWasChangedHere() throws IOException {
        Files.writeString(page.desk.file, ";; theirs\n");
        page.desk.watcher.run();
        page.settle();
        assertEquals(";; theirs\n", page.text());
        assertTrue(page.says("was changed by another program"), page.everything());
        assertFalse(page.isEnabled("config-save"));
    }

    @Test
    void whatSomebodyElseBrokeIsSaidWithItsReason() throws IOException {
        Files.writeString(page.desk.file, "(defsrc bad)\n");
        page.desk.watcher.run();
        page.settle();
        page.advance(ofSeconds(1));
        assertTrue(page.says("Unknown key bad"), page.everything());
    }

    @Test
    void theParenthesesAreCheckedWhereNobodyCanBeAsked() {
        page.desk.verdict = new CheckResult.NotPossible(CheckResult.Why.NO_BINARY, "");
        page.write("(deflayer");
        assertTrue(page.says("This parenthesis is never closed"), page.everything());
        assertTrue(page.says("line 3, column 1 of kanata.kbd"));
    }

    @Test
    void whatIsSavedAndDoesNotRunYetIsSaidToBe() {
        page.showDrift();
        assertTrue(page.says("not applied"), page.everything());
    }

    @Test
    void whatWasAppliedIsKeptOrGoneBackFromWithTheMouse() {
        assertEquals(List.of("config-apply"), page.leading());
        page.showTrial(ofSeconds(12));
        assertEquals(List.of("bar-keep"), page.leading());
        assertTrue(page.says("Keep this configuration?"), page.everything());
        assertTrue(page.says("in 12 s unless you keep it"), page.everything());
        page.click("bar-keep");
        page.click("bar-go-back");
        assertEquals(List.of("keep", "back"), page.desk.asked);
    }

    @Test
    void aLayerThatIsTooShortIsFilled() {
        page.desk.verdict =
                new CheckResult.Failed(
                        new ConfigFault(
                                page.desk.file.toString(),
                                2,
                                1,
                                2,
                                17,
                                "Layer base has 1 item(s), but requires 3 to match defsrc",
                                ""));
        page.type(" ");
        page.advance(ofSeconds(1));
        assertTrue(page.says("Layer base has 1 item, defsrc has 3"), page.everything());
        page.click("bar-fill");
        assertEquals("(defsrc a)\n(deflayer base b _ _)\n ", page.text());
        page.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(GOOD + " ", page.text());
    }

    @Test
    void whatTheDaemonRemarksIsShownWhereItIs() {
        page.desk.verdict = new CheckResult.Passed(List.of("deflayer is old-fashioned"));
        page.write(";; more");
        assertTrue(page.says("accepts it and has one remark"), page.everything());
        assertTrue(page.says("Deflayer is old-fashioned"), page.everything());
        page.click("bar-go-to");
        assertEquals("(defsrc a)\n(".length(), page.caret());
    }
}
