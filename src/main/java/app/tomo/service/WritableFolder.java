package app.tomo.service;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// One that this process may write in: the person's own, or any for root.
final class WritableFolder implements DefinitionFolder {
    private static final String DROP_INS = ".d";

    @Override
    public @Nullable Hindrance write(String path, String text) {
        try {
            replace(Path.of(path), text);
            return null;
        } catch (IOException unwritable) {
            return Hindrance.of(unwritable);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, ".tomo-unit", ".new");
        try {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    int _ = channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public @Nullable Hindrance delete(String path) {
        try {
            Path file = Path.of(path);
            boolean _ = Files.deleteIfExists(file);
            Path folder = file.resolveSibling("");
            if (folder.toString().endsWith(DROP_INS)) {
                Files.delete(folder);
            }
            return null;
        } catch (DirectoryNotEmptyException | NoSuchFileException _) {
            // Somebody else's are in it, too.
            return null;
        } catch (IOException unwritable) {
            return Hindrance.of(unwritable);
        }
    }
}
