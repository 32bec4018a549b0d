package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Limit;
import app.tomo.model.Limits;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;

/// The versions that a config had.
@Timeout(60)
class ConfigHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Path CONFIG = Path.of("/etc/kanata.kbd");

    @TempDir private Path root;
    private Limits limits = Limits.DEFAULT;
    private int minutes;

    private ConfigHistory history() {
        return new ConfigHistory(new Places(root, root, root, root, root), () -> limits);
    }

    private Instant next() {
        return NOON.plusSeconds(60L * minutes++);
    }

    private Version add(String text, VersionOutcome outcome) {
        return some(history().add(CONFIG, text, outcome, next()));
    }

    private static Version some(@Nullable Version version) {
        assertNotNull(version);
        return version;
    }

    private List<String> texts() {
        return history().list(CONFIG).newestFirst().stream()
                .map(each -> String.valueOf(history().read(CONFIG, each.id())))
                .toList();
    }

    @Test
    void theNewestComesFirstWithItsTimeAndOutcome() {
        assertEquals(List.of(), texts());
        Version saved = add("(defsrc a)\nä\n", VersionOutcome.SAVED);
        Version applied = add("(defsrc b)", VersionOutcome.APPLIED);
        assertEquals(List.of(applied, saved), history().list(CONFIG).newestFirst());
        assertEquals(List.of("(defsrc b)", "(defsrc a)\nä\n"), texts());
        assertEquals(NOON, saved.at());
        assertEquals(VersionOutcome.SAVED, saved.outcome());
    }

    @Test
    void theSameTextTwiceIsOneVersionOfWhichMoreBecame() {
        Version saved = add("a", VersionOutcome.SAVED);
        Version applied = add("a", VersionOutcome.APPLIED);
        assertEquals(List.of(applied), history().list(CONFIG).newestFirst());
        assertEquals(saved.id(), applied.id());
        assertTrue(history().settle(CONFIG, saved.id(), VersionOutcome.REVERTED, next()));
        assertEquals(VersionOutcome.REVERTED, some(history().list(CONFIG).newest()).outcome());
    }

    @Test
    void theLastOneKnownToWorkIsRemembered() {
        assertNull(history().list(CONFIG).lastKnownGood());
        Version good = add("a", VersionOutcome.APPLIED);
        assertTrue(history().markKnownGood(CONFIG, good.id()));
        add("b", VersionOutcome.REJECTED);
        assertEquals(good.id(), some(history().list(CONFIG).lastKnownGood()).id());
        Version back = add("a", VersionOutcome.RESTORED);
        assertEquals(back, history().list(CONFIG).lastKnownGood(), "the text is known");
        assertFalse(history().markKnownGood(CONFIG, 99));
    }

    @Test
    void theOldestMakeRoomButNotTheOneKnownToWork() {
        limits = limits.with(Limit.HISTORY_VERSIONS, 3);
        Version good = add("good", VersionOutcome.APPLIED);
        assertTrue(history().markKnownGood(CONFIG, good.id()));
        for (int i = 1; i <= 5; i++) {
            add("text " + i, VersionOutcome.SAVED);
        }
        assertEquals(List.of("text 5", "text 4", "good"), texts());
    }

    @Test
    void theirSizeIsBoundedButTheNewestAndTheGoodOneStay() {
        limits = limits.with(Limit.HISTORY_SIZE, 100);
        Version good = add("good" + ";".repeat(90_000), VersionOutcome.APPLIED);
        assertTrue(history().markKnownGood(CONFIG, good.id()));
        add("one" + ";".repeat(9_000), VersionOutcome.SAVED);
        add("two" + ";".repeat(9_000), VersionOutcome.SAVED);
        assertEquals(2, texts().size());
        Version large = add("three" + ";".repeat(500_000), VersionOutcome.SAVED);
        assertEquals(
                List.of(large.id(), good.id()),
                history().list(CONFIG).newestFirst().stream().map(Version::id).toList());
    }

    @Test
    void aDamagedOneIsNamedAndHidesNoOther() throws IOException {
        Version one = add("one", VersionOutcome.SAVED);
        Version two = add("two", VersionOutcome.SAVED);
        Version three = add("three", VersionOutcome.SAVED);
        Path file = history().folder(CONFIG).resolve(two.file());
        Files.write(file, new byte[40]);
        assertEquals(
                new ConfigHistory.Versions(List.of(three, one), List.of(file)),
                history().list(CONFIG));
        assertNull(history().read(CONFIG, two.id()));
        Files.writeString(file, two.written("owt"));
        assertNull(history().read(CONFIG, two.id()), "as long as it was, and another text");
        assertEquals(4, add("four", VersionOutcome.SAVED).id());
    }

    @Test
    void eachIsAConfigThatOnlyThePersonMayRead() throws IOException {
        Version one = add("(defsrc a)\n", VersionOutcome.SAVED);
        Path file = history().folder(CONFIG).resolve(one.file());
        List<String> lines = Files.readAllLines(file);
        assertTrue(lines.getFirst().startsWith(";; "));
        assertEquals("(defsrc a)", lines.getLast());
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(root.resolve("configs"), "in the way");
        assertNull(history().add(CONFIG, "a", VersionOutcome.SAVED, NOON));
        assertEquals(List.of(), texts());
    }
}
