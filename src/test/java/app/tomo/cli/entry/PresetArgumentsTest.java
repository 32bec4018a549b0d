package app.tomo.cli.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.Command.Preset.PresetVerb;
import app.tomo.cli.command.Command.Profile;
import app.tomo.config.Given;
import app.tomo.config.Setting;
import app.tomo.config.SettingSyntax;
import app.tomo.words.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class PresetArgumentsTest {
    private final CommandLineReader reader =
            new CommandLineReader(
                    Words.ofKanata(),
                    new SettingSyntax(Path.of("/home/me"), Path.of("/home/me/here")));

    private Reading read(String line) {
        return reader.read(line.isEmpty() ? new String[0] : line.split(" "));
    }

    private Command command(String line) {
        return assertInstanceOf(Reading.Asked.class, read(line)).command();
    }

    private static Command preset(PresetVerb verb, String name, String... arguments) {
        return new Command.Preset(verb, name, List.of(arguments), false);
    }

    @Test
    void presetsAreListedSwitchedToMarkedAddedAndRemoved() {
        assertEquals(preset(PresetVerb.LIST, ""), command("preset"));
        assertEquals(preset(PresetVerb.SWITCH, "work"), command("preset work"));
        assertEquals(preset(PresetVerb.NONE, ""), command("preset --none"));
        assertEquals(preset(PresetVerb.START, "work"), command("preset --start work"));
        assertEquals(preset(PresetVerb.REMOVE, "work"), command("preset --remove work"));
        assertEquals(
                new Command.Preset(PresetVerb.SWITCH, "work", List.of(), true),
                command("preset work --yes"));
    }

    @Test
    void whatFollowsTwoDashesIsTheDaemons() {
        assertEquals(
                new Reading.Asked(
                        preset(PresetVerb.ADD, "games", "-d", "--log-layer-changes"),
                        new Given(Map.of(Setting.CONFIG, "/home/me/here/g.kbd"), Map.of()),
                        false),
                read("preset --add games --config g.kbd -- -d --log-layer-changes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    preset a b | “b” is one word too many.
                    preset --remove a b | “b” is one word too many.
                    preset --add a --remove b | “--remove” is one word too many.
                    preset --add | “--add” needs a value.
                    """)
    void whatIsTooMuchOrTooLittleIsNamed(String line, String sentence) {
        assertEquals(new Reading.Misuse(sentence), read(line));
    }

    @Test
    void profilesAreListedMadeOpenedAndRemoved() {
        assertEquals(new Profile(Profile.ProfileVerb.LIST, "", false), command("profile"));
        assertEquals(
                new Profile(Profile.ProfileVerb.NEW, "left", false), command("profile new left"));
        assertEquals(
                new Profile(Profile.ProfileVerb.OPEN, "left", false), command("profile open left"));
        assertEquals(
                new Profile(Profile.ProfileVerb.REMOVE, "left", true),
                command("profile remove left --yes"));
    }

    @ParameterizedTest
    @CsvSource({"profile new", "profile dance left", "profile list left"})
    void whatIsDoneWithAProfileIsOneOfThree(String line) {
        assertEquals(new Reading.Misuse(Words.ofKanata().usage().noProfileCommand()), read(line));
    }
}
