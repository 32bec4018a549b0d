package app.tomo.diagnosis.report;

import java.util.Arrays;

/// Where words end in a text that a shell, a unit or JSON may have written, so that quotes may stand within quotes, escaped. Which of
/// them open and which close is not certain in a text of any kind: where it is not, more belongs to the word. Asked from the left to
/// the right; the time for all of it grows with the length of the text. One thread.
final class QuotedWords {
    /// Behind a quote that closes; a word may go on behind any other.
    private static final String BOUNDARIES = " \t\r\n,;:)]}";

    /// Deeper than JSON within JSON nobody quotes.
    private static final int DEPTHS = 4;

    private final String text;

    /// How many quotes of a kind and depth stand in the line up to here.
    private final int[] counts = new int[2 * DEPTHS];

    private int counted;
    private int backslashes;

    QuotedWords(String text) {
        this.text = text;
    }

    static boolean isQuote(char one) {
        return one == '"' || one == '\'';
    }

    /// Where the quote is that opens a value here, behind its backslashes; -1 where none does.
    int opening(int from) {
        int quote = quoteAt(from);
        boolean closes =
                quote >= 0
                        && text.charAt(quote) == '"'
                        && isOpen(from, '"', quote - from)
                        && isBoundary(quote + 1);
        return closes ? -1 : quote;
    }

    /// Where what an apostrophe opened ends at the latest: at the quote that closes the string around it, or with the line.
    int bound(int from) {
        int close = isOpen(from, '"', 0) ? closing(from, '"', 0) : -1;
        int line = text.indexOf('\n', from);
        int end = line < 0 ? text.length() : line;
        return close < 0 ? end : close;
    }

    /// The first quote behind any number of backslashes; -1 where something else is.
    private int quoteAt(int from) {
        int at = behindBackslashes(from);
        return at < text.length() && isQuote(text.charAt(at)) ? at : -1;
    }

    private int behindBackslashes(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\\') {
            at++;
        }
        return at;
    }

    /// Where the quote closes that so many backslashes stood before; -1 where the line ends before. A line goes on behind a backslash,
    /// comments between (systemd.syntax(7)).
    int closing(int from, char quote, int depth) {
        int before = 0;
        for (int i = from; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '\n') {
                if (before % 2 == 0) {
                    return -1;
                }
                i = behindComments(i + 1) - 1;
                before = 0;
                continue;
            }
            if (one == quote && (before <= depth || (depth == 0 && before % 2 == 0))) {
                return i;
            }
            before = one == '\\' ? before + 1 : 0;
        }
        return -1;
    }

    /// The beginning of the first line from there that is no comment.
    int behindComments(int from) {
        int line = from;
        while (true) {
            int at = line;
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            boolean comment = at < text.length() && "#;".indexOf(text.charAt(at)) >= 0;
            int end = comment ? text.indexOf('\n', at) : -1;
            if (end < 0) {
                return line;
            }
            line = end + 1;
        }
    }

    /// The end of a word that goes on behind a quote that closed; the same place where it does not.
    int afterQuote(int at) {
        return isBoundary(at) ? at : end(at);
    }

    /// The end of a word: of what is bare, escaped and between quotes up to the next space, or to a quote that closes what stands
    /// around it.
    int end(int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            char one = text.charAt(at);
            if (!isQuote(one) && one != '\\') {
                at++;
                continue;
            }
            int quote = quoteAt(at);
            if (quote < 0) {
                // Whatever is escaped is part of it, a space, too; in JSON that takes two.
                int escaped = Math.min(text.length(), behindBackslashes(at) + 1);
                if (text.startsWith("\n", escaped - 1) && behindComments(escaped) > escaped) {
                    return at;
                }
                at = escaped;
                continue;
            }
            int depth = quote - at;
            if (isOpen(at, text.charAt(quote), depth) && isBehindWord(quote + 1)) {
                return at;
            }
            int close = closing(quote + 1, text.charAt(quote), depth);
            at = close < 0 || backslashesBefore(close) < depth ? quote + 1 : close + 1;
        }
        return at;
    }

    private boolean isBoundary(int at) {
        return at >= text.length() || BOUNDARIES.indexOf(text.charAt(at)) >= 0;
    }

    /// The quotes around may close one after the other.
    private boolean isBehindWord(int at) {
        int next = quoteAt(at);
        return next < 0 ? isBoundary(at) : isBoundary(next + 1) || quoteAt(next + 1) >= 0;
    }

    /// Whether one of that kind and depth is open before this place.
    private boolean isOpen(int at, char quote, int depth) {
        countUpTo(at);
        return counts[kind(quote, depth)] % 2 == 1;
    }

    int backslashesBefore(int at) {
        int first = at;
        while (first > 0 && text.charAt(first - 1) == '\\') {
            first--;
        }
        return at - first;
    }

    private static int kind(char quote, int depth) {
        return Math.min(depth, DEPTHS - 1) * 2 + (quote == '"' ? 0 : 1);
    }

    private void countUpTo(int end) {
        for (; counted < end; counted++) {
            char one = text.charAt(counted);
            if (one == '\n' && backslashes % 2 == 0) {
                Arrays.fill(counts, 0);
            } else if (isQuote(one)) {
                counts[kind(one, backslashes)]++;
            }
            backslashes = one == '\\' ? backslashes + 1 : 0;
        }
    }
}
