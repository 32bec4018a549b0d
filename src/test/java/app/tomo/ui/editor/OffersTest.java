package app.tomo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.kbd.Completion.Item;
import app.tomo.kbd.Outline;
import app.tomo.model.Severity;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Completion while typing, and help for what is there.
class OffersTest {
    private static final String TEXT = "(defsrc a)\n(defalias nav a met b)\n(deflayer base )\n";

    private final OpenEditor shown = new OpenEditor();

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void anAliasIsOfferedWhileItIsTyped() {
        shown.open(TEXT);
        shown.run(() -> shown.editor.jumpTo(3, 16));
        shown.type("@");
        assertEquals(List.of("@nav", "@met"), offered());
        shown.type("m");
        assertEquals(List.of("@met"), offered());
        shown.press(KeyCode.ENTER);
        assertEquals(List.of(), offered());
        assertTrue(shown.text().contains("(deflayer base @met)"), shown::text);
    }

    @Test
    void keysAreOfferedWhenAskedFor() {
        shown.open(TEXT);
        shown.run(() -> shown.editor.jumpTo(1, 10));
        shown.type(" cap");
        assertEquals(List.of(), offered());
        shown.press(KeyCode.CONTROL, KeyCode.SPACE);
        assertEquals("caps", offered().getFirst());
        assertTrue(sees("Caps Lock"));
        shown.press(KeyCode.DOWN);
        shown.press(KeyCode.ESCAPE);
        assertEquals(List.of(), offered());
        assertTrue(shown.text().startsWith("(defsrc a cap)"));
    }

    @Test
    void aKeyIsExplainedByEachOfItsNames() {
        shown.open(TEXT);
        shown.run(() -> shown.editor.jumpTo(1, 10));
        shown.type(" ControlL");
        shown.press(KeyCode.CONTROL, KeyCode.SPACE);
        assertEquals("ControlLeft", offered().getFirst());
        assertTrue(sees("left Ctrl"));
    }

    @Test
    void anOptionIsOfferedWithItsValuesAndTheReleaseThatKnowsIt() {
        shown.open("(defcfg tap-hold)\n");
        shown.run(() -> shown.editor.jumpTo(1, 17));
        shown.press(KeyCode.CONTROL, KeyCode.SPACE);
        assertEquals("tap-hold-require-prior-idle", offered().getFirst());
        assertTrue(
                sees(
                        "150\nThe least time without a key before a tap-hold may be held; sooner it"
                                + " is a tap at once. From kanata 1.12 on."));
    }

    @Test
    void anActionIsExplainedWhereItIsOffered() {
        shown.open(TEXT);
        shown.run(() -> shown.editor.outline(Outline.of(TEXT)));
        shown.run(() -> shown.editor.jumpTo(3, 16));
        shown.type("(layer-w");
        assertEquals(List.of("layer-while-held"), offered());
        assertTrue(sees("Another layer for as long as the key is held."));
        shown.press(KeyCode.TAB);
        shown.type(" ");
        shown.press(KeyCode.CONTROL, KeyCode.SPACE);
        assertEquals(List.of("base"), offered());
    }

    @Test
    void aPlaceTellsWhatWasFoundThereOrWhatItsWordDoes() {
        shown.open("(defsrc caps)\n(deflayer base @x)\n(defalias x esc)\n");
        shown.run(() -> shown.editor.jumpTo(1, 2));
        shown.press(KeyCode.F1);
        assertTrue(sees("(defsrc caps a s d)"));
        shown.run(() -> shown.editor.jumpTo(1, 10));
        shown.press(KeyCode.F1);
        assertTrue(sees("Caps Lock"));
        shown.run(() -> shown.editor.jumpTo(2, 17));
        shown.press(KeyCode.F1);
        assertTrue(sees("(defalias x esc)"));
        shown.run(
                () ->
                        shown.editor.mark(
                                List.of(
                                        new Mark(
                                                Severity.BROKEN,
                                                2,
                                                16,
                                                2,
                                                17,
                                                "Not so",
                                                "Do it like this"))));
        shown.press(KeyCode.F1);
        assertTrue(sees("Not so"));
        assertTrue(sees("Do it like this"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> offered() {
        return OpenEditor.ask(
                () ->
                        OpenEditor.visible()
                                .filter(ListView.class::isInstance)
                                .flatMap(it -> ((ListView<Item>) it).getItems().stream())
                                .map(Item::text)
                                .toList());
    }

    private static boolean sees(String text) {
        return OpenEditor.ask(
                () ->
                        OpenEditor.visible()
                                .anyMatch(
                                        it ->
                                                it instanceof Labeled label
                                                        && text.equals(label.getText())));
    }
}
