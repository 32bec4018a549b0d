package app.tomo.config;

import app.tomo.disk.AtomicFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that holds what a person wrote, or what tells of them: nobody else may read it. Blocks.
public final class PrivateFile {
    private PrivateFile() {}

    /// Replaced in one step; its folder is made where it is missing.
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(
                file.resolveSibling(""),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        AtomicFile.write(file, text, PosixFilePermissions.fromString("rw-------"));
    }
}
