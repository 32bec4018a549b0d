package app.tomo.kanata;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The form for people's eyes:
///
///     × Error in configuration
///      ╭─[x.kbd:2:1]
///    2 │ (deflayer base (tap-hold 200 200 a
///    3 │    (nope
///      ·     ──┬─
///      ·       ╰── Error here
///      ╰────
///     help: Unknown action type: nope
///
/// It shows less than the sentences do: tabs are already spread to four columns, a fault over several lines has no
/// columns (0), and the advice is wrapped, so it becomes one line again. On a terminal that is not UTF-8 the same is drawn
/// in ASCII.
final class DrawnDiagnostic {
    private static final Pattern FILE = Pattern.compile("\\s*(?:╭─|,-)\\[(.*):\\d+:\\d+]");
    private static final Pattern SHOWN = Pattern.compile("\\s*(\\d{1,9}) [│|] (.*)");
    private static final Pattern MARK = Pattern.compile("\\s*[·:] (\\s*)([─┬^|]+)\\s*");
    private static final String HELP = "help:";

    private @Nullable String file;
    private int line;
    private int column;
    private int endLine;
    private int endColumn;
    private int shownNumber;
    private String shownText = "";
    private List<String> advice = List.of();

    private DrawnDiagnostic() {}

    static Diagnostic read(LogRecord record) {
        DrawnDiagnostic reader = new DrawnDiagnostic();
        List<String> lines = record.more();
        for (int i = 0; i < lines.size() && reader.advice.isEmpty(); i++) {
            if (lines.get(i).strip().startsWith(HELP)) {
                reader.advice = Diagnostic.advice(record, i, HELP);
            } else {
                reader.read(lines.get(i));
            }
        }
        String reason = String.join(" ", reader.advice).strip();
        return new Diagnostic(
                reader.file,
                reader.line,
                reader.column,
                reader.endLine,
                reader.endColumn,
                reason.isEmpty() ? Diagnostic.headline(record) : reason,
                "");
    }

    private void read(String text) {
        Matcher begin = FILE.matcher(text);
        Matcher shown = SHOWN.matcher(text);
        Matcher mark = MARK.matcher(text);
        if (begin.matches()) {
            file = begin.group(1);
        } else if (shown.matches()) {
            show(Integer.parseInt(shown.group(1)), shown.group(2));
        } else if (mark.matches() && line == 0) {
            line = shownNumber;
            endLine = shownNumber;
            int start = mark.group(1).length() + 1;
            column = DisplayColumns.character(shownText, start);
            endColumn = DisplayColumns.character(shownText, start + mark.group(2).length() - 1);
        }
    }

    private void show(int number, String text) {
        shownNumber = number;
        shownText = text;
        if (text.startsWith("╭─▶") || text.startsWith(",->")) {
            line = number;
        } else if (text.startsWith("├─▶") || text.startsWith("|->")) {
            endLine = number;
        }
    }
}
