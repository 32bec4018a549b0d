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
                            + "(defvirtualkeys vk a)\n(deflocalkeys-linux ü 26 ß 12)");

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

    @Test
    void optionsAndTheirValuesTakeTurns() {
        assertEquals(new Item(Offer.OPTION, "linux-dev"), offers("(defcfg linux-d").getFirst());
        assertEquals(
                List.of(new Item(Offer.VALUE, "yes"), new Item(Offer.VALUE, "no")),
                offers("(defcfg log-layer-changes "));
        assertEquals(
                List.of(
                        new Item(Offer.VALUE, "to-base-layer"),
                        new Item(Offer.VALUE, "layer-stack")),
                offers("(defcfg linux-dev x transparent-key-resolution "));
        assertEquals(
                new Item(Offer.OPTION, "process-unmapped-keys"),
                offers("(defcfg linux-dev x process").getFirst());
        assertTrue(offers("(defcfg linux-dev-names-include (").isEmpty());
    }

    @Test
    void aMapNamesKeysAndActionsInTurn() {
        assertTrue(offers("(deflayermap (").isEmpty());
        assertEquals(List.of(new Item(Offer.KEY, "ü")), offers("(deflayermap (nav) a lft ü"));
        assertEquals(new Item(Offer.KEY, "___"), offers("(deflayermap (nav) ___").getFirst());
        assertTrue(offers("(deflayermap (nav) @").contains(new Item(Offer.ALIAS, "@nav")));
        assertEquals(List.of(Offer.KEY), kinds(offers("(deflayermap (nav) ")));
        assertTrue(kinds(offers("(deflayermap (nav) a ")).contains(Offer.ALIAS));
        assertEquals(
                new Item(Offer.ACTION, "tap-hold"),
                offers("(deflayermap (nav) a (tap-").getFirst());
    }

    @Test
    void whatNoKeyboardHasIsNotOfferedAsAKeyToRemap() {
        for (String deed : List.of("lrld", "mltp", "rpt-any", "use-defsrc", "sldr")) {
            assertTrue(offers("(defsrc " + deed).isEmpty(), deed);
            assertTrue(offers("(deflayermap (nav) " + deed).isEmpty(), deed);
            assertTrue(offers("(deflayer base " + deed).contains(new Item(Offer.KEY, deed)));
        }
        assertEquals(new Item(Offer.KEY, "mvmt"), offers("(defsrc mvm").getFirst());
        assertTrue(offers("(deflayer base mvm").isEmpty());
    }

    @Test
    void whatIsToBeDoneWithAVirtualKeyComesBeforeIt() {
        assertEquals(
                new Item(Offer.VALUE, "tap-vkey"), offers("(defalias x (on-press ").getFirst());
        assertEquals(
                List.of(
                        new Item(Offer.VALUE, "toggle-vkey"),
                        new Item(Offer.VALUE, "toggle-virtualkey")),
                offers("(defalias x (on↑ tog"));
        assertEquals(
                List.of(new Item(Offer.VIRTUAL_KEY, "vk")),
                offers("(defalias x (on-press toggle-virtualkey "));
        assertEquals(
                List.of(new Item(Offer.VIRTUAL_KEY, "vk")), offers("(defalias x (on↓fakekey "));
    }

    @Test
    void actionsWrittenWithSignsAreActions() {
        assertEquals(
                List.of(new Item(Offer.LAYER, "base"), new Item(Offer.LAYER, "nav")),
                offers("(defalias x (layer↑ "));
        assertTrue(offers("(defalias x (tap⬓").contains(new Item(Offer.ACTION, "tap⬓↓")));
    }

    @Test
    void keysOfOnesOwnAreKeys() {
        assertEquals(List.of(new Item(Offer.KEY, "ß")), offers("(defsrc ß"));
        assertEquals(List.of(new Item(Offer.KEY, "ü")), offers("(deflayer base ü"));
    }

    @Test
    void nothingIsOfferedForANewName() {
        assertTrue(offers("(defalias na").isEmpty());
        assertTrue(offers("(defvar ti").isEmpty());
        assertTrue(offers("(deflayer ba").isEmpty());
        assertTrue(offers("(deflocalkeys-linux a").isEmpty());
    }

    @Test
    void sequencesBelongToVirtualKeys() {
        assertEquals(List.of(new Item(Offer.VIRTUAL_KEY, "vk")), offers("(defseq "));
    }

    private static List<Offer> kinds(List<Item> items) {
        return items.stream().map(Item::offer).distinct().toList();
    }

    private static List<Item> offers(String before) {
        return Completion.at(before, LineState.START, OUTLINE).items();
    }
}
