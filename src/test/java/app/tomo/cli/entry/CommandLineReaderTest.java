package app.tomo.cli.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.cli.command.Command;
import app.tomo.config.Given;
import app.tomo.config.Setting;
import app.tomo.config.SettingSyntax;
import app.tomo.model.ActionKind;
import app.tomo.model.Limit;
import app.tomo.words.UsageWords;
import app.tomo.words.Words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Map;

class CommandLineReaderTest {
    private final CommandLineReader reader =
            new CommandLineReader(
                    Words.ofKanata(),
                    new SettingSyntax(Path.of("/home/me"), Path.of("/home/me/here")));

    @Test
    void optionsMayStandBeforeAndAfterTheCommand() {
        Given unit = new Given(Map.of(Setting.UNIT, "k.service"), Map.of());
        Command status = new Command.Status();
        assertEquals(new Reading.Asked(status, unit, true), read("--unit k status --json"));
        assertEquals(new Reading.Asked(status, unit, true), read("--json status --unit=k"));
        assertEquals(new Reading.Asked(status, unit, false), read("status --unit k"));
    }

    @Test
    void aUnitMayBeCalledAsACommandIs() {
        Given unit = new Given(Map.of(Setting.UNIT, "keys.service"), Map.of());
        assertEquals(
                new Reading.Asked(new Command.Act(ActionKind.START, ""), unit, false),
                read("--unit keys start"));
        assertEquals(new Reading.Misuse("“--unit” needs a value."), read("--unit status"));
    }

