package app.tomo.diagnosis;

import app.tomo.model.Limit;
import app.tomo.model.Limits;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The incident journal on the disk: `journal.jsonl` in a profile's folder of states, and `journal.jsonl.1` and so on with
/// what was before, the newest first. For the person alone. All calls block for as long as the disk does; one thread at a
/// time.
public final class JournalFile {
    /// How much is kept.
    ///
    /// @param longest bytes of one file
    /// @param kept older files beside it
    /// @param oldest what is older is removed
    public record Bounds(long longest, int kept, Duration oldest) {
        private static final int THOUSAND = 1_000;

        public static Bounds of(Limits limits) {
            return new Bounds(
                    limits.of(Limit.JOURNAL_SIZE) * THOUSAND,
                    limits.count(Limit.JOURNAL_FILES),
                    limits.time(Limit.JOURNAL_AGE));
        }
    }

    private static final String NAME = "journal.jsonl";

    private final Path file;
    private final Bounds bounds;

    private JournalFile(Path folder, Bounds bounds) {
        this.file = folder.resolve(NAME);
        this.bounds = bounds;
    }

    /// In a profile's folder of states, which is made when the first line is written.
    public static JournalFile in(Path folder, Bounds bounds) {
        return new JournalFile(folder, bounds);
    }

    public Path file() {
        return file;
    }

    /// All that there is, oldest first: what stands in one goes on in the next.
    public List<Path> files() {
        return IntStream.rangeClosed(0, bounds.kept())
                .mapToObj(i -> older(bounds.kept() - i))
                .filter(Files::exists)
                .toList();
    }

    private Path older(int number) {
        return number == 0 ? file : file.resolveSibling(NAME + "." + number);
    }

    /// Whether a line of that length begins another file.
    boolean isFull(long more) throws IOException {
        long size = size();
        return size > 0 && size + more > bounds.longest();
    }

    /// Puts the file away, as the newest of the older ones.
    void rotate() throws IOException {
        for (int i = bounds.kept(); i > 0; i--) {
            if (Files.exists(older(i - 1))) {
                Files.move(older(i - 1), older(i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// Removes what was last written too long ago.
    void forget(Instant now) throws IOException {
        for (Path each : files()) {
            Instant written = Files.getLastModifiedTime(each).toInstant();
            if (written.isBefore(now.minus(bounds.oldest()))) {
                Files.delete(each);
            }
        }
    }

    /// Makes sure that the next line begins as one, whatever became of the last.
    void mend() throws IOException {
        long size = size();
        if (size == 0) {
            return;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int _ = channel.read(last, size - 1);
        }
        if (last.get(0) != '\n') {
            append("\n");
        }
    }

    /// Adds that text, in one piece.
    void append(String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""), mine("rwx------"));
        Set<StandardOpenOption> options =
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND);
        ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(file, options, mine("rw-------"))) {
            while (rest.hasRemaining()) {
                int _ = channel.write(rest);
            }
        }
    }

    private FileAttribute<?>[] mine(String permissions) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return Stream.of(permissions)
                .filter(_ -> posix)
                .map(PosixFilePermissions::fromString)
                .map(PosixFilePermissions::asFileAttribute)
                .toArray(FileAttribute<?>[]::new);
    }

    private long size() throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException _) {
            return 0;
        }
    }
}
