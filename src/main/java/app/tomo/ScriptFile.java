package app.tomo;

import app.tomo.simulator.Incidents;
import app.tomo.simulator.script.Complaint;
import app.tomo.simulator.script.Script;
import app.tomo.simulator.script.ScriptReader;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// A simulator's script as a person has it, or one of Tomo's own by its name. Reading it blocks on the disk.
record ScriptFile(Words words) {
    /// Bytes; what never ends is read no further.
    private static final int LONGEST = 1 << 20;

    private static final int LONGEST_WORD = 60;

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
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return understood(file, new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
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
                        clipped(complaint.what()));
    }

    /// What is no script may be one line of a megabyte.
    private static String clipped(String what) {
        return what.length() <= LONGEST_WORD ? what : what.substring(0, LONGEST_WORD) + "…";
    }
}
