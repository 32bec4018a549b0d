package app.tomo.diagnosis.report;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes values out of a text that are given under names: `--token x`, `API_KEY="a b"`, `"token": "x"`, `password: x`, as a shell, a
/// unit (systemd.syntax(7)) and JSON write them. Its time grows with the length of the text, and JSON stays JSON. One thread.
final class NamedValues {
    /// Which names are meant.
    interface Name {
        /// Whether what is given under it goes.
        ///
        /// @param name with the hyphens of an option
        /// @param before the character before it; a space at the beginning
        boolean isMeant(String name, char before, Given given);
    }

    /// How a value may stand behind its name.
    enum Given {
        /// `NAME=x`
        ASSIGNED,
        /// `--name x`, also as two strings of a list
        NEXT_WORD,
        /// `"name": x`
        FIELD,
        /// `Name: x`
        HEADED
    }

    private static final String GONE = "[…]";

    private static final Pattern NAME = Pattern.compile("[\\w-]++");

    private static final Pattern ASSIGNED = Pattern.compile("=|[ \\t]++=[ \\t]*+");

    private static final Pattern NEXT_WORD = Pattern.compile("(?:\\s|\\\\\\n)++(?!=)");

    private static final Pattern NEXT_STRING =
            Pattern.compile("\\\\*+[\"']\\s*+,\\s*+(?=\\\\*+[\"'])");

    private static final Pattern FIELD = Pattern.compile("(\\\\*+[\"'])\\s*+:\\s*+");

    private static final Pattern HEADED = Pattern.compile(":[ \\t]++");

    /// A value of JSON that is no string, and of which something may be learnt.
    private static final Pattern NUMBER = Pattern.compile("[^\\s,\\]}\"'\\\\\\[{]++");

    private static final Pattern SAYS_NOTHING = Pattern.compile("null|true|false|…");

    /// Behind a quote that ends what stands around a word.
    private static final String AFTER_A_CLOSING = " \t\r\n,;:)]}\\\"'";

    private final String text;
    private final Name meant;
    private final Runnable counted;
    private final StringBuilder left = new StringBuilder();
    private int kept;

    private NamedValues(String text, Name meant, Runnable counted) {
        this.text = text;
        this.meant = meant;
        this.counted = counted;
    }

    /// The text without what is given under such names.
    ///
    /// @param counted told of each value that goes
    static String without(String text, Name meant, Runnable counted) {
        return new NamedValues(text, meant, counted).taken();
    }

    private String taken() {
        Matcher name = NAME.matcher(text);
        int from = 0;
        while (from < text.length() && name.find(from)) {
            from = Math.max(name.end(), after(name));
        }
        return left.append(text, kept, text.length()).toString();
    }

    /// Where to go on behind that name, and behind what was given under it.
    private int after(Matcher name) {
        int end = name.end();
        Matcher field = at(FIELD, end);
        if (field != null && isMeant(name, Given.FIELD) && isQuote(before(name.start()))) {
            return field(field.end(), field.group(1));
        }
        Matcher assigned = at(ASSIGNED, end);
        if (assigned != null && isMeant(name, Given.ASSIGNED)) {
            return word(assigned.end(), name.start());
        }
        Matcher headed = at(HEADED, end);
        if (headed != null && isMeant(name, Given.HEADED)) {
            return word(headed.end(), headed.end());
        }
        if (name.group().startsWith("-")) {
            Matcher string = at(NEXT_STRING, end);
            Matcher word = string == null ? at(NEXT_WORD, end) : string;
            if (word != null && isMeant(name, Given.NEXT_WORD)) {
                return word(word.end(), word.end());
            }
        }
        return end;
    }

