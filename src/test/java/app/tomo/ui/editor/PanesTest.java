package app.tomo.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.kbd.LayerMap;
import app.tomo.kbd.Outline;

import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// The outline and the layers beside the editor.
class PanesTest {
    private static final String TEXT =
            "(defsrc caps a s)\n(deflayer base @x _ s)\n(deflayer nav esc XX)\n(defalias x ret)";

    private final OpenEditor shown = new OpenEditor();

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void theOutlineGoesWhereAThingIsWritten() {
        shown.open(TEXT);
        OutlinePane outline =
                OpenEditor.ask(
                        () ->
                                new OutlinePane(
                                        OpenEditor.WORDS.editor(),
                                        it -> shown.editor.jumpTo(it.line(), it.column())));
        shown.show(outline, 300, 400);
        assertTrue(sees("Nothing is defined here yet"));
        shown.run(() -> outline.show(Outline.of(TEXT)));
        assertTrue(sees("Layers (2)"));
        assertFalse(sees("Nothing is defined here yet"));
        shown.click("nav");
        assertEquals(3, OpenEditor.ask(shown.editor::caretLine));
    }

    @Test
    void aLayerIsDrawnAsKeysAndTheLiveOneIsNamed() {
        shown.open(TEXT);
        LayerPane layers =
                OpenEditor.ask(() -> new LayerPane(OpenEditor.WORDS.editor(), shown.editor));
        shown.show(layers, 300, 400);
        shown.run(() -> layers.show(LayerMap.all(TEXT)));
        assertEquals(List.of("caps: @x", "a: what lies below", "s: s"), keys());
        assertTrue(sees("base"));
        shown.run(() -> layers.live("nav"));
        assertTrue(sees("nav, live"));
        assertEquals(List.of("caps: esc", "a: nothing", "s: missing"), keys());
        assertTrue(sees("1 key of defsrc has no item here"));
        shown.click("›");
        assertTrue(sees("base"));
        shown.run(() -> layers.live("base"));
        assertTrue(sees("base, live"));
        shown.click("a");
        assertEquals(2, OpenEditor.ask(shown.editor::caretLine));
        shown.run(() -> layers.show(List.of()));
        assertEquals(List.of(), keys());
        shown.press(KeyCode.ESCAPE);
    }

    @Test
    void aRowOfKeysStaysARow() {
        String keys = " q w e r t y u i o";
        String text = "(defsrc" + keys + "\n a s d)\n(deflayer base" + keys + " a s d)";
        shown.open(text);
        LayerPane layers =
                OpenEditor.ask(() -> new LayerPane(OpenEditor.WORDS.editor(), shown.editor));
        shown.show(layers, 300, 400);
        shown.run(() -> layers.show(LayerMap.all(text)));
        List<Bounds> places = OpenEditor.ask(() -> places().toList());
        assertEquals(2, places.stream().mapToDouble(Bounds::getMinY).distinct().count());
        assertTrue(places.stream().allMatch(it -> it.getMaxX() <= 300), places::toString);
    }

    private static Stream<Bounds> places() {
        return OpenEditor.visible()
                .filter(Keycap.class::isInstance)
                .map(it -> it.localToScene(it.getLayoutBounds()));
    }

    private static List<String> keys() {
        return OpenEditor.ask(
                () ->
                        OpenEditor.visible()
                                .filter(Keycap.class::isInstance)
                                .filter(it -> it.getAccessibleRole() == AccessibleRole.BUTTON)
                                .map(it -> String.valueOf(it.getAccessibleText()))
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
