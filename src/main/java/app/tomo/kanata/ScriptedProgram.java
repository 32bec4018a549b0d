package app.tomo.kanata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// A script in the place of the daemon's program. One that does not hand its arguments on must not be asked `--check` or
/// `--version`: it would start a second daemon. Blocks for as long as the disk does.
final class ScriptedProgram {
    private static final String SCRIPT = "#!";
    private static final int LONGEST = 64 * 1024;

    /// How shells and the usual languages speak of all the arguments.
    private static final List<String> HANDS_ON = List.of("$@", "${@", "$*", "argv", "ARGV");

    private ScriptedProgram() {}

    /// False for a script that keeps its arguments to itself. True for what is no script, or cannot be read: then it cannot
    /// be started either, or is no script.
    static boolean takesArguments(String binary) {
        String text = text(binary);
        return !text.startsWith(SCRIPT) || HANDS_ON.stream().anyMatch(text::contains);
    }

    static boolean isOne(String binary) {
        return text(binary).startsWith(SCRIPT);
    }

    /// Empty where it cannot be read.
    private static String text(String binary) {
        if (!binary.contains("/")) {
            return "";
        }
        try (InputStream in = Files.newInputStream(Path.of(binary))) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
        } catch (IOException | InvalidPathException _) {
            return "";
        }
    }
}
