package app.tomo.kanata;

import app.tomo.runtime.DaemonKind;
import app.tomo.runtime.LogLine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One thing that the daemon wrote, over as many lines as it took.
///
/// @param start the place of its first line among the lines that were read
/// @param level what kind of line began it
/// @param message the first line, without time, level and module
/// @param more the lines that follow it, indented as they were
record LogRecord(int start, Level level, String message, List<String> more) {
    enum Level {
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR,
        /// A thread of the daemon panicked.
        PANIC,
        /// The command line was refused; written before there is a log.
        USAGE,
        /// The last words of a failed start, which say again what an ERROR has said.
        REPEATED,
        /// Not in any form of kanata's.
        OTHER
    }

    /// How every refusal of a command line ends (seen on all versions).
    static final String REFUSED = "try '--help'";

    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*[A-Za-z]");
    private static final Pattern LOGGED =
            Pattern.compile(
                    "\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)? \\[(TRACE|DEBUG|INFO|WARN|ERROR)] ?"
                            + "(?:\\(\\d+\\) [\\w:]+: )?(.*)");

    /// A text without colours.
    static String plain(String line) {
        return line.indexOf('\u001B') < 0 ? line : COLOUR.matcher(line).replaceAll("");
    }

    /// One line by itself.
    static DaemonKind.Said said(String line) {
        LogRecord record = begin(0, plain(line).stripTrailing());
        return switch (record.level) {
            case TRACE -> new DaemonKind.Said(LogLine.Level.TRACE, record.message);
            case DEBUG -> new DaemonKind.Said(LogLine.Level.DEBUG, record.message);
            case INFO -> new DaemonKind.Said(LogLine.Level.INFO, record.message);
            case WARN -> new DaemonKind.Said(LogLine.Level.WARN, record.message);
            case ERROR, PANIC, USAGE, REPEATED ->
                    new DaemonKind.Said(LogLine.Level.ERROR, record.message);
            case OTHER -> new DaemonKind.Said(LogLine.Level.UNKNOWN, record.message);
        };
    }

    /// Cuts lines into records. Lines that begin nothing belong to the record before.
    static List<LogRecord> all(List<String> lines) {
        List<LogRecord> records = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = plain(lines.get(i)).stripTrailing();
            LogRecord begun = begin(i, line);
            if (begun.level != Level.OTHER || records.isEmpty()) {
                records.add(begun);
            } else {
                records.getLast().more.add(line);
            }
        }
        return records;
    }

    private static LogRecord begin(int start, String line) {
        Matcher logged = LOGGED.matcher(line);
        if (logged.matches()) {
            return of(start, Level.valueOf(logged.group(1)), logged.group(2));
        }
        if (line.startsWith("thread '") && line.contains(" panicked at ")) {
            return of(start, Level.PANIC, line);
        }
        if (line.startsWith("error: ")) {
            return of(start, Level.USAGE, line.substring("error: ".length()));
        }
        if (line.startsWith("Error: ")) {
            return of(start, Level.REPEATED, line.substring("Error: ".length()));
        }
        return of(start, Level.OTHER, line);
    }

    private static LogRecord of(int start, Level level, String message) {
        return new LogRecord(start, level, message, new ArrayList<>());
    }

    /// Message and all further lines as one text.
    String whole() {
        return more.isEmpty() ? message : message + "\n" + String.join("\n", more);
    }
}
