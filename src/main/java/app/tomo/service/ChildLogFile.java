package app.tomo.service;

import app.tomo.runtime.DaemonLog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a child wrote, on disk: `time PID text` a line, in a file that is put aside as `….1` when it is full; what was
/// there before is lost then. Only its owner may read it: with `--debug`, kanata logs what is typed.
///
/// One thread at a time writes; reading needs no lock.
final class ChildLogFile {
    private final long most;

    private final Path file;
    private final Path older;

    /// @param most the bytes of each of the two files, not counting what is written at once
    ChildLogFile(Path file, long most) {
        this.file = file;
        this.most = most;
        this.older = file.resolveSibling(file.getFileName() + ".1");
    }

    Path path() {
        return file;
    }

    void append(List<DaemonLog.Line> lines) throws IOException {
        if (Files.exists(file) && Files.size(file) >= most) {
            Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            create();
        }
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardOpenOption.APPEND)) {
            for (DaemonLog.Line line : lines) {
                writer.write(line.at() + " " + line.pid() + " " + line.text() + "\n");
            }
        }
    }

    private void create() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.getFileStore(file.toAbsolutePath().getParent())
                .supportsFileAttributeView("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /// All lines since then, oldest first. What cannot be read is left out.
    List<DaemonLog.Line> since(Instant from) {
        List<DaemonLog.Line> lines = new ArrayList<>();
        read(older, from, lines);
        read(file, from, lines);
        return lines;
    }

    private static void read(Path path, Instant from, List<DaemonLog.Line> lines) {
        try {
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            text.lines()
                    .map(ChildLogFile::parse)
                    .flatMap(Optional::stream)
                    .filter(line -> !line.at().isBefore(from))
                    .forEach(lines::add);
        } catch (IOException notThere) {
            // No log is an empty log.
        }
    }

    /// The last line may be cut off.
    private static Optional<DaemonLog.Line> parse(String text) {
        String[] parts = text.split(" ", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new DaemonLog.Line(
                            Instant.parse(parts[0]), Long.parseLong(parts[1]), parts[2]));
        } catch (DateTimeParseException | NumberFormatException cutOff) {
            return Optional.empty();
        }
    }
}
