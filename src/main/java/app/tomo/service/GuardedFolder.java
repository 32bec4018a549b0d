package app.tomo.service;

import app.tomo.model.Outcome.Hitch;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One of the machine's: polkit asks the person for a password before each change (pkexec(1)). The programs and their arguments
/// are fixed but for the file's own name; what is to be written goes through the program's input.
///
/// @param asker the program that asks
/// @param end until when the person has to answer
record GuardedFolder(String asker, Countdown end) implements DefinitionFolder {
    static final String PKEXEC = "pkexec";

    /// pkexec(1): the dialog was dismissed, or leave was not given; 127 also where nobody could be asked.
    private static final List<Integer> DECLINED = List.of(126, 127);

    private static final int MOST_WORDS = 400;

    @Override
    public @Nullable Hindrance write(String path, String text) {
        // -T: the name is never taken for a folder; install(1) takes away what is there before it
        // writes.
        return run(
                List.of("/usr/bin/install", "-D", "-T", "-m", "0644", "--", "/dev/stdin", path),
                text);
    }

    @Override
    public @Nullable Hindrance delete(String path) {
        List<String> command = new ArrayList<>(List.of("/usr/bin/rm", "-f", "-d", "--", path));
        Path folder = Path.of(path).resolveSibling("");
        if (folder.toString().endsWith(".d") && isAlone(folder)) {
            command.add(folder.toString());
        }
        return run(command, "");
    }

    private static boolean isAlone(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count() == 1;
        } catch (IOException _) {
            return false;
        }
    }

    /// Runs a command with leave.
    @Nullable Hindrance run(List<String> command, String input) {
        List<String> line = new ArrayList<>(List.of(asker));
        line.addAll(command);
        Process process;
        try {
            process = new ProcessBuilder(line).redirectErrorStream(true).start();
        } catch (IOException missing) {
            return new Hindrance(Hitch.NO_ASKER, String.valueOf(missing.getMessage()));
        }
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // It ended before it read: how it ended says why.
        }
        return ended(process);
    }

    private @Nullable Hindrance ended(Process process) {
        try {
            if (!process.waitFor(end.left().toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Hindrance(Hitch.DECLINED, "");
            }
            int status = process.exitValue();
            String said =
                    new String(
                                    process.getInputStream().readNBytes(MOST_WORDS),
                                    StandardCharsets.UTF_8)
                            .strip();
            return status == 0
                    ? null
                    : new Hindrance(
                            DECLINED.contains(status) ? Hitch.DECLINED : Hitch.NOT_WRITTEN, said);
        } catch (IOException unreadable) {
            return Hindrance.of(unreadable);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return new Hindrance(Hitch.DECLINED, "");
        }
    }
}
