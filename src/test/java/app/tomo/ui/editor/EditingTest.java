package app.tomo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Editing by keyboard: indenting, comments, brackets, searching.
class EditingTest {
    private final OpenEditor shown = new OpenEditor();

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void aNewLineBeginsAsDeepAsListsAreOpen() {
        shown.open("(defalias\n  a (tap-hold");
        shown.run(() -> shown.editor.jumpTo(2, 14));
        shown.press(KeyCode.ENTER);
        assertEquals("(defalias\n  a (tap-hold\n    ", shown.text());
    }

    @Test
    void escapeIsNotForTheWindowThatOneWritesIn() {
        var seen = new ArrayList<KeyCode>();
        shown.open("(defsrc a)");
        shown.run(
                () ->
                        shown.editor
                                .getScene()
                                .addEventHandler(
                                        KeyEvent.KEY_PRESSED, event -> seen.add(event.getCode())));
        shown.press(KeyCode.ESCAPE);
        shown.press(KeyCode.F5);
        assertEquals(List.of(KeyCode.F5), seen);
    }

    @Test
    void chosenLinesMoveToTheSideAndBack() {
        shown.open("a\nb\nc");
        shown.run(() -> shown.area().selectRange(0, 3));
        shown.press(KeyCode.TAB);
        assertEquals("  a\n  b\nc", shown.text());
        shown.press(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("a\nb\nc", shown.text());
        shown.run(() -> shown.editor.jumpTo(3, 2));
        shown.press(KeyCode.TAB);
        assertEquals("a\nb\nc ", shown.text());
    }

    @Test
    void commentsComeAndGoAndAreOneStepToUndo() {
        shown.open("  a\n\n    b\nc");
        shown.run(() -> shown.area().selectRange(0, 9));
        shown.press(KeyCode.CONTROL, KeyCode.SLASH);
        assertEquals("  ;; a\n\n  ;;   b\nc", shown.text());
        shown.press(KeyCode.CONTROL, KeyCode.SLASH);
        assertEquals("  a\n\n    b\nc", shown.text());
        shown.run(shown.editor::undo);
        assertEquals("  ;; a\n\n  ;;   b\nc", shown.text());
    }

    @Test
    void theParenthesisThatBelongsToTheOneAtTheCaretIsShown() {
        shown.open("(a (b)\n  (c))");
        shown.run(() -> shown.editor.jumpTo(1, 1));
        assertTrue(shown.styles(1, "(a").contains("kbd-bracket"));
        assertTrue(OpenEditor.ask(() -> shown.area().getStyleOfChar(1, 5)).contains("kbd-bracket"));
        shown.run(() -> shown.editor.jumpTo(1, 3));
        assertFalse(shown.styles(1, "(a").contains("kbd-bracket"));
    }

    @Test
    void searchingGoesFromOneToTheNextAndRound() {
        shown.open("one two\nTwo three\ntwo");
        shown.press(KeyCode.CONTROL, KeyCode.F);
        shown.type("two");
        assertTrue(says("1 of 3"));
        shown.press(KeyCode.ENTER);
        assertTrue(says("2 of 3"));
        assertEquals(2, OpenEditor.ask(shown.editor::caretLine));
        shown.press(KeyCode.F3);
        shown.press(KeyCode.F3);
        assertTrue(says("1 of 3"));
        shown.press(KeyCode.SHIFT, KeyCode.F3);
        assertTrue(says("3 of 3"));
        assertTrue(shown.styles(1, "two").contains("kbd-found"));
        shown.press(KeyCode.ESCAPE);
        assertFalse(shown.styles(1, "two").contains("kbd-found"));
        shown.type("x");
        assertEquals("one two\nTwo three\nx", shown.text());
    }

    @Test
    void allAreReplacedInOneStep() {
        shown.open("one two\nTwo three\ntwo");
        shown.press(KeyCode.CONTROL, KeyCode.H);
        shown.type("t(wo)");
        shown.run(() -> toggle(".*"));
        assertTrue(says("1 of 3"));
        shown.run(() -> field(1).setText("$1t"));
        shown.run(() -> button("Replace all"));
        assertEquals("one wot\nwot three\nwot", shown.text());
        shown.run(shown.editor::undo);
        assertEquals("one two\nTwo three\ntwo", shown.text());
    }

    @Test
    void aPatternThatWouldTakeForEverEnds() {
        shown.open("a".repeat(200) + "!\n" + "b");
        shown.press(KeyCode.CONTROL, KeyCode.F);
        shown.run(() -> toggle(".*"));
        shown.run(() -> field(0).setText("(x?(a|a)*)*(b|\\1z)"));
        assertTrue(says("more than 0"));
        shown.run(() -> field(0).setText("(a"));
        assertTrue(says("Not a regular expression"));
    }

    @Test
    void aLineIsGoneTo() {
        shown.open("a\nb\nc\nd");
        shown.press(KeyCode.CONTROL, KeyCode.G);
        shown.type("3:1");
        shown.press(KeyCode.ENTER);
        shown.type("x");
        assertEquals("a\nb\nxc\nd", shown.text());
    }

    private static boolean says(String text) {
        return OpenEditor.ask(
                () ->
                        OpenEditor.visible()
                                .anyMatch(
                                        it ->
                                                it instanceof Labeled label
                                                        && text.equals(label.getText())));
    }

    private static TextField field(int index) {
        return (TextField)
                OpenEditor.visible().filter(TextField.class::isInstance).toList().get(index);
    }

    private static void toggle(String text) {
        OpenEditor.visible()
                .filter(
                        it ->
                                it instanceof javafx.scene.control.ToggleButton button
                                        && text.equals(button.getText()))
                .forEach(it -> ((javafx.scene.control.ToggleButton) it).fire());
    }

    private static void button(String text) {
        OpenEditor.visible()
                .filter(
                        it ->
                                it instanceof javafx.scene.control.Button button
                                        && text.equals(button.getText()))
                .forEach(it -> ((javafx.scene.control.Button) it).fire());
    }

    @Test
    void whatAppearsBelowTheTextLeavesTheCaretInSight() {
        shown.open("(defalias a b)\n".repeat(60));
        shown.run(() -> shown.editor.jumpTo(1, 1));
        shown.run(() -> shown.editor.jumpTo(22, 1));
        shown.run(() -> shown.area().showParagraphAtBottom(21));
        shown.run(() -> shown.editor.getScene().getWindow().setHeight(300));
        assertTrue(
                OpenEditor.ask(() -> shown.area().lastVisibleParToAllParIndex() >= 21),
                "the caret's line is out of sight");
    }
}
