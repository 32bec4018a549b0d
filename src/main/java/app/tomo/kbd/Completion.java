package app.tomo.kbd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        VIRTUAL_KEY,
        OPTION,
        VALUE
    }

    /// One offer.
    ///
    /// @param text what would stand there
    public record Item(Offer offer, String text) {}

    /// More than anybody reads.
    private static final int MOST = 300;

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
        return new Completion(
                start, matching(Expected.at(there, lastWord(before, word), word, outline), word));
    }

    /// A comment, or a string, that reaches up to here.
    private static boolean text(Token last, String before) {
        return last.end() == before.length()
                && (last.kind() == TokenKind.COMMENT || last.kind() == TokenKind.STRING);
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
