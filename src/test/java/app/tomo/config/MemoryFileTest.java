package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Moment;
import app.tomo.runtime.MemoryStore;
import app.tomo.runtime.MemoryStoreContract;
import app.tomo.runtime.SystemTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

class MemoryFileTest extends MemoryStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir private Path folder;

    private Moment now = new Moment(NOON, "boot", Duration.ofHours(3));

    @Override
    protected MemoryStore store() {
        return in(folder.resolve("not there yet"));
    }

    private MemoryFile in(Path state) {
        return new MemoryFile(new Places(state, state, state, state, state), () -> now);
    }

    @Test
    void aClockThatWasSetBackMovesEverything() {
        assertTrue(in(folder).store(memory(1)));
        now = new Moment(NOON.minusSeconds(3590), "boot", Duration.ofHours(3).plusSeconds(10));
        assertEquals(memory(1).shifted(Duration.ofHours(-1)), in(folder).load());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "{\"written\":1,\"memory\":{}}", "\u0000\u0000"})
    void whatCannotBeReadIsPassedOverAndReplaced(String text) throws IOException {
        Files.writeString(folder.resolve("memory.json"), text);
        assertNull(in(folder).load());
        assertTrue(in(folder).store(memory(1)));
        assertEquals(memory(1), in(folder).load());
    }

    /// As a machine leaves it that lost its power in the middle of a write.
    @Test
    void anInterruptedWriteLeavesTheOldOne() throws IOException {
        assertTrue(in(folder).store(memory(1)));
        String whole = Files.readString(folder.resolve("memory.json"));
        Path torn = folder.resolve(".memory.json1234.new");
        Files.writeString(torn, whole.substring(0, 100));
        assertEquals(memory(1), in(folder).load());
        // It may be another process's, which is at it.
        assertTrue(in(folder).store(memory(2)));
        assertTrue(Files.exists(torn));
        Files.setLastModifiedTime(torn, FileTime.from(Instant.EPOCH));
        assertTrue(in(folder).store(memory(3)));
        assertFalse(Files.exists(torn));
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertFalse(in(folder.resolve("file")).store(memory(1)));
    }

    @Test
    void nothingIsLeftBesideIt() throws IOException {
        assertTrue(in(folder).store(memory(1)));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void theMachineTellsItsRunAndHowLongItHasLasted() {
        try (SystemTime time = new SystemTime()) {
            Moment first = new MachineClock(time).get();
            Moment second = new MachineClock(time).get();
            assertEquals(first.boot(), second.boot());
            assertEquals(Duration.ZERO, first.setUntil(second));
        }
    }
}
