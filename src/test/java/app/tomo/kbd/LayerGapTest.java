package app.tomo.kbd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.model.ConfigFault;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/// Layers with fewer items than there are keys.
class LayerGapTest {
    private static ConfigFault said(String layer, int has, int needs) {
        String reason =
                "Layer "
                        + layer
                        + " has "
                        + has
                        + " item(s), but requires "
                        + needs
                        + " to match defsrc";
        return new ConfigFault("/x.kbd", 2, 1, 2, 9, reason, "");
    }

    private static @Nullable LayerGap gap(String layer, int has, int needs, String text) {
        return LayerGap.of(said(layer, has, needs), text);
    }

    private static String filled(String layer, int has, int needs, String text) {
        return Objects.requireNonNull(gap(layer, has, needs, text)).filled(text);
    }

    @Test
    void whatIsMissingIsNamedAndFilledBehindTheLastItem() {
        String text = "(defsrc a s (lalt) ;)\n(deflayer nav\n  _ (tap-hold 1 2 a b) ;; note\n)";
        LayerGap gap = gap("nav", 2, 4, text);
        assertNotNull(gap);
        assertEquals(List.of("(lalt)", ";"), gap.missing());
        assertEquals(
                "(defsrc a s (lalt) ;)\n(deflayer nav\n  _ (tap-hold 1 2 a b) _ _ ;; note\n)",
                gap.filled(text));
    }

    @Test
    void anEmptyLayerAndOddLettersAreFilled() {
        assertEquals("(deflayer 😀ä _ _)", filled("😀ä", 0, 2, "(deflayer 😀ä)"));
        assertEquals("(deflayer n 😀 _ )", filled("n", 1, 2, "(deflayer n 😀 )"));
        assertEquals(
                "(deflayer (n icon x.png) a _)", filled("n", 1, 2, "(deflayer (n icon x.png) a)"));
    }

    @Test
    void whatTheDaemonCountedOtherwiseIsLeftAlone() {
        assertNull(gap("nav", 3, 4, "(defsrc a b c d) (deflayer nav (t! two) a)"));
        assertNull(gap("nav", 5, 4, "(deflayer nav a b c d e)"));
        assertNull(gap("nav", 1, 4, "(deflayer other a)"));
        assertNull(gap("nav", 1, 4, "(deflayer nav a"));
        ConfigFault other = new ConfigFault("/x.kbd", 1, 1, 1, 1, "Unknown key", "");
        assertNull(LayerGap.of(other, "(deflayer nav a)"));
    }
}
