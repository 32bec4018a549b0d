package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Invocation;
import app.tomo.model.Scope;
import app.tomo.model.Target;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

class RememberedTargetTest {
    private static final String VALUE = "{\"scope\":\"user\",\"unit\":\"keys.service\"}";

    @TempDir Path root;
    private Surroundings surroundings;
    private Path file;
    private RememberedTarget remembered;
    private final List<Path> aside = new ArrayList<>();

    @BeforeEach
    void beginWithNothing() {
        surroundings = TestSurroundings.below(root);
        Places places = Places.of(surroundings, "default");
        file = places.settings();
        remembered = new RememberedTarget(new SettingsWriter(places), aside::add);
    }

    @Test
    void whatWasFoundIsKnownTheNextTime() throws IOException {
        remember();
        assertEquals("{\n  \"remembered\": " + VALUE + "\n}\n", Files.readString(file));
        Settings settings = SettingsReader.read(surroundings, Given.NOTHING);
        assertEquals(
                new Settings.Choice("keys.service", Origin.REMEMBERED, Place.in(file, 2)),
                settings.of(Setting.UNIT));
        assertEquals(
                new Settings.Choice("user", Origin.REMEMBERED, Place.in(file, 2)),
                settings.of(Setting.SCOPE));
        assertEquals(List.of(), settings.complaints());
    }

    @Test
    void aChildIsKnownTogetherWithItsCommand() {
        Target child = new Target("default", Scope.CHILD, "kanata.service", null, null, null);
        DaemonAddress address = new DaemonAddress("127.0.0.1", 5829);
        remembered.remember(child, new Invocation("/bin/kanata", "/a/ü b.kbd", address, List.of()));
        Settings settings = SettingsReader.read(surroundings, Given.NOTHING);
        assertEquals(
                new Target(
                        "default",
                        Scope.CHILD,
                        "kanata.service",
                        "/bin/kanata",
                        "/a/ü b.kbd",
                        address),
                settings.target());
        assertEquals(List.of(), settings.complaints());
        Settings other =
                SettingsReader.read(
                        surroundings, new Given(Map.of(Setting.SCOPE, "user"), Map.of()));
        assertEquals(
                new Target("default", Scope.USER, "kanata.service", null, null, null),
                other.target());
    }

    @Test
    void everyOtherCharacterOfTheFileStays() throws IOException {
        becomes("{}", "{\n  \"remembered\": V\n}");
        becomes("{'port': 1}", "{'port': 1,\n  'remembered': V\n}");
        becomes(
                "{\n  'x' : [1, 2],\n\n 'port':  1 \n}\n",
                "{\n  'x' : [1, 2],\n\n 'port':  1,\n  'remembered': V \n}\n");
        becomes("{'remembered' : {'unit': 3} , 'port': 1}", "{'remembered' : V , 'port': 1}");
        becomes("{'a': '}', 'b': -1.5e3}", "{'a': '}', 'b': -1.5e3,\n  'remembered': V\n}");
        becomes("{'a': true , 'ü': 'ß\\n'}", "{'a': true , 'ü': 'ß\\n',\n  'remembered': V\n}");
    }

    /// @param before, after with single quotes for double ones, and V for the value
    private void becomes(String before, String after) throws IOException {
        String wanted = after.replace('\'', '"').replace("V", VALUE);
        write(before.replace('\'', '"'));
        remember();
        assertEquals(wanted, Files.readString(file));
        remember();
        assertEquals(wanted, Files.readString(file));
    }

    @Test
    void aFileThatIsNoJsonIsSetAside() throws IOException {
        write("{\"port\": 1,}");
        remember();
        assertEquals("{\n  \"remembered\": " + VALUE + "\n}\n", Files.readString(file));
        assertEquals("{\"port\": 1,}", Files.readString(aside.getFirst()));
        assertTrue(
                aside.getFirst()
                        .getFileName()
                        .toString()
                        .matches("settings\\.json\\.broken-[0-9]{4}(-[0-9]{2}){5}"));
    }

    @Test
    void whatWasSetAsideBeforeStays() throws IOException {
        FileTime same = FileTime.from(Instant.parse("2026-11-22T14:02:17Z"));
        for (String broken : List.of("{1", "{2", "{3")) {
            write(broken);
            Files.setLastModifiedTime(file, same);
            remember();
        }
        assertEquals(3, Set.copyOf(aside).size());
        assertEquals("{1", Files.readString(aside.getFirst()));
        assertEquals("{3", Files.readString(aside.getLast()));
    }

    @Test
    void aBrokenFileBehindALinkIsSetAsideWhereItIs() throws IOException {
        Path real = Files.writeString(root.resolve("dotfile.json"), "{");
        Files.createDirectories(file.resolveSibling(""));
        Files.createSymbolicLink(file, real);
        remember();
        assertTrue(Files.isSymbolicLink(file));
        assertTrue(Files.readString(real).contains(VALUE));
        assertEquals(root, aside.getFirst().getParent());
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(root.resolve("dotfile.json"), "{}");
        Files.createDirectories(file.resolveSibling(""));
        Files.createSymbolicLink(file, real);
        remember();
        assertTrue(Files.isSymbolicLink(file));
        assertTrue(Files.readString(real).contains(VALUE));
    }

    @Test
    void aFolderThatCannotBeWrittenIsAReasonAndLeavesNothing() throws IOException {
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder.resolveSibling(""));
        Files.writeString(folder, "a file where the folder should be");
        var refused =
                assertInstanceOf(
                        SettingsWriter.Result.Refused.class,
                        remembered.remember(Scope.USER, "keys.service"));
        assertEquals(file, refused.file());
        assertTrue(Files.isRegularFile(folder));
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        remember();
        try (var files = Files.list(file.resolveSibling(""))) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void thePersonsOwnWordsCountMore() throws IOException {
        write("{\"scope\": \"system\", \"remembered\": " + VALUE + "}");
        Settings settings = SettingsReader.read(surroundings, Given.NOTHING);
        assertEquals(Origin.DEFAULT, settings.of(Setting.UNIT).origin());
        assertEquals(Origin.FILE, settings.of(Setting.SCOPE).origin());
        settings =
                SettingsReader.read(
                        surroundings, new Given(Map.of(Setting.SCOPE, "user"), Map.of()));
        assertEquals(Origin.REMEMBERED, settings.of(Setting.UNIT).origin());
        assertEquals(Origin.COMMAND_LINE, settings.of(Setting.SCOPE).origin());
    }

    private void remember() {
        assertInstanceOf(
                SettingsWriter.Result.Written.class,
                remembered.remember(Scope.USER, "keys.service"));
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
