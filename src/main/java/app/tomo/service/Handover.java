package app.tomo.service;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a process was started, so that it can be started so again if whoever was to take it over cannot.
///
/// @param command its command line, the program by its full path
/// @param folder the one it is in
public record Handover(List<String> command, Path folder) {
    public Handover {
        command = List.copyOf(command);
    }

    /// Empty where the process is gone, or not one of this user.
    public static Optional<Handover> of(long pid) {
        return ProcessTable.ofThisMachine().entry(pid).flatMap(Handover::of);
    }

    private static Optional<Handover> of(ProcessTable.Entry process) {
        try {
            List<String> command = new ArrayList<>(process.arguments());
            command.set(0, Files.readSymbolicLink(process.executable()).toString());
            return Optional.of(new Handover(command, Files.readSymbolicLink(process.folder())));
        } catch (IOException | IndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }

    /// Starts it again, in a session of its own, with an empty stdin. What it writes goes nowhere.
    ///
    /// @return false where it could not be started
    public boolean startAgain() {
        List<String> own = new ArrayList<>(List.of("setsid"));
        own.addAll(command);
        return starts(own) || starts(command);
    }

    private boolean starts(List<String> line) {
        try {
            Process _ =
                    new ProcessBuilder(line)
                            .directory(folder.toFile())
                            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start();
            return true;
        } catch (IOException notRun) {
            return false;
        }
    }
}
