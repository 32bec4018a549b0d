package app.tomo.disk;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/// A folder with all that is below it. Blocks.
public final class FolderTree {
    private FolderTree() {}

    /// Removes it; links are removed, not followed. Without a folder there is nothing to do.
    ///
    /// @param kept files and folders that stay, with the folders above them
    public static void remove(Path folder, Set<Path> kept) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path each, BasicFileAttributes attributes) {
                        return kept.contains(each)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        if (!kept.contains(file)) {
                            Files.delete(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path each, @Nullable IOException failure) throws IOException {
                        removeEmpty(each);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// Removes it where nothing is in it.
    public static void removeEmpty(Path folder) throws IOException {
        try {
            var _ = Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException _) {
            // Somebody else's is in it.
        }
    }
}
