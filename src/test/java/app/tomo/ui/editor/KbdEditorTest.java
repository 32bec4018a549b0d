package app.tomo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Severity;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// What a person sees in the editor and does with it.
class KbdEditorTest {
    private final OpenEditor shown = new OpenEditor();

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void whatIsTypedIsInTheTextAndIsToldOf() {
        AtomicInteger told = new AtomicInteger();
        shown.open("(defsrc a)\r\n");
        shown.run(() -> shown.editor.onEdited(told::incrementAndGet));
        shown.type(";; x");
        assertEquals(";; x(defsrc a)\n", shown.text());
        assertEquals(4, told.get());
    }

    @Test
    void coloursFollowTheTyping() {
        shown.open("(defsrc a)\n(deflayer base a)\n");
        assertEquals(List.of("kbd-form"), shown.styles(1, "defsrc"));
        assertEquals(List.of("kbd-layer"), shown.styles(2, "base"));
        shown.type("#|");
        assertEquals(List.of("kbd-comment"), shown.styles(1, "defsrc"));
        assertEquals(List.of("kbd-comment"), shown.styles(2, "base"));
    }

    @Test
    void anotherTextLeavesTheCaretInItsLine() {
        shown.open("one\ntwo\nthree\nfour\n");
        shown.run(() -> shown.editor.jumpTo(3, 2));
        shown.run(() -> shown.editor.replaceAll("1\n2\n3\n4\n"));
        assertEquals(3, OpenEditor.ask(shown.editor::caretLine));
        shown.run(() -> shown.editor.replaceAll("1"));
        assertEquals(1, OpenEditor.ask(shown.editor::caretLine));
    }

    @Test
    void undoGoesBackToWhatWasOpenedAndNotFurther() {
        shown.open("first");
        shown.open("second");
        shown.type("a");
        shown.run(shown.editor::undo);
        shown.run(shown.editor::undo);
        assertEquals("second", shown.text());
        shown.run(() -> shown.editor.replaceAll("third"));
        shown.run(shown.editor::undo);
        assertEquals("second", shown.text());
        shown.run(shown.editor::redo);
        assertEquals("third", shown.text());
    }

    @Test
    void whatIsFoundIsUnderlinedAndMovesWithItsLine() {
        shown.open("(defsrc a)\n(deflayer base b)\n");
        shown.run(
                () ->
                        shown.editor.mark(
                                List.of(new Mark(Severity.BROKEN, 2, 16, 2, 16, "not so", ""))));
        assertTrue(shown.styles(2, "b)").contains("kbd-broken"));
        shown.press(KeyCode.ENTER);
        assertTrue(shown.styles(3, "b)").contains("kbd-broken"));
        shown.run(() -> shown.editor.mark(List.of()));
        assertEquals(List.of("kbd-key"), shown.styles(3, "b)"));
    }

    @Test
    void jumpingPutsTheCaretWithinTheText() {
        shown.open("one\ntwo\nthree");
        shown.run(() -> shown.editor.jumpTo(2, 2));
        assertEquals(2, OpenEditor.ask(shown.editor::caretLine));
        shown.run(() -> shown.editor.jumpTo(99, 99));
        assertEquals(13, OpenEditor.ask(() -> shown.area().getCaretPosition()));
    }
}
