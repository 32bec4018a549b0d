package app.tomo.kanata;

import app.tomo.model.Invocation;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Whether a program is kanata: it says so itself with `--version`. Each file is asked once, until it changes. Any thread;
/// blocks for at most [Limit#VERSION].
public final class BinaryIdentity {
    /// `kanata 1.11.0`, of all versions and builds.
    private static final Pattern KANATA = Pattern.compile("(?s)\\s*kanata\\b.*\\d.*");

    private static final int LONGEST = 120;

    private final Supplier<Limits> limits;
    private final Map<Version, Problem> strangers = new ConcurrentHashMap<>();
    private final Map<Version, Boolean> friends = new ConcurrentHashMap<>();

    private record Version(Path file, FileTime changed) {}

    public BinaryIdentity(Supplier<Limits> limits) {
        this.limits = limits;
    }

    /// The problem with the invocation's program; null where it is kanata, or cannot be asked.
    public @Nullable Problem problem(Invocation invocation) {
        String binary = invocation.binary();
        if (binary == null || invocation.simulated() || !binary.startsWith("/")) {
            return null;
        }
        try {
            Path file = Path.of(binary);
            Version version = new Version(file, Files.getLastModifiedTime(file));
            if (friends.containsKey(version)) {
                return null;
            }
            Problem known = strangers.get(version);
            return known == null ? ask(binary, version) : known;
        } catch (IOException | InvalidPathException _) {
            return null;
        }
    }

    private @Nullable Problem ask(String binary, Version version) throws IOException {
        String said = firstWords(binary, limits.get());
        if (said == null) {
            friends.put(version, true);
            return null;
        }
        Problem problem = Problem.broken(ProblemId.BINARY_FOREIGN, binary, List.of(said));
        strangers.put(version, problem);
        return problem;
    }

    /// What a program that is not kanata says instead; null where it is kanata, or must not be asked.
    static @Nullable String firstWords(String binary, Limits limits) throws IOException {
        if (!ScriptedProgram.takesArguments(binary)) {
            return null;
        }
        List<String> question = List.of(binary, "--version");
        return switch (BoundedProcess.run(question, Map.of(), limits.time(Limit.VERSION))) {
            case BoundedProcess.End.Exited(int status, String output) ->
                    isKanata(output) ? null : "--version: exit " + status + ", " + line(output);
            // A busy machine may not even have started it.
            case BoundedProcess.End.TimedOut(String output) ->
                    output.isBlank() ? null : "--version: no end, " + line(output);
            case BoundedProcess.End.Interrupted _ -> null;
        };
    }

    static boolean isKanata(String output) {
        return KANATA.matcher(output).matches();
    }

    static String line(String output) {
        String first = output.strip().lines().findFirst().orElse("");
        return first.substring(0, Math.min(LONGEST, first.length()));
    }
}
