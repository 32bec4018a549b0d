package app.tomo.config;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/// What an exception of the disk means.
final class WriteFailure {
    private WriteFailure() {}

    /// Why nothing was written.
    ///
    /// @param length of what was to be
    static Saving why(Path real, int length, Exception failure) {
        Path folder = real.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            return new Saving.FolderGone(folder);
        }
        if (isFull(folder, length, failure)) {
            return new Saving.NoSpace(folder);
        }
        return switch (failure) {
            case ReadOnlyFileSystemException _ -> new Saving.DiskReadOnly(real);
            case AccessDeniedException _ -> new Saving.FolderReadOnly(folder);
            default -> new Saving.Other(real, reason(failure));
        };
    }

    /// A quota is only seen in the system's words.
    private static boolean isFull(Path folder, int length, Exception failure) {
        String words = reason(failure).toLowerCase(Locale.ROOT);
        if (words.contains("no space") || words.contains("quota")) {
            return true;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < length;
        } catch (IOException _) {
            return false;
        }
    }

    /// The system's own words.
    static String reason(Exception failure) {
        return failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : failure instanceof NoSuchFileException
                        ? "No such file"
                        : String.valueOf(failure.getMessage());
    }
}
