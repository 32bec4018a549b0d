package app.tomo.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/// Remembers on disk which process is the child, so that a Tomo that comes after one that was killed knows what is its own:
/// the same PID, begun at the same tick of the same run of the machine. A disk that cannot be written remembers nothing.
/// One thread at a time.
///
/// @param file where it is remembered
record ChildMark(Path file) {
    void set(ProcessGroup child) {
        ProcessTable processes = ProcessTable.ofThisMachine();
        OptionalLong beginning = processes.beginning(child.pid());
        if (beginning.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            String run = processes.boot() + " " + child.pid() + " " + beginning.getAsLong();
            Files.writeString(file, run + " " + child.leads() + "\n");
        } catch (IOException unwritable) {
            // The rules for left-over processes still hold.
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            // It names a process that is gone.
        }
    }

    /// The marked child, where it still lives.
    Optional<ProcessGroup> living() {
        ProcessTable processes = ProcessTable.ofThisMachine();
        try {
            String[] parts = Files.readString(file).strip().split(" ", -1);
            if (parts.length != 4 || !parts[0].equals(processes.boot())) {
                return Optional.empty();
            }
            long pid = Long.parseLong(parts[1]);
            OptionalLong beginning = processes.beginning(pid);
            return beginning.isPresent() && beginning.getAsLong() == Long.parseLong(parts[2])
                    ? Optional.of(new ProcessGroup(pid, Boolean.parseBoolean(parts[3])))
                    : Optional.empty();
        } catch (IOException | NumberFormatException notThere) {
            return Optional.empty();
        }
    }
}
