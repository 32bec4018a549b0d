package app.tomo.cli.dump;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/// Keeps the newest dumps, for the person alone.
final class DumpFolder {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'dump-'yyyyMMdd'T'HHmmss.SSS'Z.txt'")
                    .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final IntSupplier kept;

    /// @param kept how many
    DumpFolder(Path folder, IntSupplier kept) {
        this.kept = kept;
        this.folder = folder;
    }

    /// Where something can be written that does not outlast the dump. The folder is made where it is missing.
    synchronized Path scratch() throws IOException {
        Files.createDirectories(folder, mine("rwx------"));
        Path scratch = Files.createTempFile(folder, ".threads-", "");
        Files.delete(scratch);
        return scratch;
    }

    /// The file. A second one of the same millisecond has the name of the next.
    synchronized Path add(Instant now, String text) throws IOException {
        Files.createDirectories(folder, mine("rwx------"));
        Path file = folder.resolve(NAME.format(now));
        for (Instant at = now; Files.exists(file); at = at.plusMillis(1)) {
            file = folder.resolve(NAME.format(at));
        }
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, mine("rw-------"))) {
            ByteBuffer rest = StandardCharsets.UTF_8.encode(text);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
        forgetOld();
        return file;
    }

    private void forgetOld() throws IOException {
        List<Path> newestFirst;
        try (Stream<Path> files = Files.list(folder)) {
            newestFirst =
                    files.filter(DumpFolder::isDump)
                            .sorted(Comparator.<Path>naturalOrder().reversed())
                            .toList();
        }
        for (Path old : newestFirst.stream().skip(kept.getAsInt()).toList()) {
            Files.deleteIfExists(old);
        }
    }

    private static boolean isDump(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith("dump-") && name.endsWith(".txt");
    }

    /// Where files have such permissions, those; elsewhere a person's folder is their own anyway.
    private FileAttribute<?>[] mine(String permissions) {
        FileSystem system = folder.getFileSystem();
        return system.supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
