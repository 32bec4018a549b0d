package app.tomo.kanata;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The form with `NO_GRAPHICS`:
///
///     Error in configuration
///         Diagnostic severity: error
///     Begin snippet for x.kbd starting at line 2, column 1
///
///     snippet line 3:    (nope
///         label at line 3, columns 5 to 8: Error here
///     diagnostic help: Unknown action type: nope
///
/// A number of more than nine digits is nobody's line or column: what carries one is passed over.
final class SentenceDiagnostic {
    private static final Pattern FILE =
            Pattern.compile("Begin snippet for (.*) starting at line \\d+, column \\d+");
    private static final Pattern SNIPPET = Pattern.compile("snippet line (\\d{1,9}): ?(.*)");
    private static final Pattern LABEL =
            Pattern.compile("label at line (\\d{1,9}), columns? (\\d{1,9})(?: to (\\d{1,9}))?: .*");
    private static final Pattern FROM =
            Pattern.compile("label starting at line (\\d{1,9}), column (\\d{1,9}): .*");
    private static final Pattern TO =
            Pattern.compile("label ending at line (\\d{1,9}), column (\\d{1,9}): .*");
    private static final String HELP = "diagnostic help:";

    private final Map<Integer, String> snippet = new HashMap<>();
    private @Nullable String file;
    private int line;
    private int column;
    private int endLine;
    private int endColumn;
    private List<String> advice = List.of();

    private SentenceDiagnostic() {}

    static Diagnostic read(LogRecord record) {
        SentenceDiagnostic reader = new SentenceDiagnostic();
        List<String> lines = record.more();
        for (int i = 0; i < lines.size() && reader.advice.isEmpty(); i++) {
            if (lines.get(i).startsWith(HELP)) {
                reader.advice = Diagnostic.advice(record, i, HELP);
            } else {
                reader.read(lines.get(i));
            }
        }
        return reader.diagnostic(record.message().strip());
    }

    private void read(String text) {
        Matcher begin = FILE.matcher(text);
        Matcher shown = SNIPPET.matcher(text);
        String stripped = text.strip();
        Matcher whole = LABEL.matcher(stripped);
        Matcher from = FROM.matcher(stripped);
        Matcher to = TO.matcher(stripped);
        if (begin.matches()) {
            file = begin.group(1);
        } else if (shown.matches()) {
            snippet.put(number(shown, 1), shown.group(2));
        } else if (whole.matches()) {
            line = number(whole, 1);
            column = number(whole, 2);
            endLine = line;
            endColumn = whole.group(3) == null ? column : number(whole, 3);
        } else if (from.matches()) {
            line = number(from, 1);
            column = number(from, 2);
        } else if (to.matches()) {
            endLine = number(to, 1);
            endColumn = number(to, 2);
        }
    }

    private Diagnostic diagnostic(String message) {
        endsBeforeItsLine();
        return new Diagnostic(
                file,
                line,
                character(line, column),
                endLine,
                character(endLine, endColumn),
                advice.isEmpty() ? message : advice.getFirst(),
                advice.isEmpty()
                        ? ""
                        : String.join("\n", advice.subList(1, advice.size())).strip());
    }

    /// A fault that includes the end of a line is said to end in column 0 of the next one.
    private void endsBeforeItsLine() {
        String above = snippet.get(endLine - 1);
        if (endLine > line && endColumn == 0 && above != null) {
            endLine--;
            endColumn = Math.max(1, above.codePoints().map(DisplayColumns::width).sum());
        }
    }

    private int character(int line, int column) {
        String text = snippet.get(line);
        return text == null || column == 0 ? column : DisplayColumns.character(text, column);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
