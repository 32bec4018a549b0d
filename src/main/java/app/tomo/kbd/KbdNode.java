package app.tomo.kbd;

import java.util.List;

/// A piece of a `.kbd` file: a word or a list, with its place.
public sealed interface KbdNode {
    /// Lines and columns count from 1, columns in characters (code points); the end is inclusive.
    record Span(int line, int column, int endLine, int endColumn) {}

    /// A word or a string. `text` is as it is written, with its quotes.
    record Atom(String text, Span span) implements KbdNode {
        /// Without the quotes of `"…"` and of `r#"…"#`.
        public String value() {
            if (text.startsWith("r#\"") && text.endsWith("\"#") && text.length() >= 5) {
                return text.substring(3, text.length() - 2);
            }
            return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                    ? text.substring(1, text.length() - 1)
                    : text;
        }
    }

    /// What stands between parentheses.
    ///
    /// @param source the list as it is written, parentheses included
    record Form(List<KbdNode> items, Span span, String source) implements KbdNode {
        public Form {
            items = List.copyOf(items);
        }

        /// The first word, empty where there is none.
        public String head() {
            return !items.isEmpty() && items.getFirst() instanceof Atom(String text, Span _)
                    ? text
                    : "";
        }
    }

    Span span();
}
