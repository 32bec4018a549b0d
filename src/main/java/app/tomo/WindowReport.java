package app.tomo;

import app.tomo.cli.command.Unwritable;
import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.report.Report;
import app.tomo.ui.report.ReportSource;
import app.tomo.ui.report.ReportSpan;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Reports of the running app, as its window wants them.
///
/// @param eyes what the doctor sees with
/// @param parts gathers what a bundle has beside the report, from this machine
record WindowReport(App app, MachineLook eyes, ReportDesk desk, Threads threads, BundleParts parts)
        implements ReportSource {
    @Override
    public Draft draft(ReportSpan span, Words words) {
        var since = span.since(threads.time().now());
        return switch (desk.report(since, this::seen, words)) {
            case ReportDesk.Made.Done(Report report) -> new Draft.Ready(report);
            case ReportDesk.Made.Nothing(String sentence) -> new Draft.Nothing(sentence);
        };
    }

    private @Nullable Diagnosis seen() {
        try {
            return eyes.diagnosis(app.session());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public String save(Report report, Path file, boolean bundle, Words words) {
        try {
            byte[] content =
                    bundle
                            ? desk.bundle(report, parts.of(report.about(), app.log())).zip()
                            : report.markdown().getBytes(StandardCharsets.UTF_8);
            NewFile.replace(file, content);
            return words.report().written(file.toString());
        } catch (IOException unwritable) {
            return words.report().notWritten(file.toString(), Unwritable.why(unwritable));
        }
    }
}
