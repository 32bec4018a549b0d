package app.tomo.words;

import java.util.regex.Pattern;

/// Text that keeps its two ends: names differ at both of them.
public final class Shortened {
    private static final String GAP = "…";
    private static final Pattern STEERING = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

    private Shortened() {}

    /// The text on one line, as it may stand in a menu: what a program uses to steer a screen becomes a space.
    public static String line(String text, int most) {
        return middle(STEERING.matcher(text).replaceAll(" ").strip(), most);
    }

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
