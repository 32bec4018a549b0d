package app.tomo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Lines that are longer than the view is wide.
class RowWidthTest {
    private static final String WORD = "abcde ";
    private static final int WORDS = 22;

    private final OpenEditor shown = new OpenEditor();
    private final List<Double> places = new ArrayList<>();

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void theCaretStaysInSightHoweverLongTheLineGets() {
        shown.open("x\ny\n");
        for (int i = 0; i < WORDS; i++) {
            shown.type(WORD);
            assertTrue(isCaretInSight(), shown::text);
        }
        assertEquals(WORD.repeat(WORDS) + "x\ny\n", shown.text());
    }

    @Test
    void theTextMovesSidewaysInAFewStepsNotWithEachKey() {
        shown.open("x\ny\n");
        shown.run(
                () ->
                        shown.area()
                                .estimatedScrollXProperty()
                                .addListener((_, _, now) -> places.add(now)));
        shown.type(WORD.repeat(WORDS));
        assertTrue(isCaretInSight());
        assertTrue(!places.isEmpty() && places.size() < 8, places::toString);
    }

    @Test
    void whatIsPastedIsReachedToItsEnd() {
        shown.open("x\ny\n");
        shown.run(() -> shown.area().insertText(0, "b".repeat(900)));
        assertTrue(isCaretInSight());
        shown.press(KeyCode.HOME);
        assertTrue(isCaretInSight());
        assertTrue(isBarShown());
    }

    @Test
    void aTextThatFitsHasNoBar() {
        shown.open("(defsrc a)\n" + "b".repeat(400));
        assertTrue(isBarShown());
        shown.run(() -> shown.area().deleteText(11, 405));
        assertFalse(isBarShown());
    }

    private boolean isCaretInSight() {
        return OpenEditor.ask(
                () -> {
                    Bounds caret =
                            shown.area()
                                    .getCaretBounds()
                                    .map(shown.area()::screenToLocal)
                                    .orElseThrow();
                    return caret.getMinX() >= 0 && caret.getMaxX() <= shown.area().getWidth();
                });
    }

    private boolean isBarShown() {
        return OpenEditor.ask(
                () ->
                        shown.editor.lookupAll(".scroll-bar").stream()
                                .map(ScrollBar.class::cast)
                                .anyMatch(
                                        bar ->
                                                bar.getOrientation() == Orientation.HORIZONTAL
                                                        && bar.isVisible()));
    }
}
