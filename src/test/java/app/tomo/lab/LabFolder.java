package app.tomo.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// `target/lab/N`, where lab runs leave what they wrote: one for each JVM that runs tests beside another one. What the tests
/// before left there is removed.
final class LabFolder {
    private LabFolder() {}

    static Path get() {
        return Made.FOLDER;
    }

    /// Made once in a JVM, by the rules of class initialisation.
    private static final class Made {
        static final Path FOLDER = make();

        private static Path make() {
            Path folder = Checkout.file("target/lab/" + Integer.getInteger("tomo.fork", 0));
            try {
                if (Files.exists(folder)) {
                    List<Path> old;
                    try (var files = Files.walk(folder)) {
                        old = files.sorted(Comparator.reverseOrder()).toList();
                    }
                    for (Path file : old) {
                        Files.deleteIfExists(file);
                    }
                }
                return Files.createDirectories(folder);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