    private @Nullable Matcher at(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length());
        return matcher.lookingAt() ? matcher : null;
    }

    private boolean isMeant(Matcher name, Given given) {
        return meant.isMeant(name.group(), before(name.start()), given);
    }

    private char before(int at) {
        return at == 0 ? ' ' : text.charAt(at - 1);
    }

    private static boolean isQuote(char one) {
        return one == '"' || one == '\'';
    }

    private int field(int from, String quote) {
        if (quoteAt(from) >= 0) {
            return word(from, from);
        }
        Matcher number = at(NUMBER, from);
        return number == null || SAYS_NOTHING.matcher(number.group()).matches()
                ? from
                : gone(from, number.end(), quote + GONE + quote);
    }

    /// A word of a shell: what stands between quotes, what is escaped and what is bare, up to the next space. Quotes around all of it
    /// stay; of those around its name as well nothing goes.
    private int word(int from, int nameFrom) {
        int quote = quoteAt(from);
        if (quote >= 0) {
            int close = closing(quote + 1, text.charAt(quote), quote - from);
            int end = close < 0 ? endOfLine(quote + 1) : close - (quote - from);
            int after = close < 0 ? end : close + 1;
            boolean whole = close < 0 || endsWord(after);
            return whole ? gone(quote + 1, end, GONE) : gone(from, bare(after), GONE);
        }
        int escapes = nameFrom < from ? backslashesBefore(nameFrom - 1) : 0;
        if (nameFrom < from && isQuote(before(nameFrom)) && !isScript(nameFrom - 1 - escapes)) {
            int close = closing(from, before(nameFrom), escapes);
            if (close >= 0) {
                return gone(from, close - escapes, GONE);
            }
        }
        return gone(from, bare(from), GONE);
    }

    /// Where the quote is that a value opens with, escaped or not; -1 where it opens with none.
    private int quoteAt(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '\\') {
            at++;
        }
        return at < text.length() && isQuote(text.charAt(at)) ? at : -1;
    }

    /// Whether what is between the quotes is a line for a shell, behind `sh -c` or `bash -lc`.
    private boolean isScript(int quote) {
        int end = quote;
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        int first = end;
        while (first > 0 && Character.isLetter(text.charAt(first - 1))) {
            first--;
        }
        return end < quote && first < end && before(first) == '-' && before(end) == 'c';
    }

    private int backslashesBefore(int at) {
        int first = at;
        while (first > 0 && text.charAt(first - 1) == '\\') {
            first--;
        }
        return at - first;
    }

    /// Where the quote closes that so many backslashes stood before; -1 where the line ends before.
    private int closing(int from, char quote, int escapes) {
        int backslashes = 0;
        for (int i = from; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '\n' && backslashes % 2 == 0) {
                return -1;
            }
            boolean closes = backslashes <= escapes || (escapes == 0 && backslashes % 2 == 0);
            if (one == quote && closes) {
                return i;
            }
            backslashes = one == '\\' ? backslashes + 1 : 0;
        }
        return -1;
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /// Whether a quote before this place ends what stands around a word, so that it is none within it. `'it'\''s'` is one word; a
    /// quote that closes a string within a string of JSON is no part of it.
    private boolean endsWord(int at) {
        boolean escapedWithin =
                text.startsWith("\\'", at)
                        || (text.startsWith("\\\"", at) && !closesBefore(at + 2));
        return closesBefore(at) && !escapedWithin;
    }

    private boolean closesBefore(int at) {
        return at >= text.length() || AFTER_A_CLOSING.indexOf(text.charAt(at)) >= 0;
    }

    /// The end of a word of which some may be bare.
    private int bare(int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            char one = text.charAt(at);
            if (isQuote(one)) {
                int close = endsWord(at + 1) ? -1 : closing(at + 1, one, 0);
                if (close < 0 && endsWord(at + 1)) {
                    return at;
                }
                at = close < 0 ? at + 1 : close + 1;
            } else if (one == '\\' && at + 1 < text.length()) {
                int quote = quoteAt(at);
                if (quote >= 0 && !isEscaped(at, quote)) {
                    return at;
                }
                at += 2;
            } else {
                at++;
            }
        }
        return at;
    }

    /// Whether that quote belongs to the word. One that ends a string within a string of JSON does not.
    private boolean isEscaped(int backslash, int quote) {
        return quote - backslash == 1 && (text.charAt(quote) == '\'' || !endsWord(quote + 1));
    }

    private int gone(int from, int end, String instead) {
        if (end <= from || text.startsWith(GONE, from)) {
            return Math.max(from, end);
        }
        left.append(text, kept, from).append(instead);
        kept = end;
        counted.run();
        return end;
    }
}
