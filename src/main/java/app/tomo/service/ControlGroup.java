package app.tomo.service;

import app.tomo.model.Truth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

/// A unit's control group in the kernel's own tree (cgroups(7), version 2). Any thread.
///
/// @param root where that tree is mounted
/// @param path within it, as systemd and `/proc/PID/cgroup` name it; empty for a unit without processes
record ControlGroup(Path root, String path) {
    static final Path ROOT = Path.of("/sys/fs/cgroup");

    private static final String KILL = "cgroup.kill";
    private static final String EVENTS = "cgroup.events";
    private static final String PROCESSES = "cgroup.procs";
    private static final String POPULATED = "populated 1";
    private static final String EMPTY = "populated 0";

    /// Kills all that is in it and below it in one go, so that nothing can fork out of the way.
    ///
    /// @return false where this kernel cannot (before Linux 5.14), or this user may not
    boolean kill() {
        if (!isPath()) {
            return false;
        }
        try {
            Files.writeString(file(KILL), "1", StandardOpenOption.WRITE);
            return true;
        } catch (IOException notPossible) {
            return false;
        }
    }

    /// Whether anything lives in it or below it, as the kernel says; UNKNOWN where it cannot be asked. What lives too
    /// shortly to be seen in `/proc` counts, what is dead and only waits to be noticed does not.
    Truth populated() {
        if (!isPath()) {
            return Truth.UNKNOWN;
        }
        try {
            var lines = Files.readAllLines(file(EVENTS), StandardCharsets.UTF_8);
            return lines.contains(POPULATED)
                    ? Truth.YES
                    : lines.contains(EMPTY) ? Truth.NO : Truth.UNKNOWN;
        } catch (IOException notThere) {
            return Truth.UNKNOWN;
        }
    }

    /// One of the processes in it; empty where there is none, or where none can be named.
    OptionalLong process() {
        try {
            return isPath()
                    ? Files.readAllLines(file(PROCESSES), StandardCharsets.UTF_8).stream()
                            .mapToLong(Long::parseLong)
                            .findFirst()
                    : OptionalLong.empty();
        } catch (IOException | NumberFormatException notThere) {
            return OptionalLong.empty();
        }
    }

    private boolean isPath() {
        Path file = file(KILL);
        return path.startsWith("/") && file.normalize().equals(file);
    }

    private Path file(String name) {
        return root.resolve(path.substring(Math.min(1, path.length()))).resolve(name);
    }
}
