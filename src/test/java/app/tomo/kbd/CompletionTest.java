package app.tomo.kbd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.kbd.Completion.Item;
import app.tomo.kbd.Completion.Offer;

import org.junit.jupiter.api.Test;

import java.util.List;

class CompletionTest {
    private static final Outline OUTLINE =
            Outline.of(
                    "(defvar time 200)\n(defalias nav a met b)\n(deflayer base)\n(deflayer nav)\n"
                            + "(defvirtualkeys vk a)");

    @Test
    void whatIsOfferedFollowsThePlace() {
        assertEquals(List.of(new Item(Offer.ALIAS, "@met")), offers("(deflayer base @m"));
        assertEquals(List.of(new Item(Offer.VARIABLE, "$time")), offers("(defalias x (one-shot $"));
        assertEquals(
                List.of(new Item(Offer.LAYER, "base"), new Item(Offer.LAYER, "nav")),
                offers("(defalias x (layer-switch "));
        assertEquals(
                List.of(new Item(Offer.VIRTUAL_KEY, "vk")),
                offers("(defalias x (on-press tap-vkey "));
        assertEquals(new Item(Offer.FORM, "defsrc"), offers("(defs").getFirst());
        assertEquals(new Item(Offer.ACTION, "tap-hold"), offers("(defalias x (tap-").getFirst());
        assertEquals(new Item(Offer.KEY, "caps"), offers("(defsrc cap").getFirst());
    }

    @Test
    void aCommentAndAStringAreLeftAlone() {
        assertTrue(offers(";; (").isEmpty());
        assertTrue(offers("#| (").isEmpty());
        assertTrue(offers("(include \"x").isEmpty());
        assertTrue(offers("").isEmpty());
    }

    @Test
    void theWordBeginsWhereItBegins() {
        assertEquals(10, Completion.at("(deflayer @m", LineState.START, OUTLINE).start());
    }

    private static List<Item> offers(String before) {
        return Completion.at(before, LineState.START, OUTLINE).items();
    }
}
