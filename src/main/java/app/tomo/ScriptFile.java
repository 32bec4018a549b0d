package app.tomo;

import app.tomo.simulator.Incidents;
import app.tomo.simulator.script.Complaint;
import app.tomo.simulator.script.Script;
import app.tomo.simulator.script.ScriptReader;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// A simulator's script as a person has it, or one of Tomo's own by its name. Reading it blocks on the disk.
record ScriptFile(Words words) {
    /// What is in it.
    sealed interface Reading {
        record Read(Script script) implements Reading {}

        /// It cannot be followed, and why, in a sentence.
        record Unusable(String sentence) implements Reading {}
    }

    /// Nothing goes wrong where no file is named.
    Reading read(@Nullable String file) {
        if (file == null) {
            return new Reading.Read(Script.NONE);
        }
        try {
            return understood(file, Files.readString(Path.of(file)));
        } catch (NoSuchFileException | InvalidPathException _) {
            return own(file);
        } catch (IOException unreadable) {
            String why = String.valueOf(unreadable.getMessage());
            return new Reading.Unusable(words.scripts().unreadable(file, why));
        }
    }

    /// One that comes with Tomo, wherever the command was typed.
    private Reading own(String file) {
        String name = file.substring(file.lastIndexOf(File.separatorChar) + 1);
        String script = Incidents.text(name);
        return script == null
                ? new Reading.Unusable(words.scripts().missing(file, Incidents.NAMES))
                : understood(name, script);
    }

    private Reading understood(String file, String text) {
        return switch (ScriptReader.read(text)) {
            case ScriptReader.Reading.Understood(Script script) -> new Reading.Read(script);
            case ScriptReader.Reading.NotUnderstood(Complaint complaint) ->
                    new Reading.Unusable(sentence(file, complaint));
        };
    }

    private String sentence(String file, Complaint complaint) {
        return words.scripts()
                .notUnderstood(
                        file,
                        complaint.line(),
                        complaint.kind().name().toLowerCase(Locale.ROOT),
                        complaint.what());
    }
}
