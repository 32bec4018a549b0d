package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.config.PresetsDesk.Change;
import app.tomo.model.Invocation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class PresetsDeskTest {
    private static final Preset WORK = new Preset("work", "/c/work.kbd", List.of());
    private static final Preset GAMES = new Preset("games", "/c/games.kbd", List.of("-d"));

    @TempDir Path folder;
    private Path file;
    private PresetsDesk desk;

    @BeforeEach
    void begin() {
        Places places = new Places(folder, folder, folder, folder, folder);
        file = places.settings();
        desk = new PresetsDesk(new SettingsWriter(places), file, Path.of("/home/p"));
    }

    private List<Preset> all() {
        return desk.read().all();
    }

    @Test
    void theFirstOneBeginsTheFileAndLeavesNothingElseOut() throws IOException {
        Files.writeString(file, "{\n  \"unit\": \"k.service\"\n}\n");
        assertEquals(new Change.Written(), desk.add(WORK, 0));
        assertEquals(List.of(WORK), all());
        assertEquals(
                """
                {
                  "unit": "k.service",
                  "presets": {"work":{"config":"/c/work.kbd"}}
                }
                """,
                Files.readString(file));
    }

    @Test
    void oneIsReplacedInItsPlaceAndMayBeCalledOtherwise() {
        var _ = desk.add(WORK, 0);
        var _ = desk.add(GAMES, 1);
        Preset home = new Preset("home", "/c/home.kbd", List.of());
        assertEquals(new Change.Written(), desk.replace(WORK, home));
        assertEquals(List.of(home, GAMES), all());
    }

    @Test
    void whatIsRemovedIsPutBackWhereItWas() {
        var _ = desk.add(WORK, 0);
        var _ = desk.add(GAMES, 1);
        assertEquals(new Change.Written(), desk.remove(WORK));
        assertEquals(List.of(GAMES), all());
        assertEquals(new Change.Written(), desk.add(WORK, 0));
        assertEquals(List.of(WORK, GAMES), all());
    }

    @Test
    void aNameIsTakenOnce() {
        var _ = desk.add(WORK, 0);
        var _ = desk.add(GAMES, 1);
        assertEquals(new Change.Taken("work"), desk.add(WORK, 2));
        assertEquals(
                new Change.Taken("work"),
                desk.replace(GAMES, new Preset("work", "/c/x.kbd", List.of())));
        assertEquals(List.of(WORK, GAMES), all());
    }

    @Test
    void whatWasChangedElsewhereIsNotWrittenOver() throws IOException {
        var _ = desk.add(WORK, 0);
        Files.writeString(file, "{\"presets\": {\"work\": {\"config\": \"/c/theirs.kbd\"}}}");
        Preset theirs = new Preset("work", "/c/theirs.kbd", List.of());
        assertEquals(new Change.Meanwhile(theirs), desk.replace(WORK, WORK));
        assertEquals(new Change.Meanwhile(theirs), desk.remove(WORK));
        assertEquals(new Change.Meanwhile(null), desk.remove(GAMES));
        assertEquals(List.of(theirs), all());
    }

    @Test
    void theChildsOneIsMarkedAndGivenUp() {
        var _ = desk.add(GAMES, 0);
        assertEquals(new Change.Written(), desk.mark("games"));
        assertEquals(GAMES, desk.read().ofChild());
        assertEquals(List.of(), SettingsFile.read(file).complaints());
        assertEquals(new Change.Written(), desk.mark(null));
        assertNull(desk.read().ofChild());
    }

    @Test
    void theMarkGoesWithThePresetThatItNames() {
        var _ = desk.add(WORK, 0);
        var _ = desk.add(GAMES, 1);
        var _ = desk.mark("games");
        Preset play = new Preset("play", "/c/games.kbd", List.of());
        assertEquals(new Change.Written(), desk.replace(GAMES, play));
        assertEquals(play, desk.read().ofChild());
        assertEquals(new Change.Written(), desk.remove(WORK));
        assertEquals(play, desk.read().ofChild());
        assertEquals(new Change.Written(), desk.remove(play));
        assertNull(desk.read().marked());
    }

    @Test
    void aMarkThatNamesNoneIsInVain() {
        var _ = desk.add(GAMES, 0);
        var _ = desk.mark("games");
        assertNull(desk.read().markedInVain());
        var _ = desk.mark("gone");
        assertEquals("gone", desk.read().markedInVain());
    }

    @Test
    void whatIsNoObjectIsNotWrittenOver() throws IOException {
        String theirs = "{\"presets\": [{\"config\": \"/c/theirs.kbd\"}]}";
        Files.writeString(file, theirs);
        assertEquals(new Change.Misshapen(), desk.add(WORK, 0));
        assertEquals(theirs, Files.readString(file));
    }

    @Test
    void whatIsRefusedBeginsNoFile() throws IOException {
        assertEquals(new Change.Meanwhile(null), desk.remove(WORK));
        assertFalse(Files.exists(file));
        Files.writeString(file, "{broken");
        assertEquals(new Change.Meanwhile(null), desk.remove(WORK));
        assertEquals("{broken", Files.readString(file));
    }

    @Test
    void aCommandLineIsOfTheClosestOne() {
        Preset plain = new Preset("plain", "/c/games.kbd", List.of());
        var _ = desk.add(plain, 0);
        var _ = desk.add(GAMES, 1);
        PresetsFile presets = desk.read();
        assertEquals(GAMES, presets.in(line("/c/games.kbd", "-d")));
        assertEquals(plain, presets.in(line("/c/games.kbd", "-n")));
        assertNull(presets.in(line("/c/other.kbd", "-d")));
    }

    private static Invocation line(String config, String argument) {
        return new Invocation("kanata", config, null, List.of("kanata", "-c", config, argument));
    }

    @Test
    void argumentsAreReadAsTheyAreTyped() {
        assertEquals(List.of("-d", "--x=a b", ""), PresetArguments.read(" -d \"--x=a b\" '' "));
        assertEquals("-d \"--x=a b\" \"\"", PresetArguments.write(List.of("-d", "--x=a b", "")));
        assertNull(PresetArguments.read("-d \"open"));
        assertEquals(List.of(), PresetArguments.read("  "));
        assertEquals(List.of("--x=a b"), PresetArguments.read("--x='a b'"));
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        List<String> odd =
                List.of("-d", "a b", "", "it's", "\"", "'", "say \"a b\"", "'\"'", "\"'a b'\"");
        assertEquals(odd, PresetArguments.read(PresetArguments.write(odd)));
    }

    @Test
    void whatTomoSaysItselfIsNotAPresetsToSay() {
        assertEquals("--port=1", PresetArguments.taken(List.of("-d", "--port=1")));
        assertEquals("-nc", PresetArguments.taken(List.of("-nc", "x.kbd")));
        assertNull(PresetArguments.taken(List.of("-n", "-d", "--log-layer-changes")));
    }
}
