package app.tomo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Random;

/// Texts that no config is do not hold the window.
class TextBoundsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final OpenEditor shown = new OpenEditor();

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void aLineWithoutAnEndIsShownInPartAndStaysAsItIs() {
        String text = "(defsrc " + "a ".repeat(5_000_000) + ")\n";
        assertTimeout(SOON, () -> shown.open(text));
        shown.press(KeyCode.END);
        shown.type("x");
        assertTrue(shown.text().equals(text));
        assertTrue(says("This is too long to be changed here"));
        shown.open("(defsrc a)");
        shown.type("x");
        assertEquals("x(defsrc a)", shown.text());
    }

    @Test
    void aBinaryIsShown() {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            text.append((char) (each & 0xff));
        }
        assertTimeout(SOON, () -> shown.open(text.toString()));
    }

    @Test
    void whatIsTooLongIsNotPasted() {
        shown.open("(defsrc a)");
        shown.run(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString("b".repeat(3_000_000));
                    boolean _ = Clipboard.getSystemClipboard().setContent(content);
                    shown.area().paste();
                });
        assertEquals("(defsrc a)", shown.text());
        assertTrue(says("That is too long to be put here"));
        shown.type("x");
        assertEquals("x(defsrc a)", shown.text());
    }

    @Test
    void whateverIsDoneTheTextIsWhatWasDone() {
        shown.open("(defsrc a b c)\n(deflayer base @x _ (macro a b))\n".repeat(40));
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            int step = random.nextInt(9);
            shown.run(() -> step(random, step));
        }
        String text = shown.text();
        for (int line = 0; line < text.split("\n", -1).length; line++) {
            int at = line;
            assertEquals(
                    text.split("\n", -1)[line],
                    OpenEditor.ask(() -> shown.area().getParagraph(at).getText()));
        }
    }

    private void step(Random random, int step) {
        int length = shown.area().getLength();
        int one = random.nextInt(length + 1);
        int other = Math.min(length, one + random.nextInt(120));
        switch (step) {
            case 0 -> shown.area().replaceText(one, other, "");
            case 1 -> shown.area().insertText(one, "#|\n((");
            case 2 -> shown.area().insertText(one, ")\n|#\n\"");
            case 3 -> shown.editor.undo();
            case 4 -> shown.editor.redo();
            case 5 -> {
                shown.area().selectRange(one, other);
                shown.editor.toggleComment();
            }
            case 6 -> shown.area().replaceText(0, length, "(defsrc a)\n".repeat(60));
            case 7 -> shown.editor.jumpTo(random.nextInt(200), 3);
            default -> shown.area().replaceText(Math.max(0, length - 30), length, "");
        }
    }

    private static boolean says(String beginning) {
        return OpenEditor.ask(
                () ->
                        OpenEditor.visible()
                                .anyMatch(
                                        it ->
                                                it instanceof Labeled label
                                                        && label.getText() != null
                                                        && label.getText().startsWith(beginning)));
    }
}
