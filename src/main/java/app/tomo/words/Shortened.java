package app.tomo.words;

/// Text that keeps its two ends: names differ at both of them.
public final class Shortened {
    private static final String GAP = "…";

    private Shortened() {}

    /// The text, with its middle left out where it has more than `most` characters. Never splits a character in two.
    ///
    /// @param most at least 3
    public static String middle(String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length <= most) {
            return text;
        }
        int tail = (most - 1) / 2;
        int head = most - 1 - tail;
        return text.substring(0, text.offsetByCodePoints(0, head))
                + GAP
                + text.substring(text.offsetByCodePoints(text.length(), -tail));
    }
}
