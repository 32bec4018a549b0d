package app.tomo.cli.entry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as a terminal may have it: what would move the cursor, colour what follows, rename the window or turn the direction
/// of writing is shown instead, since much of what Tomo prints was written by somebody else. Pure.
final class Printable {
    /// All control characters but the line's own ends and tabs, and what directs bidirectional text (Unicode, UAX 9).
    private static final Pattern CONTROL =
            Pattern.compile(
                    "[\\p{Cc}&&[^\\n"
                            + "\\t\\r"
                            + "]]|\\r"
                            + "(?!\\n"
                            + "|$)|[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /// Where C0, whose characters have a letter of their own, ends.
    private static final int C0_END = 0x20;

    private static final int DELETE = 0x7F;
    private static final int TO_LETTER = 0x40;

    private Printable() {}

    static String of(String text) {
        return CONTROL.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(shown(found.group().charAt(0))));
    }

    /// `^[` for the escape, as `cat -v` has it.
    private static String shown(char control) {
        return control < C0_END || control == DELETE
                ? "^" + (char) (control ^ TO_LETTER)
                : "<U+%04X>".formatted((int) control);
    }
}
