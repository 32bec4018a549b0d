package app.tomo.disk;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// Replaces a file by a new one in one step: whoever reads, and whatever fails, there is the old text or the new one.
public final class AtomicFile {
    /// What the name of a file ends in that is not whole yet.
    public static final String NEW = ".new";

    /// No write takes so long.
    private static final Duration LONG = Duration.ofMinutes(1);

    private AtomicFile() {}

    /// Blocks until it is on the disk. The folder is made where it is missing; the file keeps its permissions.
    public static void write(Path file, String text) throws IOException {
        write(file, null, text, null);
    }

    /// The same for a file that has those permissions, whatever it had.
    public static void write(Path file, String text, Set<PosixFilePermission> mode)
            throws IOException {
        write(file, null, text, mode);
    }

    /// The same, with what was there moved to a name that nothing has; not before the new text is on the disk.
    public static void writeAnew(Path file, Path aside, String text) throws IOException {
        write(file, aside, text, null);
    }

    private static void write(
            Path file, @Nullable Path aside, String text, @Nullable Set<PosixFilePermission> mode)
            throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "." + file.getFileName(), NEW);
        try {
            forgetRemnants(fresh, "." + file.getFileName(), NEW);
            Files.setPosixFilePermissions(fresh, mode == null ? modeOf(file) : mode);
            fill(fresh, text.getBytes(StandardCharsets.UTF_8));
            if (aside != null) {
                Files.move(file, aside);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        force(folder);
    }

    private static Set<PosixFilePermission> modeOf(Path file) throws IOException {
        return Files.exists(file)
                ? Files.getPosixFilePermissions(file)
                : PosixFilePermissions.fromString("rw-r--r--");
    }

    /// What a process left that was killed in the middle of a write, and has long been older than any write takes.
    ///
    /// @param fresh of this moment
    public static void forgetRemnants(Path fresh, String beginning, String end) throws IOException {
        try (DirectoryStream<Path> remnants =
                Files.newDirectoryStream(
                        fresh.resolveSibling(""), each -> isNamed(each, beginning, end))) {
            for (Path each : remnants) {
                if (isMuchOlder(each, fresh)) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (NoSuchFileException | DirectoryIteratorException _) {
            // Somebody else came first.
        }
    }

    /// Older than any write takes.
    public static boolean isMuchOlder(Path file, Path fresh) throws IOException {
        Instant old = Files.getLastModifiedTime(fresh).toInstant().minus(LONG);
        return Files.getLastModifiedTime(file).toInstant().isBefore(old);
    }

    private static boolean isNamed(Path file, String beginning, String end) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(beginning) && name.endsWith(end);
    }

    /// Writes over what is in it, and waits until the disk has it.
    public static void fill(Path file, byte[] content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                int _ = channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /// Waits until the disk has the names in it.
    public static void force(Path folder) throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
