package app.tomo.kbd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.kbd.Outline.Entry;
import app.tomo.kbd.Outline.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;

class OutlineTest {
    @Test
    void everythingWithANameHasItsPlace() {
        Outline outline =
                Outline.of(
                        """
                        (include "keys.kbd")
                        (defcfg process-unmapped-keys yes)
                        (defsrc a b)
                        (defvar t 200
                          u (a b))
                        (defalias
                          x (tap-hold $t 200 esc lctl) y b)
                        (deflayer (base icon "b.png") @x b)
                        (deflayermap (nav) a b)
                        (defchords grp 30 (a) b)
                        (defvirtualkeys v (macro a b))
                        """);
        assertEquals(
                List.of(
                        new Entry(Kind.INCLUDE, "keys.kbd", 1, 10),
                        new Entry(Kind.OPTIONS, "defcfg", 2, 2),
                        new Entry(Kind.SOURCE, "defsrc", 3, 2),
                        new Entry(Kind.VARIABLE, "t", 4, 9),
                        new Entry(Kind.VARIABLE, "u", 5, 3),
                        new Entry(Kind.ALIAS, "x", 7, 3),
                        new Entry(Kind.ALIAS, "y", 7, 32),
                        new Entry(Kind.LAYER, "base", 8, 11),
                        new Entry(Kind.LAYER, "nav", 9, 14),
                        new Entry(Kind.CHORDS, "grp", 10, 12),
                        new Entry(Kind.VIRTUAL_KEY, "v", 11, 17)),
                outline.entries());
    }

    @Test
    void aLostParenthesisHidesNothing() {
        Outline outline = Outline.of("(defalias a (multi b\n(deflayer one x)\n(deflayer two");
        assertEquals(List.of("one", "two"), outline.names(Kind.LAYER));
        assertEquals(List.of("a"), outline.names(Kind.ALIAS));
        assertTrue(Outline.of("#| (deflayer one x)\n(deflayer two x)").entries().isEmpty());
    }

    @Test
    void listsForAPlatformCount() {
        Outline outline =
                Outline.of("(platform (linux)\n  (defalias a b c d)\n)\n(deflayer base a)");
        assertEquals(List.of("a", "c"), outline.names(Kind.ALIAS));
        assertEquals(List.of("base"), outline.names(Kind.LAYER));
    }
}
