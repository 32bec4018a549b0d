package app.tomo.kanata;

import app.tomo.model.ConfigFault;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What kanata found in a config, read from the record that it wrote. Two forms: with `NO_GRAPHICS` in the daemon's
/// environment one in sentences ([SentenceDiagnostic]), otherwise a drawing ([DrawnDiagnostic]), which is what the journal
/// of an ordinary unit has.
///
/// @param file as the daemon names it, null where it names none
/// @param reason one line
/// @param help further lines, or empty
record Diagnostic(
        @Nullable String file,
        int line,
        int column,
        int endLine,
        int endColumn,
        String reason,
        String help) {
    private static final String MANUAL = "For more info, see the configuration guide";

    /// Whether the record is about a config that was not accepted.
    static boolean is(LogRecord record) {
        String message = headline(record);
        return record.level() == LogRecord.Level.ERROR
                && (message.equals("Error in configuration")
                        || message.startsWith("Failed to include file: "));
    }

    static Diagnostic of(LogRecord record) {
        boolean drawn = !headline(record).equals(record.message());
        return drawn ? DrawnDiagnostic.read(record) : SentenceDiagnostic.read(record);
    }

    /// The first line without the mark that the drawing puts before it.
    static String headline(LogRecord record) {
        String message = record.message().strip();
        return message.startsWith("× ") || message.startsWith("x ")
                ? message.substring(2)
                : message;
    }

    /// The advice that begins at a line of the record, up to the pointer to the manual.
    static List<String> advice(LogRecord record, int from, String prefix) {
        List<String> advice = new ArrayList<>();
        for (String line : record.more().subList(from, record.more().size())) {
            String text = line.strip();
            if (text.startsWith(MANUAL)) {
                break;
            }
            advice.add(advice.isEmpty() ? text.substring(prefix.length()).strip() : text);
        }
        return advice;
    }

    /// As a fault, with the file's name made absolute where that is possible.
    ///
    /// @param main the config that the daemon was loading, null where not known. Names of included files are relative to
    ///     its folder; a fault without a place concerns the config as a whole, so it is given this name
    ConfigFault fault(@Nullable String main) {
        return new ConfigFault(
                ConfigNames.resolve(file, main), line, column, endLine, endColumn, reason, help);
    }
}
