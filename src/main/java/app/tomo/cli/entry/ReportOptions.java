package app.tomo.cli.entry;

import app.tomo.cli.command.Command;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ParseResult;

import java.util.function.UnaryOperator;

/// The options of `tomo report`. Pure.
final class ReportOptions {
    static final String OUT = "--out";
    static final String BUNDLE = "--bundle";

    private ReportOptions() {}

    /// @param file makes an absolute path of what was typed
    static Command.Report command(ParseResult report, UnaryOperator<String> file) {
        return new Command.Report(
                path(report.matchedOptionValue(OUT, null), file),
                report.matchedOptionValue(LogsOptions.SINCE, null),
                path(report.matchedOptionValue(CommandGrammar.FROM, null), file),
                report.hasMatchedOption(BUNDLE));
    }

    private static @Nullable String path(@Nullable String typed, UnaryOperator<String> file) {
        return typed == null ? null : file.apply(typed);
    }
}
