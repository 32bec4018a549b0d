package app.tomo.kbd;

/// All that has to be known of the lines before in order to read a line: a text can be read again from any line on.
///
/// @param depth how many parentheses are open
/// @param home the depth at which lists count as those at top level: 1, or more inside `platform` and the like
/// @param form the first word of the list at top level, empty where there is none yet
/// @param items how many words and lists followed it
/// @param head the word before, where it was a list's first; empty after any other
public record LineState(
        Inside inside, int depth, int home, String form, int items, boolean first, String head) {
    /// What a line begins within.
    public enum Inside {
        LISTS,
        COMMENT,
        RAW_STRING
    }

    /// Of a text's first line.
    public static final LineState START = new LineState(Inside.LISTS, 0, 1, "", 0, false, "");
}
