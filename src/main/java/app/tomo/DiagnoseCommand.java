package app.tomo;

import app.tomo.cli.command.Console;
import app.tomo.cli.command.Doctoring;
import app.tomo.cli.command.ExitStatus;
import app.tomo.diagnosis.ObservationsJson;
import app.tomo.diagnosis.catalogue.Doctor;
import app.tomo.kanata.Kanata;
import app.tomo.words.Words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// `tomo doctor --from FILE`: what was seen and saved before is judged anew. Needs no daemon and no app, and touches neither.
record DiagnoseCommand(Words words, Console console) {
    /// Bytes; no record comes near, and what never ends is read no further.
    private static final int LONGEST = 32 << 20;

    int run(String file) {
        String text;
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (NoSuchFileException _) {
            return unusable(words.doctor().missing(file));
        } catch (IOException unreadable) {
            String why = String.valueOf(unreadable.getMessage());
            return unusable(words.doctor().unreadable(file, why));
        }
        return switch (ObservationsJson.read(text)) {
            case ObservationsJson.Reading.Unusable(String detail) ->
                    unusable(words.doctor().noRecord(file, detail));
            case ObservationsJson.Reading.Read(var found) ->
                    Doctoring.told(
                            Doctor.diagnose(found.observations(), new Kanata()), words, console);
        };
    }

    private int unusable(String sentence) {
        console.err(sentence);
        return ExitStatus.USAGE;
    }
}
