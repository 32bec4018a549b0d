package app.tomo.config;

import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;
import app.tomo.runtime.OwnLog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tomo's own log: the file `tomo.log` of a profile's folder of states, and `tomo.log.1` with what was before. For the person
/// alone, and never more than twice [#LONGEST] bytes.
///
/// Several processes may write: each line goes to the end of the file in one piece. All calls block for as long as the disk
/// does.
public final class LogFile implements OwnLog {
    /// Of each of the two files: weeks of an ordinary Tomo.
    static final long LONGEST = 256 * 1024;

    private static final Pattern LINE = Pattern.compile("(\\S+Z) (\\d+) ([A-Z]+) (.*)");

    private final Path file;
    private final Path before;
    private final long longest;

    private LogFile(Path folder, long longest) {
        this.file = folder.resolve("tomo.log");
        this.before = folder.resolve("tomo.log.1");
        this.longest = longest;
    }

    /// In a profile's folder of states, which is made when the first line is written.
    public static LogFile in(Path folder) {
        return new LogFile(folder, LONGEST);
    }

    static LogFile in(Path folder, long longest) {
        return new LogFile(folder, longest);
    }

    public Path file() {
        return file;
    }

    /// Adds a line; a text of several lines becomes as many.
    ///
    /// @throws IOException when it could not be written
    public synchronized void add(LogLine line) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String part : line.text().split("\n", -1)) {
            text.append(line.at()).append(' ').append(line.pid()).append(' ');
            text.append(line.level()).append(' ').append(part.stripTrailing()).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (size() + bytes.length > longest && size() > 0) {
            Files.move(file, before, StandardCopyOption.REPLACE_EXISTING);
        }
        append(bytes);
    }

    private void append(byte[] bytes) throws IOException {
        Files.createDirectories(file.resolveSibling(""), mine("rwx------"));
        Set<StandardOpenOption> options =
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND);
        try (SeekableByteChannel channel = Files.newByteChannel(file, options, mine("rw-------"))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
    }

    /// Where files have such permissions, those; elsewhere a person's folder is their own anyway.
    private FileAttribute<?>[] mine(String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private long size() throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException _) {
            return 0;
        }
    }

    @Override
    public List<LogLine> since(Instant from) {
        List<LogLine> lines = new ArrayList<>();
        Stream.of(before, file)
                .flatMap(LogFile::read)
                .map(LogFile::parse)
                .flatMap(List::stream)
                .filter(line -> !line.at().isBefore(from))
                .forEach(lines::add);
        return lines;
    }

    private static Stream<String> read(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines();
        } catch (IOException _) {
            return Stream.of();
        }
    }

    /// Nothing for a line that was cut off, as by a full disk.
    private static List<LogLine> parse(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return List.of();
        }
        try {
            return List.of(
                    new LogLine(
                            Instant.parse(line.group(1)),
                            Source.TOMO,
                            Long.parseLong(line.group(2)),
                            level(line.group(3)),
                            line.group(4)));
        } catch (DateTimeException | NumberFormatException _) {
            return List.of();
        }
    }

    private static Level level(String name) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElse(Level.UNKNOWN);
    }
}
