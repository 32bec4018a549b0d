package app.tomo.cli.command;

import app.tomo.words.ReportWords.Unwritten;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/// Why a file that a person named could not be written. Pure.
public final class Unwritable {
    private Unwritable() {}

    /// What the machine said of it, without the file's name where that is not needed.
    public static Unwritten why(IOException unwritable) {
        return switch (unwritable) {
            case FileAlreadyExistsException _ -> new Unwritten.Exists();
            case NoSuchFileException _ -> new Unwritten.NoFolder();
            case AccessDeniedException _ -> new Unwritten.Denied();
            case FileSystemException other ->
                    new Unwritten.Other(
                            Objects.requireNonNullElseGet(other.getReason(), other::toString));
            default -> new Unwritten.Other(String.valueOf(unwritable.getMessage()));
        };
    }
}
