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

    private static final Pattern NEXT_WORD =
            Pattern.compile("(?:\\s|\\\\\\n(?:[ \\t]*+[#;].*\\n)*+)++(?!=)");

    private static final Pattern NEXT_STRING =
            Pattern.compile("\\\\*+[\"']\\s*+,\\s*+(?=\\\\*+[\"'])");

    private static final Pattern FIELD = Pattern.compile("(\\\\*+[\"'])\\s*+:\\s*+");

    private static final Pattern HEADED = Pattern.compile(":(?![:/])[ \\t]*+");

    private static final Pattern BETWEEN = Pattern.compile("[\\s,]++");

    /// A value of JSON that is no string, and of which something may be learnt.
    private static final Pattern NUMBER = Pattern.compile("[^\\s,\\]}\"'\\\\\\[{]++");

    private static final Pattern SAYS_NOTHING = Pattern.compile("null|true|false|…");

    private final String text;
    private final Name meant;
    private final Runnable counted;
    private final QuotedWords words;
    private final StringBuilder left = new StringBuilder();
    private int kept;

    private NamedValues(String text, Name meant, Runnable counted) {
        this.text = text;
        words = new QuotedWords(text);
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
        if (field != null
                && isMeant(name, Given.FIELD)
                && QuotedWords.isQuote(before(name.start()))) {
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

    /// A string, a number, or those of a list.
    private int field(int from, String quote) {
        if (words.opening(from) >= 0) {
            return word(from, from);
        }
        if (text.startsWith("[", from)) {
            return list(from + 1, quote);
        }
        Matcher number = at(NUMBER, from);
        return number == null || SAYS_NOTHING.matcher(number.group()).matches()
                ? from
                : gone(from, number.end(), quote + GONE + quote);
    }

    private int list(int from, String quote) {
        int at = from;
        while (true) {
            Matcher between = at(BETWEEN, at);
            at = between == null ? at : between.end();
            int end = text.startsWith("[", at) ? at : field(at, quote);
            if (end == at) {
                return at;
            }
            // The quote that closes it.
            int close = text.startsWith(quote, end) ? end + quote.length() : end;
            at = close;
        }
    }

    /// Quotes around all of it stay; of those around its name as well nothing goes.
    private int word(int from, int nameFrom) {
        int quote = words.opening(from);
        if (quote >= 0) {
            int depth = quote - from;
            int close = closing(quote, depth);
            int end = close < 0 ? words.bound(from) : close - depth;
            int after = close < 0 ? end : words.afterQuote(close + 1);
            return close < 0 || after == close + 1
                    ? gone(quote + 1, end, GONE)
                    : gone(from, after, GONE);
        }
        boolean around = nameFrom < from && QuotedWords.isQuote(before(nameFrom));
        int depth = around ? words.backslashesBefore(nameFrom - 1) : 0;
        if (around && !isScript(nameFrom - 1 - depth)) {
            int close = words.closing(from, before(nameFrom), depth);
            if (close >= 0) {
                int after = words.afterQuote(close + 1);
                return after == close + 1
                        ? gone(from, close - depth, GONE)
                        : gone(from, after, GONE);
            }
        }
        return gone(from, words.end(from), GONE);
    }

    /// An apostrophe may open nothing, and then the next one may be far.
    private int closing(int quote, int depth) {
        int close = words.closing(quote + 1, text.charAt(quote), depth);
        boolean beyond = text.charAt(quote) == '\'' && depth == 0 && close > words.bound(quote);
        return beyond ? -1 : close;
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