    @Test
    void numbersAndAllElseCanBeSetByName() {
        Given given =
                new Given(
                        Map.of(Setting.UNIT, "k.service"),
                        Map.of(Limit.RELOAD_COOL_DOWN, 3_000L, Limit.DEADLY, 3L));
        Command status = new Command.Status();
        assertEquals(
                new Reading.Asked(status, given, false),
                read("--set reload.cool-down=3s status --set reload.deaths=3 --set unit=k"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --set reload.cool-down=3 | reload.cool-down cannot be “3”: it is a time
                    --set reload.cool-down=1h | with its unit from 100 ms to 10 min, such as “2 s”.
                    --set reload.deaths=0 | cannot be “0”: it is a whole number from 1 to 100.
                    --set reload.cool=3s | There is no setting “reload.cool”.
                    --set reload.cool-down | is no setting with its value. An example: --set
                    --set port=1 --port 2 | “port” is given twice.
                    --set stop.force=1s --set stop.force=2s | “stop.force” is given twice.
                    """)
    void whatCannotBeSetIsNamed(String line, String part) {
        var misuse = assertInstanceOf(Reading.Misuse.class, read(line));
        assertTrue(misuse.sentence().contains(part), misuse.sentence());
    }

    @Test
    void aBareCommandLineIsTheApp() {
        assertEquals(
                new Reading.Asked(new Command.App(false, null), Given.NOTHING, false),
                reader.read());
        assertEquals(
                new Reading.Asked(new Command.App(true, null), Given.NOTHING, false),
                read("--demo"));
    }

    @Test
    void aScriptIsForTheSimulatorOnly() {
        Command demo = new Command.App(true, "/tmp/a.script");
        assertEquals(
                new Reading.Asked(demo, Given.NOTHING, false),
                read("--demo --script /tmp/a.script"));
        Command simulate = new Command.Simulate(null, "/tmp/a.script", false);
        assertEquals(
                new Reading.Asked(simulate, Given.NOTHING, false),
                read("simulate --script /tmp/a.script"));
        assertInstanceOf(Reading.Misuse.class, read("--script /tmp/a.script"));
        assertInstanceOf(Reading.Misuse.class, read("status --script /tmp/a.script"));
    }

    @Test
    void actionsCarryTheirLayer() {
        Command nav = new Command.Act(ActionKind.SWITCH_LAYER, "nav");
        assertEquals(new Reading.Asked(nav, Given.NOTHING, false), read("layer nav"));
        Command reload = new Command.Act(ActionKind.RELOAD, "");
        assertEquals(new Reading.Asked(reload, Given.NOTHING, true), read("reload --json"));
    }

    @ParameterizedTest
    @CsvSource({
        "15m, PT15M",
        "1h, PT1H",
        "2h30m, PT2H30M",
        "90s, PT1M30S",
        "5s, PT5S",
        "7d, PT168H"
    })
    void aPauseHasALength(String typed, String argument) {
        Command pause = new Command.Act(ActionKind.PAUSE, argument);
        assertEquals(new Reading.Asked(pause, Given.NOTHING, false), read("pause " + typed));
    }

    @Test
    void aPauseWithoutATimeLastsUntilItIsResumed() {
        Command pause = new Command.Act(ActionKind.PAUSE, "");
        assertEquals(new Reading.Asked(pause, Given.NOTHING, true), read("pause --json"));
        Command resume = new Command.Act(ActionKind.RESUME, "");
        assertEquals(new Reading.Asked(resume, Given.NOTHING, false), read("resume"));
    }

    @Test
    void pathsAreMadeAbsolute() {
        Reading.Asked asked =
                assertInstanceOf(Reading.Asked.class, read("check new.kbd --config ~/k.kbd"));
        assertEquals(new Command.Check("/home/me/here/new.kbd"), asked.command());
        assertEquals("/home/me/k.kbd", asked.given().settings().get(Setting.CONFIG));
    }

    @Test
    void theSimulatorIsCalledAsKanataIs() {
        Reading.Asked asked =
                assertInstanceOf(Reading.Asked.class, read("simulate --check -c /k.kbd -p 5829"));
        assertEquals(new Command.Simulate(null, null, true), asked.command());
        assertEquals("/k.kbd", asked.given().settings().get(Setting.CONFIG));
        assertEquals("5829", asked.given().settings().get(Setting.PORT));
    }

    @Test
    void anAtSignIsPartOfAName() {
        Command at = new Command.Act(ActionKind.SWITCH_LAYER, "@nav");
        assertEquals(new Reading.Asked(at, Given.NOTHING, false), read("layer @nav"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statsu",
                "status --prot 5",
                "layer",
                "layer a b",
                "pause soon",
                "pause 15",
                "pause 0s",
                "pause 8d",
                "pause -5m",
                "pause 15m 1h",
                "resume now",
                "status now",
                "--port 0 status",
                "--port",
                "--scope nobody",
                "--unit a --unit b",
                "--demo stop",
                "--tray-layer picture"
            })
    void whatCannotBeFollowedGetsOneSentence(String line) {
        Reading.Misuse misuse = assertInstanceOf(Reading.Misuse.class, read(line), line);
        assertTrue(misuse.sentence().matches("[^\n]{10,200}\\."), misuse.sentence());
    }

    @ParameterizedTest
    @CsvSource({
        "relaod, reload",
        "statsu, status",
        "emergency, emergency-stop",
        "nonsense, ''",
        "--profle, --profile",
        "--bogus, ''"
    })
    void theNearestIsNamedWhereItBeginsAlike(String slip, String meant) {
        UsageWords usage = Words.ofKanata().usage();
        assertEquals(
                new Reading.Misuse(
                        slip.startsWith("-")
                                ? usage.unknownOption(slip, meant, "tomo")
                                : usage.unknownCommand(slip, meant)),
                read(slip));
    }

    @Test
    void aBadValueIsSaidWithTheFlagAsItIsTyped() {
        assertEquals(
                new Reading.Misuse("--tray-layer cannot be “picture”: it is off, letter or icon."),
                read("--tray-layer picture"));
    }

    @ParameterizedTest
    @CsvSource({"-n 3 logs,-n", "--since 1min logs,--since", "--follow status,--follow"})
    void anOptionOfOneCommandIsShownItsPlace(String line, String option) {
        assertEquals(
                new Reading.Misuse(Words.ofKanata().usage().optionOf(option, "logs")), read(line));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "--help,",
                "-h,",
                "help,",
                "help dance,",
                "status --help,status",
                "layer --help,layer",
                "key -h,key",
                "help logs,logs",
                "--help logs,logs"
            })
    void helpIsHelpEverywhere(String line, @Nullable String command) {
        assertEquals(new Reading.Help(command == null ? "" : command), read(line));
    }

    @Test
    void anOptionThatNoCommandHasIsLookedUpInTheHelpOfTheOneThatWasTyped() {
        assertEquals(
                new Reading.Misuse(
                        Words.ofKanata().usage().unknownOption("--bogus", "", "tomo recover")),
                read("recover --bogus"));
    }

    @ParameterizedTest
    @CsvSource({"doctor --demo", "--demo doctor"})
    void theDemonstrationIsNoOptionOfACommand(String line) {
        assertEquals(
                new Reading.Misuse(Words.ofKanata().usage().withoutCommand("--demo")), read(line));
    }

    @Test
    void theHelpNamesEveryCommandAndSetting() {
        String help = HelpText.of(Words.ofKanata().usage(), "");
        CommandGrammar.COMMANDS.forEach(name -> assertTrue(help.contains("\n  " + name), name));
        for (Setting setting : Setting.values()) {
            boolean named = help.contains(setting.flag() + " ");
            assertEquals(setting.hasOption(), named, setting.flag());
        }
    }

    @Test
    void eachCommandTellsItsOwnOptionsStatusesAndAnExampleThatIsUnderstood() {
        var usage = Words.ofKanata().usage();
        for (String command : CommandGrammar.COMMANDS) {
            String help = HelpText.of(usage, command);
            String example = help.substring(help.lastIndexOf("  tomo ") + "  tomo ".length());
            assertTrue(help.contains("tomo " + command), help);
            assertTrue(help.contains(usage.exit(0)), help);
            assertInstanceOf(Reading.Asked.class, read(example), example);
        }
        assertTrue(HelpText.of(usage, "uninstall").contains(usage.option("uninstall", "keep")));
        assertTrue(HelpText.of(usage, "logs").contains("  -n, --lines N "));
        assertFalse(HelpText.of(usage, "status").contains("--lines"));
    }

    private Reading read(String line) {
        return reader.read(line.split(" "));
    }

    @Test
    void theDoctorWritesDownWhatItSeesOrJudgesWhatWasSeen() {
        assertEquals(
                new Command.Doctor("/home/me/here/seen.json"),
                assertInstanceOf(Reading.Asked.class, read("doctor --save seen.json")).command());
        assertEquals(
                new Command.Diagnose("/home/me/here/seen.json"),
                assertInstanceOf(Reading.Asked.class, read("doctor --from seen.json")).command());
        assertInstanceOf(Reading.Misuse.class, read("doctor --from a.json --save b.json"));
    }
}
