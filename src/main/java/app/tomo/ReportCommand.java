package app.tomo;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.command.Since;
import app.tomo.cli.command.Unwritable;
import app.tomo.config.Json;
import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.report.Part;
import app.tomo.diagnosis.report.Report;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/// `tomo report`: what happened to the daemon, as it can be shared. Needs no daemon and no app, and changes neither.
///
/// @param look what the doctor sees now; null where it was interrupted
/// @param parts gathers what a bundle has beside the report
record ReportCommand(
        ReportDesk desk,
        Words words,
        Console console,
        Threads threads,
        Supplier<@Nullable Diagnosis> look,
        Function<Report.About, List<Part>> parts) {
    /// As far back as a person means who does not say.
    static final Duration USUAL = Duration.ofDays(1);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    int run(Command.Report command) {
        Instant now = threads.time().now();
        String typed = command.since();
        Instant since =
                typed != null
                        ? Since.read(typed, now, words.times().zone())
                        : command.from() == null ? now.minus(USUAL) : Instant.MIN;
        if (since == null) {
            console.err(words.usage().badValue("since", String.valueOf(typed)));
            return ExitStatus.USAGE;
        }
        return switch (made(command.from(), since)) {
            case ReportDesk.Made.Nothing(String sentence) -> {
                console.err(sentence);
                yield command.from() == null ? ExitStatus.NOT_REACHED : ExitStatus.USAGE;
            }
            case ReportDesk.Made.Done(Report report) ->
                    command.bundle() ? bundle(report, command, now) : give(report, command.out());
        };
    }

    private ReportDesk.Made made(@Nullable String from, Instant since) {
        return from == null ? desk.report(since, look, words) : desk.report(from, since, words);
    }

    private int give(Report report, @Nullable String out) {
        String text = console.json() ? report.json() : report.markdown().stripTrailing();
        if (out == null) {
            console.out(text);
            return ExitStatus.WELL;
        }
        return write(Path.of(out), (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Of another journal, what is on this machine tells nothing.
    private int bundle(Report report, Command.Report command, Instant now) {
        List<Part> beside = command.from() == null ? parts.apply(report.about()) : List.of();
        String out = command.out();
        Path file =
                out == null
                        ? desk.machine().surroundings().folder().resolve(name(now))
                        : Path.of(out);
        return write(file, desk.bundle(report, beside).zip());
    }

    /// One that says what it is, and when.
    private String name(Instant now) {
        return "tomo-report-" + STAMP.format(now.atZone(words.times().zone())) + ".zip";
    }

    private int write(Path file, byte[] content) {
        try {
            NewFile.write(file, content);
        } catch (IOException unwritable) {
            console.err(words.report().notWritten(file.toString(), Unwritable.why(unwritable)));
            return ExitStatus.NOT_REACHED;
        }
        console.out(
                console.json()
                        ? Json.write(Json.object().put("file", file.toString()))
                        : words.report().written(file.toString()));
        return ExitStatus.WELL;
    }
}
