package app.tomo.kanata;

import app.tomo.diagnosis.observed.SeenProgram;
import app.tomo.diagnosis.observed.SeenProgram.Place;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Truth;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks at the program that is to be kanata, and has it say who it is. Blocks for at most [Limit#VERSION] and the disk.
public final class ProgramLook {
    /// EAGAIN, ENOMEM, ENFILE, EMFILE: a machine that is full says nothing of the program.
    private static final Pattern NOT_ITS_FAULT = Pattern.compile("error\\D{1,3}(11|12|23|24)\\b");

    /// `kanata 1.11.0`.
    private static final Pattern VERSION = Pattern.compile("kanata\\s+(\\d\\S*)");

    private ProgramLook() {}

    /// What is at that path, and what it says of itself.
    ///
    /// @param named as it stands where the daemon is started
    /// @param found its full path; empty where there is none of that name
    /// @throws IOException where it may not be looked at
    public static SeenProgram at(String named, String found, Limits limits) throws IOException {
        Place place = place(found.isEmpty() ? named : found);
        return place == Place.PROGRAM
                ? asked(named, found.isEmpty() ? named : found, limits.time(Limit.VERSION))
                : new SeenProgram(named, place, Truth.UNKNOWN, "");
    }

    /// The version that it says it has; null where it is not kanata, or does not say.
    ///
    /// @param program its full path
    public static @Nullable String version(String program, Limits limits) {
        if (!ScriptedProgram.takesArguments(program)) {
            return null;
        }
        try {
            return BoundedProcess.run(
                                    List.of(program, "--version"),
                                    Map.of(),
                                    limits.time(Limit.VERSION))
                            instanceof BoundedProcess.End.Exited(_, String output)
                    ? version(output)
                    : null;
        } catch (IOException _) {
            return null;
        }
    }

    private static @Nullable String version(String said) {
        Matcher version = VERSION.matcher(said.strip());
        return BinaryIdentity.isKanata(said) && version.lookingAt() ? version.group(1) : null;
    }

    private static Place place(String path) throws IOException {
        Path file = Path.of(path);
        if (!path.contains("/") || Files.notExists(file)) {
            return Place.MISSING;
        }
        if (!Files.exists(file)) {
            throw new IOException(path + " may not be looked at");
        }
        if (Files.isDirectory(file)) {
            return Place.FOLDER;
        }
        if (!Files.isExecutable(file)) {
            return Place.FORBIDDEN;
        }
        return ScriptedProgram.takesArguments(path) ? Place.PROGRAM : Place.SCRIPT;
    }

    private static SeenProgram asked(String named, String path, Duration most) throws IOException {
        try {
            return switch (BoundedProcess.run(List.of(path, "--version"), Map.of(), most)) {
                case BoundedProcess.End.Exited(int status, String output) ->
                        new SeenProgram(
                                named,
                                Place.PROGRAM,
                                isKanata(path, output),
                                "--version: exit " + status + ", " + BinaryIdentity.line(output));
                case BoundedProcess.End.TimedOut(String output) ->
                        new SeenProgram(
                                named,
                                Place.PROGRAM,
                                Truth.UNKNOWN,
                                "--version: no end, " + BinaryIdentity.line(output));
                case BoundedProcess.End.Interrupted _ ->
                        new SeenProgram(named, Place.PROGRAM, Truth.UNKNOWN, "");
            };
        } catch (IOException notStarted) {
            String why = String.valueOf(notStarted.getMessage());
            if (NOT_ITS_FAULT.matcher(why).find()) {
                throw notStarted;
            }
            // It may be run by its mode, and the kernel cannot: another machine's, or damaged.
            return new SeenProgram(named, Place.PROGRAM, Truth.NO, why);
        }
    }

    /// A script may start kanata all the same, by whatever name it calls itself.
    private static Truth isKanata(String path, String said) {
        boolean kanata = BinaryIdentity.isKanata(said);
        return !kanata && ScriptedProgram.isOne(path) ? Truth.UNKNOWN : Truth.of(kanata);
    }
}
