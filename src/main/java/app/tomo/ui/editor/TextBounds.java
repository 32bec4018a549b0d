package app.tomo.ui.editor;

/// Which texts the editor can work with. A line is drawn as a whole, so that one without an end would hold the window for
/// ever; no config that a person writes comes near these bounds. Pure.
final class TextBounds {
    /// Characters of a line that is drawn in colours.
    static final int COLOURED_LINE = 3_000;

    private static final int LONGEST_LINE = 20_000;
    private static final int LONGEST = 20_000_000;

    /// Characters of a line, and of a text, that are shown where the whole is too much.
    private static final int SHOWN_LINE = 1_000;

    private static final int SHOWN = 200_000;

    private TextBounds() {}

    static boolean fit(String text) {
        return text.length() <= LONGEST && longestLine(text) <= LONGEST_LINE;
    }

    static int longestLine(String text) {
        int longest = 0;
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int stop = end < 0 ? text.length() : end;
            longest = Math.max(longest, stop - from);
            from = stop + 1;
        }
        return longest;
    }

    /// The beginning of a text that is too much, each line cut.
    static String beginning(String text) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        while (from < text.length() && shown.length() < SHOWN) {
            int end = text.indexOf('\n', from);
            int stop = end < 0 ? text.length() : end;
            shown.append(text, from, Math.min(stop, from + SHOWN_LINE)).append('\n');
            from = stop + 1;
        }
        return shown.toString();
    }
}
