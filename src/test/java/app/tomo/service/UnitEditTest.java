package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.Body;
import app.tomo.bus.Bus;
import app.tomo.model.Outcome.Hitch;
import app.tomo.model.unit.UnitStep;
import app.tomo.runtime.SystemTime;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A change of files that ends before its answer.
class UnitEditTest {
    /// A manager that answers each order.
    private static final Bus BUS =
            (Bus)
                    Proxy.newProxyInstance(
                            Bus.class.getClassLoader(),
                            new Class<?>[] {Bus.class},
                            (_, _, _) -> Body.EMPTY);

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void aFile() {
        file = folder.resolve("kanata.service");
    }

    /// Does what it is told, and says that it did not.
    private static final class Killed implements DefinitionFolder {
        private final DefinitionFolder real = new WritableFolder();

        @Override
        public Hindrance write(String path, String text) {
            var _ = real.write(path, text);
            return new Hindrance(Hitch.DECLINED, "");
        }

        @Override
        public Hindrance delete(String path) {
            var _ = real.delete(path);
            return new Hindrance(Hitch.DECLINED, "");
        }
    }

    /// Does nothing of it.
    private static final class Refused implements DefinitionFolder {
        @Override
        public Hindrance write(String path, String text) {
            return new Hindrance(Hitch.NOT_WRITTEN, path);
        }

        @Override
        public Hindrance delete(String path) {
            return new Hindrance(Hitch.NOT_WRITTEN, path);
        }
    }

    private static UnitEdit edit(DefinitionFolder folder) {
        return new UnitEdit(
                "kanata.service",
                new SystemdManager(BUS, false),
                folder,
                Countdown.of(Duration.ofSeconds(30), new SystemTime()));
    }

    private UnitStep.Write write(@Nullable String before) {
        return new UnitStep.Write(file.toString(), before, "[Service]\n");
    }

    @Test
    void whatStandsThereAlthoughTheAnswerWasNoIsTakenBack() {
        UnitEdit edit = edit(new Killed());
        assertNotNull(edit.carryOut(List.of(write(null))));
        assertEquals(List.of(write(null)), edit.done());
        assertTrue(edit(new WritableFolder()).takeBack(edit.done()));
        assertFalse(Files.exists(file));
    }

    @Test
    void whatIsGoneAlthoughTheAnswerWasNoIsWrittenAgain() throws IOException {
        Files.writeString(file, "theirs\n");
        UnitEdit edit = edit(new Killed());
        assertNotNull(edit.carryOut(List.of(new UnitStep.Delete(file.toString(), "theirs\n"))));
        assertTrue(edit(new WritableFolder()).takeBack(edit.done()));
        assertEquals("theirs\n", Files.readString(file));
    }

    @Test
    void whatWasNotDoneIsNotTakenBack() throws IOException {
        UnitEdit refused = edit(new Refused());
        assertNotNull(refused.carryOut(List.of(write(null))));
        assertEquals(List.of(), refused.done());
        Files.writeString(file, "[Service]\n");
        UnitEdit there = edit(new WritableFolder());
        assertNotNull(there.carryOut(List.of(write(null))));
        assertEquals(List.of(), there.done(), "somebody else wrote the same");
    }
}
