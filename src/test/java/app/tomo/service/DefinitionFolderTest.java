package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.model.Outcome.Hitch;
import app.tomo.runtime.SystemTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;

/// Both ways to write a unit's files keep the same promises.
class DefinitionFolderTest {
    @TempDir Path folder;

    private Path script(String name, String text) throws IOException {
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private GuardedFolder guarded(String asker) {
        return new GuardedFolder(asker, Countdown.of(Duration.ofSeconds(30), new SystemTime()));
    }

    /// Leave is given at once where nothing else is said.
    private DefinitionFolder of(String kind) throws IOException {
        return kind.equals("guarded")
                ? guarded(script("asker", "exec \"$@\"").toString())
                : new WritableFolder();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guarded", "writable"})
    void aFileIsWrittenReplacedAndTakenAwayWithItsEmptyFolder(String kind) throws IOException {
        DefinitionFolder definitions = of(kind);
        Path file = folder.resolve("kanata.service.d/90-tomo.conf");
        assertNull(definitions.write(file.toString(), "[Service]\n"));
        assertNull(definitions.write(file.toString(), "[Service]\nRestart=no\n"));
        assertEquals("[Service]\nRestart=no\n", Files.readString(file));
        assertEquals(
                "rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertNull(definitions.delete(file.toString()));
        assertFalse(Files.exists(file.resolveSibling("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guarded", "writable"})
    void aFolderWithSomebodyElsesFileStays(String kind) throws IOException {
        DefinitionFolder definitions = of(kind);
        Path file = folder.resolve("kanata.service.d/90-tomo.conf");
        assertNull(definitions.write(file.toString(), "[Service]\n"));
        Path theirs = Files.writeString(file.resolveSibling("50-theirs.conf"), "");
        assertNull(definitions.delete(file.toString()));
        assertEquals("", Files.readString(theirs));
    }

    @ParameterizedTest
    @ValueSource(ints = {126, 127})
    void aNoIsAnAnswerAndNothingIsWritten(int status) throws IOException {
        Path file = folder.resolve("kanata.service");
        Hindrance no =
                guarded(script("asker", "exit " + status).toString())
                        .write(file.toString(), "[Service]\n");
        assertEquals(Hitch.DECLINED, Objects.requireNonNull(no).why());
        assertFalse(Files.exists(file));
    }

    @Test
    void whereNobodyCanAskThatIsSaid() {
        Hindrance no = guarded(folder.resolve("nobody").toString()).write("/x/y", "");
        assertEquals(Hitch.NO_ASKER, Objects.requireNonNull(no).why());
    }

    @Test
    void whatCannotBeWrittenIsTheMachinesWords() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Hindrance no = new WritableFolder().write(file.resolve("kanata.service").toString(), "");
        assertNotNull(no);
        assertEquals(Hitch.NOT_WRITTEN, no.why());
    }
}
