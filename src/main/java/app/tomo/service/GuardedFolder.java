package app.tomo.service;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One of the machine's: polkit asks the person for a password before each change (pkexec(1)). The programs and their arguments
/// are fixed but for the file's own name; what is to be written goes through the program's input.
///
/// @param asker the program that asks
/// @param end until when the person has to answer
record GuardedFolder(String asker, Countdown end) implements DefinitionFolder {
    static final String PKEXEC = AskedProgram.PKEXEC;

    /// -T: the name is never taken for a folder; install(1) takes away what is there before it writes.
    static List<String> writing(String path) {
        return List.of("install", "-D", "-T", "-m", "0644", "--", "/dev/stdin", path);
    }

    @Override
    public @Nullable Hindrance write(String path, String text) {
        return AskedProgram.by(asker, end).run(writing(path), text);
    }

    @Override
    public @Nullable Hindrance delete(String path) {
        List<String> command = new ArrayList<>(List.of("rm", "-f", "-d", "--", path));
        Path folder = Path.of(path).resolveSibling("");
        if (folder.toString().endsWith(".d") && isAlone(folder)) {
            command.add(folder.toString());
        }
        return AskedProgram.by(asker, end).run(command, "");
    }

    private static boolean isAlone(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count() == 1;
        } catch (IOException _) {
            return false;
        }
    }
}
