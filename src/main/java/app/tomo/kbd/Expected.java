package app.tomo.kbd;

import app.tomo.kbd.Completion.Item;
import app.tomo.kbd.Completion.Offer;
import app.tomo.kbd.Outline.Kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// What may stand at a place, whatever is written there already. Pure.
final class Expected {
    /// What `on-press` and `on-release` do with a virtual key.
    static final List<String> DEEDS =
            List.of(
                    "tap-vkey",
                    "press-vkey",
                    "release-vkey",
                    "toggle-vkey",
                    "tap-virtualkey",
                    "press-virtualkey",
                    "release-virtualkey",
                    "toggle-virtualkey");

    private static final Set<String> BEFORE_DEED = Set.of("on-press", "on-release");

    private static final Set<String> BEFORE_VIRTUAL_KEY =
            Set.of("on-press-fakekey", "on-release-fakekey", "on-idle-fakekey");

    /// Of two things in turn the first is a name that is new.
    private static final Set<String> NEW_NAMES =
            Set.of("defalias", "defvar", "defvirtualkeys", "deffakekeys");

    /// Which rows of keys `deflayermap` names beside single ones: those of `defsrc`, the others, all.
    private static final List<String> ROWS = List.of("_", "__", "___");

    private final Outline outline;
    private final List<Item> items = new ArrayList<>();

    private Expected(Outline outline) {
        this.outline = outline;
    }

    /// @param at what the line is up to the word
    /// @param before the word before it on the line, empty where there is none
    /// @param word that is begun
    static List<Item> at(LineState at, String before, String word, Outline outline) {
        Expected expected = new Expected(outline);
        if (word.startsWith("@")) {
            expected.add(Offer.ALIAS, "@", outline.names(Kind.ALIAS));
        } else if (word.startsWith("$")) {
            expected.add(Offer.VARIABLE, "$", outline.names(Kind.VARIABLE));
        } else if (at.first()) {
            expected.head(at);
        } else if (Language.takesLayer(at.head())) {
            expected.add(Offer.LAYER, "", outline.names(Kind.LAYER));
        } else if (BEFORE_DEED.contains(at.head())) {
            expected.add(Offer.VALUE, "", DEEDS);
        } else if (DEEDS.contains(before) || BEFORE_VIRTUAL_KEY.contains(Language.plain(before))) {
            expected.add(Offer.VIRTUAL_KEY, "", outline.names(Kind.VIRTUAL_KEY));
        } else if (at.depth() == at.home()) {
            expected.top(at, before);
        } else if (at.depth() > 0 && !at.form().equals("defcfg")) {
            expected.action();
        }
        return expected.items;
    }

    /// The first word of a list.
    private void head(LineState at) {
        if (at.depth() == at.home()) {
            add(Offer.FORM, "", Language.forms().keySet());
        } else if (!at.form().equals("defcfg") && !isName(at)) {
            add(Offer.ACTION, "", Language.actions().keySet());
            add(Offer.ACTION, "", Signs.all().keySet());
        }
    }

    /// A layer's name in a list of its own.
    private static boolean isName(LineState at) {
        return at.form().startsWith("deflayer") && at.items() == 1;
    }

    /// A word of a list at top level itself.
    private void top(LineState at, String before) {
        boolean first = at.items() == 0;
        boolean odd = at.items() % 2 == 1;
        switch (at.form()) {
            case "defcfg" -> {
                if (odd) {
                    add(Offer.VALUE, "", Options.values(before));
                } else {
                    add(Offer.OPTION, "", Options.all().keySet());
                }
            }
            case "defsrc" -> keys(Language.inputs());
            case "deflayermap" -> {
                if (odd) {
                    add(Offer.KEY, "", ROWS);
                    keys(Language.inputs());
                } else if (!first) {
                    action();
                }
            }
            case "defseq" -> {
                if (!odd) {
                    add(Offer.VIRTUAL_KEY, "", outline.names(Kind.VIRTUAL_KEY));
                }
            }
            case "deflayer" -> {
                if (!first) {
                    action();
                }
            }
            default -> {
                if ((odd || !NEW_NAMES.contains(at.form())) && !at.form().startsWith("deflocal")) {
                    action();
                }
            }
        }
    }

    /// What the person named comes first.
    private void action() {
        add(Offer.ALIAS, "@", outline.names(Kind.ALIAS));
        add(Offer.VARIABLE, "$", outline.names(Kind.VARIABLE));
        keys(Language.keys());
    }

    private void keys(Set<String> names) {
        add(Offer.KEY, "", outline.names(Kind.LOCAL_KEY));
        add(Offer.KEY, "", names);
    }

    private void add(Offer offer, String prefix, Collection<String> names) {
        names.stream().distinct().forEach(name -> items.add(new Item(offer, prefix + name)));
    }
}
