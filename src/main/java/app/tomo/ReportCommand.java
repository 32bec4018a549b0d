package app.tomo;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.Console;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.command.Since;
import app.tomo.diagnosis.report.Report;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// `tomo report`: what happened to the daemon, as it can be shared. Needs no daemon and no app, and touches neither.
record ReportCommand(ReportDesk desk, Words words, Console console, Threads threads) {
    /// As far back as a person means who does not say.
    private static final Duration USUAL = Duration.ofDays(1);

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
            case ReportDesk.Made.Done(Report report) -> give(report, command.out());
        };
    }

    private ReportDesk.Made made(@Nullable String from, Instant since) {
        return from == null ? desk.report(since, words) : desk.report(from, since, words);
    }

    private int give(Report report, @Nullable String out) {
        String text = console.json() ? report.json() : report.markdown().stripTrailing();
        if (out == null) {
            console.out(text);
            return ExitStatus.WELL;
        }
        return write(Path.of(out), (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private int write(Path file, byte[] content) {
        try {
            NewFile.write(file, content);
        } catch (IOException unwritable) {
            console.err(words.report().notWritten(file.toString(), NewFile.why(unwritable)));
            return ExitStatus.NOT_REACHED;
        }
        if (!console.json()) {
            console.out(words.report().written(file.toString()));
        }
        return ExitStatus.WELL;
    }
}
