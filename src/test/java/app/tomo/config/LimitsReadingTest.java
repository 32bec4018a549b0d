package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Limit;
import app.tomo.model.LimitText;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class LimitsReadingTest {
    @TempDir private Path root;
    private Path file;

    @BeforeEach
    void findTheFile() throws IOException {
        file = Places.of(TestSurroundings.below(root), "default").settings();
        Files.createDirectories(file.resolveSibling(""));
    }

    private Settings read(Map<Limit, Long> commandLine, String... variables) {
        return SettingsReader.read(
                TestSurroundings.below(root, variables), new Given(Map.of(), commandLine));
    }

    private static Settings.Choice choice(String text, Origin origin, Place place) {
        return new Settings.Choice(text, origin, place);
    }

    @Test
    void eachOriginOverrulesTheOneBefore() throws IOException {
        Files.writeString(
                file,
                """
                {
                  "stop.patience": "2 s",
                  "stop.force": "1500 ms", "reload.deaths": 3,
                  "loop.calm": "30 s"
                }
                """);
        Settings settings =
                read(
                        Map.of(Limit.LOOP_CALM, 10_000L),
                        "TOMO_STOP_FORCE",
                        "1s",
                        "TOMO_LOOP_CALM",
                        "20s");
        assertEquals(List.of(), settings.complaints());
        assertEquals(
                choice("2 s", Origin.DEFAULT, Place.NOWHERE), settings.of(Limit.RELOAD_COOL_DOWN));
        assertEquals(choice("2 s", Origin.FILE, Place.in(file, 2)), settings.of(Limit.STOP));
        assertEquals(choice("3", Origin.FILE, Place.in(file, 3)), settings.of(Limit.DEADLY));
        assertEquals(
                choice("1 s", Origin.ENVIRONMENT, Place.of("TOMO_STOP_FORCE")),
                settings.of(Limit.FORCE));
        assertEquals(
                choice("10 s", Origin.COMMAND_LINE, Place.of("--set loop.calm")),
                settings.of(Limit.LOOP_CALM));
        assertEquals(1_000, settings.limits().of(Limit.FORCE));
        assertEquals(Map.of(Limit.LOOP_CALM, 10_000L), settings.givenNow().limits());
    }

    @ParameterizedTest
    @CsvSource({
        "RELOAD_COOL_DOWN, 3, 3",
        "RELOAD_COOL_DOWN, '\"3\"', 3",
        "RELOAD_COOL_DOWN, '\"11 min\"', 11 min",
        "RELOAD_COOL_DOWN, '\"99 ms\"', 99 ms",
        "RELOAD_COOL_DOWN, '\"-1 s\"', -1 s",
        "RELOAD_COOL_DOWN, '[\"3 s\"]', '[\"3 s\"]'",
        "RELOAD_COOL_DOWN, true, true",
        "DEADLY, '\"3\"', 3",
        "DEADLY, 0, 0",
        "DEADLY, 2.5, 2.5",
    })
    void aBadValueIsNamedWithItsLineAndTheDefaultStays(Limit limit, String json, String value)
            throws IOException {
        Files.writeString(
                file, "{\n  \"unit\": \"kanata\",\n\n  \"" + limit.key() + "\":\n " + json + "}");
        Settings settings = read(Map.of());
        String initial = LimitText.of(limit, limit.initial());
        var bad = assertInstanceOf(Complaint.BadValue.class, settings.complaints().getFirst());
        assertEquals(limit.key(), bad.key());
        assertEquals(value, bad.value());
        assertEquals(Place.in(file, 5), bad.place());
        assertEquals(initial, bad.kept());
        assertEquals(choice(initial, Origin.DEFAULT, Place.NOWHERE), settings.of(limit));
    }

    @ParameterizedTest
    @CsvSource({"1, on", "0, off", "true, on", "false, off", "'\"on\"', on", "'\"no\"', off"})
    void aSwitchMayBeWrittenInEachOfItsWays(String json, String text) throws IOException {
        Files.writeString(file, "{\"trial.used\": " + json + "}");
        Settings settings = read(Map.of());
        assertEquals(List.of(), settings.complaints());
        assertEquals(text, settings.of(Limit.TRIAL_USED).text());
        assertEquals(text.equals("on"), settings.limits().on(Limit.TRIAL_USED));
    }

    @Test
    void aBadVariableLeavesWhatTheFileSays() throws IOException {
        Files.writeString(file, "{\"stop.force\": \"2 s\"}");
        Settings settings = read(Map.of(), "TOMO_STOP_FORCE", "never");
        assertEquals(
                List.of(
                        new Complaint.BadValue(
                                "stop.force", "never", Place.of("TOMO_STOP_FORCE"), "2 s")),
                settings.complaints());
        assertEquals(2_000, settings.limits().of(Limit.FORCE));
    }

    @Test
    void numbersThatContradictEachOtherGiveWayToTheDefault() throws IOException {
        Files.writeString(file, "{\n\"loop.short\": \"20 min\",\n\"loop.long\": \"15 min\"}");
        Settings settings = read(Map.of());
        assertEquals(
                List.of(Limit.LOOP_LONG, Limit.LOOP_SHORT),
                settings.complaints().stream()
                        .map(each -> ((Complaint.Contradiction) each).limit())
                        .toList(),
                "the later one first, and the other as well: the default is not enough for it");
        assertEquals(Map.of(), settings.numbers());
    }

    @Test
    void ofTwoThatContradictEachOtherTheLaterOriginGivesWay() throws IOException {
        Files.writeString(file, "{\"loop.long\": \"5 min\"}");
        Settings settings = read(Map.of(), "TOMO_LOOP_SHORT", "6min");
        var both =
                assertInstanceOf(Complaint.Contradiction.class, settings.complaints().getFirst());
        assertEquals(Limit.LOOP_SHORT, both.limit());
        assertEquals(Place.of("TOMO_LOOP_SHORT"), both.place());
        assertEquals(300_000, settings.limits().of(Limit.LOOP_LONG));
        assertEquals(60_000, settings.limits().of(Limit.LOOP_SHORT));
    }

    @Test
    void aFileThatIsBrokenWhenItIsReadAgainCountsAsItWas() throws IOException {
        SettingsInForce settings =
                new SettingsInForce(
                        new SettingsReader(TestSurroundings.below(root), Given.NOTHING));
        Files.writeString(file, "{\"stop.force\": \"2 s\"}");
        settings.reread();
        assertEquals(2_000, settings.now().limits().of(Limit.FORCE));
        Files.writeString(file, "{\"stop.force\": \"1 s\",\n}");
        settings.reread();
        assertEquals(2_000, settings.now().limits().of(Limit.FORCE));
        var broken =
                assertInstanceOf(Complaint.NotJson.class, settings.now().complaints().getFirst());
        assertEquals(2, broken.line());
        assertTrue(broken.before());
        Files.delete(file);
        settings.reread();
        assertEquals(3_000, settings.now().limits().of(Limit.FORCE));
        assertEquals(List.of(), settings.now().complaints());
    }

    @Test
    void whatARunningTomoCannotTakeIsSaidToWait() throws IOException {
        SettingsInForce settings =
                new SettingsInForce(
                        new SettingsReader(TestSurroundings.below(root), Given.NOTHING));
        Files.writeString(file, "{\"unit\": \"keys\", \"stop.force\": \"2 s\"}");
        settings.reread();
        assertEquals("kanata.service", settings.now().of(Setting.UNIT).text());
        assertEquals(
                List.of(new Complaint.AtNextStart("unit", "keys.service", Place.in(file, 1))),
                settings.now().complaints());
    }
}
