package app.tomo.config;

import app.tomo.disk.AtomicFile;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A folder of Tomo's own in which the files of another one are linked. Blocks.
final class LinkedFolder {
    private static final String BEGINNING = "check-";
    private static final int MOST = 1_000;

    private LinkedFolder() {}

    /// A new one, with all that stands beside that file, and not the file itself.
    static Path beside(Path file, Path parent) throws IOException {
        Files.createDirectories(parent);
        Path folder = Files.createTempDirectory(parent, BEGINNING);
        forgetOlder(folder);
        for (Path each : files(file.resolveSibling(""))) {
            if (!file.getFileName().equals(each.getFileName())) {
                link(folder, each);
            }
        }
        return folder;
    }

    private static void link(Path folder, Path file) throws IOException {
        try {
            Files.createSymbolicLink(folder.resolve(file.getFileName()), file);
        } catch (FileAlreadyExistsException _) {
            // Two names that this disk takes for one.
        }
    }

    /// What processes left that were killed during a check.
    private static void forgetOlder(Path fresh) throws IOException {
        for (Path each : files(fresh.resolveSibling(""))) {
            if (AtomicFile.isMuchOlder(each, fresh)) {
                remove(each);
            }
        }
    }

    /// With the links in it, and nothing that they lead to.
    static void remove(Path folder) throws IOException {
        for (Path each : files(folder)) {
            Files.deleteIfExists(each);
        }
        Files.deleteIfExists(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(MOST).toList();
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }
}
