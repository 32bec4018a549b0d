package app.tomo;

import app.tomo.diagnosis.Entry;
import app.tomo.diagnosis.Journal;
import app.tomo.diagnosis.JournalFile;
import app.tomo.diagnosis.JournalReader;
import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.report.Bundle;
import app.tomo.diagnosis.report.JournalRecord;
import app.tomo.diagnosis.report.Part;
import app.tomo.diagnosis.report.Report;
import app.tomo.runtime.OwnLog;
import app.tomo.simulator.Rehearsal;
import app.tomo.simulator.script.Script;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Makes reports of what stands in an incident journal, whoever wants them: the command line or a window. Blocks; any thread.
record ReportDesk(Machine machine) {
    /// What came of it.
    sealed interface Made {
        record Done(Report report) implements Made {}

        /// There is nothing to tell of, and why, in a sentence.
        record Nothing(String sentence) implements Made {}
    }

    /// Of Tomo's own journal.
    ///
    /// @param look asked where there is something to tell of; gives null where it was not possible
    Made report(Instant since, Supplier<@Nullable Diagnosis> look, Words words) {
        var bounds = JournalFile.Bounds.of(machine.limits());
        JournalRecord record =
                JournalRecord.read(JournalFile.in(machine.places().state(), bounds).files());
        if (!record.entries().isEmpty()) {
            return made(record.entries(), since, look.get(), words);
        }
        var unusable = record.unusable();
        return new Made.Nothing(
                unusable == null
                        ? words.report().noJournal()
                        : unusable(machine.places().state().toString(), unusable, words));
    }

    /// Of another journal, or of what Tomo does where the simulator plays that script.
    Made report(String file, Instant since, Words words) {
        return switch (JournalReader.read(Path.of(file))) {
            case JournalReader.Reading.Read(List<Entry> entries) ->
                    made(entries, since, null, words);
            case JournalReader.Reading.Unusable unusable ->
                    switch (unusable.why()) {
                        case SOMETHING_ELSE, MISSING -> script(file, unusable, words);
                        default -> new Made.Nothing(unusable(file, unusable, words));
                    };
        };
    }

    private Made script(String file, JournalReader.Reading.Unusable noJournal, Words words) {
        return switch (new ScriptFile(words).read(file)) {
            case ScriptFile.Reading.Unusable(String sentence) ->
                    new Made.Nothing(
                            file.endsWith(ReplayCommand.SCRIPT)
                                    ? sentence
                                    : unusable(file, noJournal, words));
            case ScriptFile.Reading.Read(Script script) -> {
                try {
                    yield made(rehearsed(script), Instant.MIN, null, words);
                } catch (IOException unwritable) {
                    String why = String.valueOf(unwritable.getMessage());
                    yield new Made.Nothing(
                            words.commands().noDemo(machine.places().state().toString(), why));
                }
            }
        };
    }

    /// The journal of a Tomo that meets what that script plays, for as long as incident 0 was watched.
    List<Entry> rehearsed(Script script) throws IOException {
        Path folder = Files.createTempDirectory(machine.surroundings().temp(), "tomo-report");
        try {
            var file = JournalFile.in(folder, JournalFile.Bounds.of(machine.limits()));
            Rehearsal.stage(
                    script,
                    folder,
                    (engine, time) ->
                            new Journal(file, new Journal.World(Main.VERSION, "", time, time, time))
                                    .of(engine.log(OwnLog.NONE)));
            return JournalRecord.read(file.files()).entries();
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private Made made(List<Entry> entries, Instant since, @Nullable Diagnosis seen, Words words) {
        return new Made.Done(
                Report.of(
                        entries,
                        since,
                        ReportSurround.of(machine, seen, words),
                        ReportSecrets.of(machine.surroundings()),
                        words));
    }

    /// The report with those beside it, redacted like it.
    Bundle bundle(Report report, List<Part> beside) {
        return Bundle.of(report, beside, ReportSecrets.of(machine.surroundings()));
    }

    private static String unusable(
            String file, JournalReader.Reading.Unusable unusable, Words words) {
        String why = unusable.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String detail =
                unusable.line() == 0 ? unusable.detail() : Integer.toString(unusable.line());
        return words.replay().unusable(file, why, detail);
    }
}
