package app.tomo.cli.entry;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.Since;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ParseResult;

import java.time.Instant;
import java.time.ZoneOffset;

/// The options of `tomo logs`. Pure.
final class LogsOptions {
    static final String FOLLOW = "--follow";
    static final String LINES = "--lines";
    static final String SINCE = "--since";

    private LogsOptions() {}

    /// The option whose value cannot be read, without dashes; null where all can.
    static @Nullable String bad(ParseResult logs) {
        String since = logs.matchedOptionValue(SINCE, null);
        if (since != null && Since.read(since, Instant.EPOCH, ZoneOffset.UTC) == null) {
            return "since";
        }
        String lines = logs.matchedOptionValue(LINES, null);
        return lines == null || lines.matches("[0-9]{1,6}") ? null : "lines";
    }

    /// What was given for an option.
    static String text(ParseResult logs, String option) {
        return logs.matchedOptionValue("--" + option, "");
    }

    static Command.Logs command(ParseResult logs) {
        String lines = logs.matchedOptionValue(LINES, null);
        return new Command.Logs(
                logs.hasMatchedOption(FOLLOW),
                lines == null
                        ? Command.Logs.LINES
                        : Math.min(Command.Logs.MOST_LINES, Integer.parseInt(lines)),
                logs.matchedOptionValue(SINCE, null));
    }
}
