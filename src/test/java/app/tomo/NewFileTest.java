package app.tomo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.cli.command.Unwritable;
import app.tomo.words.ReportWords.Unwritten;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// A report's file is whole or not there, and nothing of before is lost.
class NewFileTest {
    private static final byte[] TEXT = "# report\n".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @Test
    void itIsForThePersonAlone() throws IOException {
        Path file = folder.resolve("report.md");
        NewFile.write(file, TEXT);
        assertArrayEquals(TEXT, Files.readAllBytes(file));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void whatIsThereStays() throws IOException {
        Path file = Files.writeString(folder.resolve("report.md"), "mine");
        IOException why = assertThrows(IOException.class, () -> NewFile.write(file, TEXT));
        assertInstanceOf(Unwritten.Exists.class, Unwritable.why(why));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void aFolderThatIsMissingIsNamedAsThat() {
        Path file = folder.resolve("none").resolve("report.md");
        IOException why = assertThrows(IOException.class, () -> NewFile.write(file, TEXT));
        assertInstanceOf(Unwritten.NoFolder.class, Unwritable.why(why));
    }

    @Test
    void withTheirLeaveItReplacesWhatIsThereInOneStep() throws IOException {
        Path file = Files.writeString(folder.resolve("report.md"), "mine");
        NewFile.replace(file, TEXT);
        assertArrayEquals(TEXT, Files.readAllBytes(file));
        assertEquals(List.of("report.md"), names());
        assertFalse(Files.exists(folder.resolve(".report.md.new")));
    }

    @Test
    void whatCannotBeReplacedStaysAndNothingLiesBesideIt() throws IOException {
        Path full = Files.createDirectory(folder.resolve("report.md"));
        Files.writeString(full.resolve("mine"), "mine");
        assertThrows(IOException.class, () -> NewFile.replace(full, TEXT));
        assertEquals(List.of("report.md"), names());
        assertTrue(Files.exists(full.resolve("mine")));
    }
}
