package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PlacesTest {
    @TempDir private Path root;

    private Places places(String... variables) {
        return Places.of(TestSurroundings.below(root, variables), "default");
    }

    @Test
    void withoutAnythingSaidTheyAreTheUsualOnesBelowHome() {
        Path home = root.resolve("home");
        Places places = places();
        assertAll(
                () -> assertEquals(home.resolve(".config/tomo"), places.config()),
                () -> assertEquals(home.resolve(".local/state/tomo"), places.state()),
                () -> assertEquals(home.resolve(".cache/tomo"), places.cache()),
                () -> assertEquals(home.resolve(".config/tomo/settings.json"), places.settings()));
    }

    @Test
    void theXdgFoldersMoveThem() {
        Places places = places("XDG_CONFIG_HOME", "/x/config", "XDG_STATE_HOME", "/x/state");
        assertAll(
                () -> assertEquals(Path.of("/x/config/tomo"), places.config()),
                () -> assertEquals(Path.of("/x/state/tomo"), places.state()),
                () -> assertEquals(root.resolve("home/.cache/tomo"), places.cache()));
    }

    @Test
    void aRelativeXdgFolderCountsAsNotSet() {
        assertEquals(root.resolve("home/.config/tomo"), places("XDG_CONFIG_HOME", "conf").config());
    }

    @Test
    void tomoHomeMovesAllButTheControlSocket() {
        Places places = places("TOMO_HOME", "/srv/tomo", "XDG_CONFIG_HOME", "/x/config");
        assertAll(
                () -> assertEquals(Path.of("/srv/tomo/config"), places.config()),
                () -> assertEquals(Path.of("/srv/tomo/state"), places.state()),
                () -> assertEquals(Path.of("/srv/tomo/cache"), places.cache()),
                () -> assertEquals(root.resolve("run/tomo"), places.socket().getParent()));
    }

    @Test
    void aRelativeTomoHomeBeginsWhereTheCommandWasTyped() {
        assertEquals(root.resolve("here/mine/config"), places("TOMO_HOME", "./mine").config());
    }

    @Test
    void everyProfileHasItsOwn() {
        Surroundings surroundings = TestSurroundings.below(root);
        Places first = Places.of(surroundings, "default");
        Places left = Places.of(surroundings, "left");
        assertAll(
                () -> assertEquals(first.config().resolve("profiles/left"), left.config()),
                () -> assertEquals(first.state().resolve("profiles/left"), left.state()),
                () -> assertEquals(first.cache().resolve("profiles/left"), left.cache()),
                () -> assertNotEquals(first.socket(), left.socket()),
                () -> assertNotEquals(first.lock(), left.lock()));
    }

    @Test
    void theSocketFollowsTomoHomeAndNothingElse() {
        Path plain = places().socket();
        assertAll(
                () -> assertEquals(plain, places("XDG_CONFIG_HOME", "/x").socket()),
                () -> assertNotEquals(plain, places("TOMO_HOME", "/srv/a").socket()),
                () ->
                        assertNotEquals(
                                places("TOMO_HOME", "/srv/b").socket(),
                                places("TOMO_HOME", "/srv/a").socket()),
                () ->
                        assertEquals(
                                places("TOMO_HOME", "/srv/x/../a/").socket(),
                                places("TOMO_HOME", "/srv/a").socket()));
    }

    @Test
    void withoutARuntimeFolderTheSocketIsInAFolderOfOnesOwn() {
        assertEquals(
                root.resolve("temp/tomo-nobody-real"),
                places("XDG_RUNTIME_DIR", "").socket().getParent());
    }

    @Test
    void aRuntimeFolderThatIsNotThereIsPassedOver() {
        assertEquals(
                root.resolve("temp/tomo-nobody-real"),
                places("XDG_RUNTIME_DIR", root.resolve("gone").toString()).socket().getParent());
    }

    @Test
    void aRuntimeFolderOfSomebodyElseIsPassedOver() throws IOException {
        assertEquals(
                root.resolve("temp/tomo-nobody-real"),
                places("XDG_RUNTIME_DIR", Foreign.folder(root).toString()).socket().getParent());
    }

    @Test
    void aRuntimeFolderBehindALinkIsPassedOver() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("link"), Path.of("run"));
        assertEquals(
                root.resolve("temp/tomo-nobody-real"),
                places("XDG_RUNTIME_DIR", link.toString()).socket().getParent());
    }

    @Test
    void aPathTooLongForASocketIsPassedOver() throws IOException {
        Path deep = Files.createDirectories(root.resolve("d".repeat(60)).resolve("e".repeat(40)));
        Path socket = places("XDG_RUNTIME_DIR", deep.toString()).socket();
        assertFalse(socket.startsWith(deep));
        assertTrue(socket.toString().length() <= ControlFolder.LONGEST_PATH, socket::toString);
    }
}
