package app.tomo.kbd;

import app.tomo.kbd.Outline.Kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What could be meant by a word that somebody begins to write. Pure.
///
/// @param start where the word begins in its line
/// @param items the likely ones first
public record Completion(int start, List<Item> items) {
    /// What is offered.
    public enum Offer {
        FORM,
        ACTION,
        KEY,
        LAYER,
        ALIAS,
        VARIABLE,
        VIRTUAL_KEY
    }

    /// One offer.
    ///
    /// @param text what would stand there
    public record Item(Offer offer, String text) {}

    /// More than anybody reads.
    private static final int MOST = 300;

    private static final Set<String> TO_LAYER =
            Set.of("layer-switch", "layer-while-held", "layer-toggle", "release-layer");
    private static final Set<String> TO_VIRTUAL_KEY =
            Set.of(
                    "tap-vkey",
                    "press-vkey",
                    "release-vkey",
                    "toggle-vkey",
                    "tap-virtualkey",
                    "press-virtualkey",
                    "release-virtualkey",
                    "toggle-virtualkey",
                    "on-press-fakekey",
                    "on-release-fakekey",
                    "on-idle-fakekey");

    public Completion {
        items = List.copyOf(items);
    }

    /// Offers for the end of that beginning of a line.
    ///
    /// @param state what the line begins with
    public static Completion at(String before, LineState state, Outline outline) {
        LexedLine lexed = LineLexer.lex(before, state);
        int start = before.length();
        while (start > 0 && !ends(before.charAt(start - 1))) {
            start--;
        }
        boolean within =
                lexed.end().inside() != LineState.Inside.LISTS
                        || (!lexed.tokens().isEmpty() && text(lexed.tokens().getLast(), before));
        if (within) {
            return new Completion(start, List.of());
        }
        LineState there = LineLexer.lex(before.substring(0, start), state).end();
        String word = before.substring(start);
        return new Completion(start, matching(offers(word, there, before, outline), word));
    }

    /// A comment, or a string, that reaches up to here.
    private static boolean text(Token last, String before) {
        return last.end() == before.length()
                && (last.kind() == TokenKind.COMMENT || last.kind() == TokenKind.STRING);
    }

    private static List<Item> offers(String word, LineState at, String line, Outline outline) {
        List<Item> offers = new ArrayList<>();
        if (word.startsWith("@")) {
            add(offers, Offer.ALIAS, "@", outline.names(Kind.ALIAS));
        } else if (word.startsWith("$")) {
            add(offers, Offer.VARIABLE, "$", outline.names(Kind.VARIABLE));
        } else if (at.first()) {
            boolean top = at.depth() == at.home();
            add(
                    offers,
                    top ? Offer.FORM : Offer.ACTION,
                    "",
                    top ? Language.forms().keySet() : Language.actions().keySet());
        } else if (TO_LAYER.contains(at.head())) {
            add(offers, Offer.LAYER, "", outline.names(Kind.LAYER));
        } else if (TO_VIRTUAL_KEY.contains(lastWord(line, word))) {
            add(offers, Offer.VIRTUAL_KEY, "", outline.names(Kind.VIRTUAL_KEY));
        } else if (at.depth() > 0) {
            add(offers, Offer.KEY, "", Language.keys());
            add(offers, Offer.ALIAS, "@", outline.names(Kind.ALIAS));
            add(offers, Offer.VARIABLE, "$", outline.names(Kind.VARIABLE));
        }
        return offers;
    }

    private static void add(
            List<Item> offers, Offer offer, String prefix, Collection<String> names) {
        names.stream().distinct().forEach(name -> offers.add(new Item(offer, prefix + name)));
    }

    /// Those that begin with it, then those that have it within.
    private static List<Item> matching(List<Item> offers, String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        List<Item> beginning = new ArrayList<>();
        List<Item> within = new ArrayList<>();
        for (Item item : offers) {
            String text = item.text().toLowerCase(Locale.ROOT);
            if (text.startsWith(wanted)) {
                beginning.add(item);
            } else if (wanted.length() > 1 && text.contains(wanted)) {
                within.add(item);
            }
        }
        beginning.addAll(within);
        return beginning.subList(0, Math.min(MOST, beginning.size()));
    }

    private static String lastWord(String line, String word) {
        String before = line.substring(0, line.length() - word.length()).stripTrailing();
        int at = before.length();
        while (at > 0 && !ends(before.charAt(at - 1))) {
            at--;
        }
        return before.substring(at);
    }

    private static boolean ends(char character) {
        return character <= ' ' || character == '(' || character == ')' || character == '"';
    }
}
