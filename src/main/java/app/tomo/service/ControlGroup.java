package app.tomo.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A unit's control group in the kernel's own tree (cgroups(7), version 2). Any thread.
///
/// @param root where that tree is mounted
/// @param path within it, as systemd and `/proc/PID/cgroup` name it; empty for a unit without processes
record ControlGroup(Path root, String path) {
    static final Path ROOT = Path.of("/sys/fs/cgroup");

    private static final String KILL = "cgroup.kill";

    /// Kills all that is in it and below it in one go, so that nothing can fork out of the way.
    ///
    /// @return false where this kernel cannot (before Linux 5.14), or this user may not
    boolean kill() {
        Path file = root.resolve(path.substring(Math.min(1, path.length()))).resolve(KILL);
        if (!path.startsWith("/") || !file.normalize().equals(file)) {
            return false;
        }
        try {
            Files.writeString(file, "1", StandardOpenOption.WRITE);
            return true;
        } catch (IOException notPossible) {
            return false;
        }
    }
}
