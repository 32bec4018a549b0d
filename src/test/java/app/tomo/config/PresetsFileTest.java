package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class PresetsFileTest {
    @TempDir Path folder;

    private PresetsFile read(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("settings.json"), json);
        return PresetsFile.read(file, Path.of("/home/p"));
    }

    @Test
    void aPresetIsAConfigWithArgumentsUnderAName() throws IOException {
        PresetsFile presets =
                read(
                        """
                        {"presets": {"work": {"config": "work.kbd"},
                                     "games": {"config": "~/g.kbd", "arguments": ["--nodelay"]}}}
                        """);
        assertEquals(
                List.of(
                        new Preset("work", folder.resolve("work.kbd").toString(), List.of()),
                        new Preset("games", "/home/p/g.kbd", List.of("--nodelay"))),
                presets.all());
        assertEquals(presets.all().get(1), presets.named("games"));
    }

    @Test
    void whatIsNoPresetIsNamedAndTheOthersStay() throws IOException {
        PresetsFile presets =
                read(
                        """
                        {"presets": {"a b": {"config": "a.kbd"}, "none": {}, "text": "x.kbd",
                                     "number": {"config": "a.kbd", "arguments": [1]},
                                     "good": {"config": "/k.kbd"}}}
                        """);
        assertEquals(List.of("a b", "none", "text", "number"), presets.unusable());
        assertEquals(List.of(new Preset("good", "/k.kbd", List.of())), presets.all());
    }

    @Test
    void argumentsAreAListOfTextsWithoutWhatTomoSaysItself() throws IOException {
        PresetsFile presets =
                read(
                        """
                        {"presets": {"text": {"config": "/k.kbd", "arguments": "--nodelay"},
                                     "object": {"config": "/k.kbd", "arguments": {}},
                                     "port": {"config": "/k.kbd", "arguments": ["-p", "99"]},
                                     "null": {"config": "/k.kbd", "arguments": null}}}
                        """);
        assertEquals(List.of("text", "object", "port"), presets.unusable());
        assertEquals(List.of(new Preset("null", "/k.kbd", List.of())), presets.all());
    }

    @Test
    void whatStandsInTheirPlaceIsNotPassedOverInSilence() throws IOException {
        assertTrue(read("{\"presets\": 5}").misshapen());
        assertTrue(read("{\"presets\": [{\"config\": \"/k.kbd\"}]}").misshapen());
        assertFalse(read("{\"presets\": null}").misshapen());
        assertFalse(read("{\"presets\": {}}").misshapen());
        assertFalse(read("{}").misshapen());
    }

    @Test
    void aFileThatIsNotThereOrIsBrokenHasNone() throws IOException {
        assertEquals(List.of(), PresetsFile.read(folder.resolve("nope"), folder).all());
        assertEquals(List.of(), read("{\"presets\": ").all());
    }

    @Test
    void theSettingsDoNotComplainOfThem() throws IOException {
        Path file =
                Files.writeString(folder.resolve("s.json"), "{\"presets\": {}, \"unit\": \"k\"}");
        assertEquals(List.of(), SettingsFile.read(file).complaints());
        assertEquals(Map.of(), SettingsFile.read(file).remembered());
    }

    @Test
    void whichOneIsInUseIsReadOffTheCommand() {
        Preset games = new Preset("games", "/g.kbd", List.of("--nodelay"));
        assertTrue(games.isIn("/g.kbd", List.of("kanata", "-c", "/g.kbd", "--nodelay")));
        assertFalse(games.isIn("/g.kbd", List.of("kanata", "-c", "/g.kbd")));
        assertFalse(games.isIn(null, List.of()));
    }
}
