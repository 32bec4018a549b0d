package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Limit;
import app.tomo.model.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;

/// Texts that are not saved yet.
@Timeout(60)
class DraftsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Path CONFIG = Path.of("/etc/kanata.kbd");

    @TempDir private Path root;

    private Places places() {
        return new Places(root, root, root, root, root);
    }

    private Drafts drafts() {
        return new Drafts(places(), () -> Limits.DEFAULT.with(Limit.DRAFTS, 2));
    }

    private static Drafts.Draft draft(Path file, String text, Instant at) {
        return new Drafts.Draft(file, text, "abc", at);
    }

    private static Drafts.Draft draft(Path file, String text) {
        return draft(file, text, NOON);
    }

    @Test
    void whatIsKeptIsFoundByTheNextTomo() {
        assertNull(drafts().find(CONFIG));
        assertTrue(drafts().keep(draft(CONFIG, "(defsrc\n\"ä😀\\")));
        assertEquals(draft(CONFIG, "(defsrc\n\"ä😀\\"), drafts().find(CONFIG));
        assertTrue(drafts().keep(draft(CONFIG, "later")));
        assertEquals(draft(CONFIG, "later"), drafts().find(CONFIG));
        drafts().drop(CONFIG);
        assertNull(drafts().find(CONFIG));
    }

    @Test
    void eachConfigHasItsOwn() {
        Path other = Path.of("/home/ada/kanata.kbd");
        assertTrue(drafts().keep(draft(CONFIG, "one")));
        assertTrue(drafts().keep(draft(other, "two")));
        assertEquals(draft(CONFIG, "one"), drafts().find(CONFIG));
        assertEquals(draft(other, "two"), drafts().find(other));
        assertEquals("two", text("/home/ada/x/../kanata.kbd"));
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        assertTrue(drafts().keep(draft(CONFIG, "secret")));
        Path file = ConfigFolder.of(places(), CONFIG).draft();
        assertEquals("rw-------", mode(file));
        assertEquals("rwx------", mode(file.resolveSibling("")));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void theOldestMakesRoom() throws IOException {
        for (int i = 0; i < 4; i++) {
            Path file = Path.of("/etc/" + i + ".kbd");
            assertTrue(drafts().keep(draft(file, "text " + i, NOON.plusSeconds(i))));
        }
        assertNull(drafts().find(Path.of("/etc/1.kbd")));
        assertEquals("text 2", text("/etc/2.kbd"));
        assertEquals("text 3", text("/etc/3.kbd"));
        try (Stream<Path> left = Files.walk(root)) {
            assertEquals(2, left.filter(Files::isRegularFile).count());
        }
    }

    private String text(String file) {
        Drafts.Draft found = drafts().find(Path.of(file));
        return found == null ? "none" : found.text();
    }

    @Test
    void whatIsNotWholeIsNoDraft() throws IOException {
        assertTrue(drafts().keep(draft(CONFIG, "text")));
        Path file = ConfigFolder.of(places(), CONFIG).draft();
        Files.writeString(file, Files.readString(file).substring(0, 30));
        assertNull(drafts().find(CONFIG));
        assertTrue(drafts().keep(draft(CONFIG, "text")));
        assertEquals(draft(CONFIG, "text"), drafts().find(CONFIG));
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Files.writeString(root.resolve("configs"), "in the way");
        assertFalse(drafts().keep(draft(CONFIG, "text")));
        drafts().drop(CONFIG);
        assertNull(drafts().find(CONFIG));
    }
}
