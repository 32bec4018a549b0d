package app.tomo.kanata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The lines of a record that are worth showing: without blank ones, stack traces and pointers to the manual.
final class Evidence {
    private static final int MOST = 12;

    private Evidence() {}

    static List<String> of(LogRecord record) {
        List<String> lines = new ArrayList<>();
        lines.add(record.message().strip());
        for (String line : record.more()) {
            if (lines.size() == MOST
                    || line.strip().startsWith("For more info, see")
                    || line.toLowerCase(Locale.ROOT).startsWith("stack backtrace:")) {
                break;
            }
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
