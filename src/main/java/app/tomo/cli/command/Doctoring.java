package app.tomo.cli.command;

import app.tomo.config.Json;
import app.tomo.diagnosis.ObservationsJson;
import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.RecordedCase;
import app.tomo.runtime.Subscription;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `tomo doctor`: looks at everything and tells what is wrong. Blocks.
final class Doctoring {
    private final Session session;
    private final Examination examination;
    private final Words words;
    private final Console console;
    private final CallerSignals signals;

    Doctoring(
            Session session,
            Examination examination,
            Words words,
            Console console,
            CallerSignals signals) {
        this.session = session;
        this.examination = examination;
        this.words = words;
        this.console = console;
        this.signals = signals;
    }

    /// Giving up interrupts the look, which ends it.
    int run(@Nullable String save) throws InterruptedException {
        Thread self = Thread.currentThread();
        Observations seen;
        try (Subscription _ = signals.on(CallerSignals.Signal.CANCELLED, self::interrupt);
                Subscription _ = signals.on(CallerSignals.Signal.GONE, self::interrupt)) {
            seen = examination.of(session);
        }
        if (save != null && !isSaved(seen, Path.of(save))) {
            return ExitStatus.NOT_REACHED;
        }
        console.out(Json.write(ObservationsJson.tree(seen)));
        return ExitStatus.WELL;
    }

    private boolean isSaved(Observations seen, Path file) {
        try {
            Files.writeString(
                    file,
                    ObservationsJson.write(new RecordedCase(List.of(), "", seen)),
                    StandardCharsets.UTF_8);
            return true;
        } catch (IOException unwritable) {
            console.err(
                    words.doctor()
                            .notSaved(file.toString(), String.valueOf(unwritable.getMessage())));
            return false;
        }
    }
}
