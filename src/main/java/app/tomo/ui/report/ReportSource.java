package app.tomo.ui.report;

import app.tomo.diagnosis.report.Report;
import app.tomo.words.Words;

import java.nio.file.Path;

/// Makes reports, and writes the one that was shown. Blocks, for as long as the machine takes; not for the FX thread.
public interface ReportSource {
    /// What came of making one.
    sealed interface Draft {
        record Ready(Report report) implements Draft {}

        /// There is nothing to tell of, and why, in a sentence.
        record Nothing(String sentence) implements Draft {}
    }

    /// One of what has happened in that time, until now.
    Draft draft(ReportSpan span, Words words);

    /// Writes that one, over what is there where the person has agreed to that. Returns what became of it, in a sentence.
    ///
    /// @param bundle with logs, units and configs, as an archive
    String save(Report report, Path file, boolean bundle, Words words);
}
