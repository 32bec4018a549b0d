package app.tomo.kbd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.kbd.LayerMap.Says;

import org.junit.jupiter.api.Test;

import java.util.List;

class LayerMapTest {
    private static final String TEXT =
            """
            (defsrc
              caps a s
              d    f)
            (defalias nav (tap-hold 200 200 esc (layer-toggle nav)))
            (deflayer base
              @nav (multi lctl c) _
              XX)
            (deflayermap (nav)
              a lft
              ___ XX)
            """;

    @Test
    void keysStandInTheRowsOfTheFile() {
        LayerMap map = LayerMap.of(TEXT, "base");
        assertEquals(
                List.of(
                        List.of(
                                new LayerMap.Key("caps", "@nav", "esc / nav", Says.ACTION, 6, 3),
                                new LayerMap.Key(
                                        "a", "(multi lctl c)", "ctrl+c", Says.ACTION, 6, 8),
                                new LayerMap.Key("s", "_", "_", Says.TRANSPARENT, 6, 23)),
                        List.of(
                                new LayerMap.Key("d", "XX", "XX", Says.NOTHING, 7, 3),
                                new LayerMap.Key("f", "", "", Says.MISSING, 3, 8))),
                map.rows());
        assertEquals(1, map.missing());
    }

    @Test
    void whatIsTooMuchIsNamed() {
        LayerMap map = LayerMap.of("(defsrc a)\n(deflayer base b (macro c) d)", "base");
        assertEquals(List.of("(macro c)", "d"), map.surplus());
        assertEquals(0, map.missing());
    }

    @Test
    void aMappedLayerLeavesTheOtherKeysAsTheyAre() {
        assertEquals(
                List.of(Says.TRANSPARENT, Says.ACTION),
                says("(defsrc caps a)\n(deflayermap (nav) a lft)"));
        assertEquals(
                List.of(Says.TRANSPARENT, Says.ACTION),
                says("(defsrc caps a)\n(deflayermap (nav) a lft __ XX)"));
    }

    @Test
    void whatAMappedLayerSaysOfAllOtherKeysIsDrawnOnThem() {
        assertEquals(
                List.of(Says.NOTHING, Says.ACTION, Says.NOTHING),
                LayerMap.of(TEXT, "nav").rows().getFirst().stream()
                        .map(LayerMap.Key::says)
                        .toList());
        assertEquals(
                List.of(new LayerMap.Key("___", "XX", "XX", Says.NOTHING, 10, 7)),
                LayerMap.of(TEXT, "nav").rows().getLast());
        assertEquals(
                List.of(Says.NOTHING, Says.ACTION),
                says("(defsrc caps a)\n(deflayermap (nav) _ XX a lft)"));
    }

    @Test
    void anActionIsShownByWhatItDoes() {
        assertEquals("a / ctrl", face("(tap-hold 200 300 a lctl)"));
        assertEquals("a / ctrl", face("(tap⬓↓ 200 300 a ControlLeft)"));
        assertEquals("a / ctrl", face("(tap-hold-opposite-hand 200 a lctl)"));
        assertEquals("a / ctrl", face("(tap-hold-opposite-hand 200 a lctl (timeout hold))"));
        assertEquals("1× shift", face("(one-shot-press-pcancel 500 lsft)"));
        assertEquals("one-shot-pause-processing", face("(one-shot-pause-processing 5)"));
        assertEquals("caps-word", face("(caps-word 2000)"));
        assertEquals("←", face("ArrowLeft"));
    }

    @Test
    void aKeyIsTheSameByAnotherName() {
        LayerMap map = LayerMap.of("(defsrc caps lctl)\n(deflayermap (nav) CapsLock esc)", "nav");
        assertEquals(1, map.rows().size());
        assertEquals("esc", map.rows().getFirst().getFirst().face());
    }

    @Test
    void whatIsBrokenElsewhereDoesNotHideALayer() {
        LayerMap map = LayerMap.of(TEXT + "(deflayer two\n  (a", "base");
        assertEquals(2, map.rows().size());
        assertEquals(6, map.rows().getFirst().getFirst().line());
        assertEquals(List.of(), LayerMap.of(TEXT, "none").rows());
    }

    @Test
    void aliasesThatNameEachOtherEnd() {
        LayerMap map = LayerMap.of("(defsrc a)(defalias x @y y @x)(deflayer base @x)", "base");
        assertEquals(1, map.rows().getFirst().size());
    }

    @Test
    void aTemplateStandsForWhatItHolds() {
        LayerMap map =
                LayerMap.of(
                        """
                        (defsrc a b c d)
                        (deftemplate two (x y) $x (if-equal $y b (layer-switch $y)) (if-not-equal $y b z))
                        (deftemplate base (name) (deflayer $name (t! two q b) (template-expand two w c)))
                        (t! base first)
                        """,
                        "first");
        assertEquals(
                List.of("q", "(layer-switch b)", "w", "z"),
                map.rows().getFirst().stream().map(LayerMap.Key::action).toList());
        assertEquals(0, map.missing());
        assertEquals(4, map.rows().getFirst().getFirst().line());
    }

    @Test
    void templatesThatAskForEachOtherEnd() {
        String text = "(defsrc a)(deftemplate x () (t! x))(deflayer base (t! x))";
        assertEquals(1, LayerMap.of(text, "base").rows().getFirst().size());
    }

    @Test
    void withoutDefsrcTheActionsStandInTheirOwnRowsAndNoneIsTooMuch() {
        LayerMap map = LayerMap.of("(deflayer base\n  a b\n  c)", "base");
        assertEquals(List.of(2, 1), map.rows().stream().map(List::size).toList());
        assertEquals(List.of(), map.surplus());
        assertEquals(
                new LayerMap.Key(LayerMap.UNNAMED, "c", "c", Says.ACTION, 3, 3),
                map.rows().getLast().getFirst());
    }

    @Test
    void theKeysOfAnotherPlatformAreNotDrawn() {
        String text =
                """
                (platform (macos) (defsrc a b c))
                (platform (linux) (defsrc a))
                (deflayer base b)\
                """;
        LayerMap map = LayerMap.of(text, "base");
        assertEquals(0, map.missing());
        assertEquals(1, map.rows().getFirst().size());
    }

    private static String face(String action) {
        String text = "(defsrc caps)\n(deflayer base " + action + ")";
        return LayerMap.of(text, "base").rows().getFirst().getFirst().face();
    }

    /// Of the first row.
    private static List<Says> says(String text) {
        return LayerMap.of(text, "nav").rows().getFirst().stream().map(LayerMap.Key::says).toList();
    }
}
