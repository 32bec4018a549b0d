package app.tomo.diagnosis.report;

import app.tomo.diagnosis.Entry;
import app.tomo.diagnosis.Journal;
import app.tomo.diagnosis.JournalFile;
import app.tomo.model.Event;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.runtime.OwnLog;
import app.tomo.simulator.Incidents;
import app.tomo.simulator.Rehearsal;
import app.tomo.simulator.script.Script;
import app.tomo.simulator.script.ScriptReader;
import app.tomo.words.Words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/// Journals of incidents that the simulator plays for five minutes, in virtual time.
final class Staged {
    static final Words WORDS = Words.about("kanata", ZoneOffset.UTC);

    private Staged() {}

    static Script incident(String name) {
        return script(Objects.requireNonNull(Incidents.text(name)));
    }

    static Script script(String text) {
        return switch (ScriptReader.read(text)) {
            case ScriptReader.Reading.Understood(Script script) -> script;
            case ScriptReader.Reading.NotUnderstood not -> throw new AssertionError(not + text);
        };
    }

    static List<Entry> journal(Script script, Path folder) {
        return journal(script, folder, Limits.DEFAULT);
    }

    /// Of a Tomo that nothing holds back.
    static List<Entry> naive(Script script, Path folder) {
        Limits naive =
                Limits.DEFAULT
                        .with(Limit.DEADLY, 100)
                        .with(Limit.LOOP_SHORT_COUNT, 100)
                        .with(Limit.LOOP_LONG_COUNT, 100);
        return journal(script, folder, naive);
    }

    private static List<Entry> journal(Script script, Path folder, Limits limits) {
        JournalFile file = JournalFile.in(folder, JournalFile.Bounds.of(Limits.DEFAULT));
        try {
            Rehearsal.stage(
                    script,
                    folder,
                    (engine, time) -> {
                        engine.mailbox().post(new Event.LimitsChanged(limits));
                        return new Journal(file, new Journal.World("0.1.0", "", time, time, time))
                                .of(engine.log(OwnLog.NONE));
                    });
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return JournalRecord.read(file.files()).entries();
    }

    static PostMortem postMortem(List<Entry> entries) {
        LogText log = new LogText(new Redaction(NOBODY));
        return PostMortem.of(Chronicler.of(entries, Instant.MIN, WORDS, log), WORDS);
    }

    static final Redaction.Secrets NOBODY = new Redaction.Secrets(List.of(), List.of(), List.of());
}
