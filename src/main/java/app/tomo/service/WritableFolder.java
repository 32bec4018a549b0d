package app.tomo.service;

import app.tomo.disk.AtomicFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// One that this process may write in: the person's own, or any for root.
final class WritableFolder implements DefinitionFolder {
    private static final String DROP_INS = ".d";
    private static final Set<PosixFilePermission> READABLE =
            PosixFilePermissions.fromString("rw-r--r--");

    @Override
    public @Nullable Hindrance write(String path, String text) {
        try {
            AtomicFile.write(Path.of(path), text, READABLE);
            return null;
        } catch (IOException unwritable) {
            return Hindrance.of(unwritable);
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
