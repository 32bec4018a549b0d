package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.config.Preset;
import app.tomo.model.Limits;
import app.tomo.model.Snapshot;
import app.tomo.service.PresetDropIn;
import app.tomo.words.SnapshotBuilder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Predicate;

class UnitPresetTest {
    private static final Preset B = new Preset("b", "/c/b.kbd", List.of());
    private static final String A = PresetDropIn.text("a", List.of("/usr/bin/kanata", "-c", "/a"));
    private static final Snapshot RUNS =
            SnapshotBuilder.well()
                    .arguments("/usr/bin/kanata", "-c", "/c/own.kbd", "-p", "5829")
                    .build();

    @TempDir Path folder;
    private PresetDropIn dropIn;
    private Path aside;

    /// Whether the manager refuses to read its units at this moment, by what the drop-in says.
    private Predicate<String> refuses = _ -> false;

    @BeforeEach
    void begin() {
        dropIn =
                PresetDropIn.of(
                        "kanata.service",
                        folder,
                        new ReloadingBus(() -> refuses.test(text())),
                        () -> SnapshotBuilder.NOW,
                        () -> Limits.DEFAULT);
        aside = dropIn.file().resolveSibling(dropIn.file().getFileName() + ".aside");
    }

    private String text() {
        try {
            return String.valueOf(dropIn.now());
        } catch (IOException unreadable) {
            return "";
        }
    }

    private PresetOutcome turnTo(boolean works) throws InterruptedException {
        return turnTo(() -> works);
    }

    private PresetOutcome turnTo(PresetSwitch.Restarting restarting) throws InterruptedException {
        return new UnitPreset(RUNS, dropIn, () -> new SeenSession(RUNS), restarting)
                .turnTo(B, true, (_, _) -> true);
    }

    private boolean blocked() {
        try {
            if (Files.isRegularFile(dropIn.file())) {
                Files.delete(dropIn.file());
            }
            Files.createDirectories(dropIn.file().resolve("in the way"));
            return false;
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    @Test
    void whereTheManagerRefusesWhatWasInForceStays() throws Exception {
        assertNull(dropIn.put(A));
        refuses = text -> text.contains("b.kbd");
        assertInstanceOf(PresetOutcome.Unwritten.class, turnTo(true));
        assertEquals(A, dropIn.now());
    }

    @Test
    void whereTheManagerRefusesTheFirstOneNothingOfItStays() throws Exception {
        refuses = text -> text.contains("b.kbd");
        assertInstanceOf(PresetOutcome.Unwritten.class, turnTo(true));
        assertNull(dropIn.now());
    }

    @Test
    void whatCannotBeMovedAsideStays() throws Exception {
        assertNull(dropIn.put(A));
        Files.createDirectories(aside.resolve("in the way"));
        assertInstanceOf(PresetOutcome.Unwritten.class, turnTo(true));
        assertEquals(A, dropIn.now());
    }

    @Test
    void whatDoesNotComeUpGivesWayToWhatWasThere() throws Exception {
        assertNull(dropIn.put(A));
        assertEquals(new PresetOutcome.Back(), turnTo(false));
        assertEquals(A, dropIn.now());
    }

    @Test
    void whatCannotBePutBackIsKeptAside() throws Exception {
        assertNull(dropIn.put(A));
        assertInstanceOf(PresetOutcome.Lost.class, turnTo(this::blocked));
        assertEquals(A, Files.readString(aside));
    }

    @Test
    void whatComesUpStaysAlone() throws Exception {
        assertNull(dropIn.put(A));
        assertEquals(new PresetOutcome.Runs("b"), turnTo(true));
        assertEquals("b", PresetDropIn.presetOf(dropIn.now()));
        assertFalse(Files.exists(aside));
    }

    @Test
    void whatStandsBesideTheUnitMayBeReadAsAnyUnit() throws Exception {
        assertEquals(new PresetOutcome.Runs("b"), turnTo(true));
        assertEquals(
                "rw-r--r--",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(dropIn.file())));
    }
}
