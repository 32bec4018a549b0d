package app.tomo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The terminal that this process was started in.
final class Terminal {
    /// The standard input, where a terminal is its own name: `/dev/pts/3` (proc(5)).
    private static final Path INPUT = Path.of("/proc/self/fd/0");

    private Terminal() {}

    /// What the system calls it; empty where there is none, or it has no name here.
    static String name() {
        try {
            String name = Files.readSymbolicLink(INPUT).toString();
            return name.startsWith("/dev/pts/") || name.startsWith("/dev/tty") ? name : "";
        } catch (IOException | UnsupportedOperationException _) {
            return "";
        }
    }
}
