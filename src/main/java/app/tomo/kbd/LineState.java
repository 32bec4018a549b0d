package app.tomo.kbd;

import java.util.Set;

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

    /// Lists in which lists of names may stand.
    private static final Set<String> HOLDERS =
            Set.of(
                    "platform",
                    "environment",
                    "deftemplate",
                    "template-expand",
                    "t!",
                    "if-equal",
                    "if-not-equal",
                    "if-in-list",
                    "if-not-in-list");

    /// What a line begins with after one that ends so: a list of names that stands at a line's start ends whatever was left open
    /// before it, so that a lost parenthesis changes its own list and not all that follows.
    LineState before(String line) {
        boolean anew =
                depth > 0
                        && inside == Inside.LISTS
                        && (line.startsWith("(def") || line.startsWith("(include "))
                        && !HOLDERS.contains(form);
        return anew ? START : this;
    }
}
