package app.tomo.cli.command;

import app.tomo.config.Json;
import app.tomo.config.PrivateFile;
import app.tomo.diagnosis.ObservationsJson;
import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.RecordedCase;
import app.tomo.runtime.Subscription;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// `tomo doctor`: looks at everything and tells what is wrong. Blocks.
public final class Doctoring {
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
        Diagnosis diagnosis;
        try (Subscription _ = signals.on(CallerSignals.Signal.CANCELLED, self::interrupt);
                Subscription _ = signals.on(CallerSignals.Signal.GONE, self::interrupt)) {
            diagnosis = examination.of(session);
        }
        if (save != null && !isSaved(diagnosis.of(), Path.of(save).toAbsolutePath())) {
            return ExitStatus.NOT_REACHED;
        }
        return told(diagnosis, words, console);
    }

    /// Prints it; the exit status.
    public static int told(Diagnosis diagnosis, Words words, Console console) {
        console.out(
                console.json()
                        ? Json.write(new DoctorJson(words).of(diagnosis))
                        : new DoctorText(words).of(diagnosis));
        return diagnosis.well() ? ExitStatus.WELL : ExitStatus.NOT_REACHED;
    }

    /// Logs and names are in it as they are: for the person alone.
    private boolean isSaved(Observations seen, Path file) {
        try {
            write(file, ObservationsJson.write(new RecordedCase(List.of(), "", seen)));
            console.err(words.doctor().saved(file.toString()));
            return true;
        } catch (IOException unwritable) {
            console.err(words.report().notWritten(file.toString(), Unwritable.why(unwritable)));
            return false;
        }
    }

    /// A folder that was mistyped is not made.
    private static void write(Path file, String text) throws IOException {
        if (!Files.isDirectory(file.resolveSibling(""))) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "Is a directory");
        }
        PrivateFile.write(file, text);
    }
}
