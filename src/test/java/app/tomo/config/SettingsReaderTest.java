package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.tomo.model.DaemonAddress;
import app.tomo.model.NoticeCategory;
import app.tomo.model.NoticePreferences;
import app.tomo.model.QuietHours;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.model.TrayLayer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

class SettingsReaderTest {
    @TempDir private Path root;

    private Path file(String profile, String text) throws IOException {
        Path path = Places.of(TestSurroundings.below(root), profile).settings();
        Files.createDirectories(path.resolveSibling(""));
        return Files.writeString(path, text);
    }

    private Settings read(Map<Setting, String> commandLine, String... variables) {
        return SettingsReader.read(
                TestSurroundings.below(root, variables), new Given(commandLine, Map.of()));
    }

    @Test
    void nothingSaidMeansTheDefaults() {
        Settings settings = read(Map.of());
        assertEquals(
                new Target("default", Scope.USER, "kanata.service", null, null, null),
                settings.target());
        assertEquals(List.of(), settings.complaints());
        for (Setting setting : Setting.values()) {
            assertEquals(Origin.DEFAULT, settings.of(setting).origin());
        }
    }

    @Test
    void theFileSaysAll() throws IOException {
        Path file =
                file(
                        "default",
                        """
                        {"unit": "keys", "scope": "system", "port": 5829,
                         "kanata": "~/bin/kanata", "config": "left.kbd"}
                        """);
        Settings settings = read(Map.of());
        assertEquals(
                new Target(
                        "default",
                        Scope.SYSTEM,
                        "keys.service",
                        root.resolve("home/bin/kanata").toString(),
                        file.resolveSibling("left.kbd").toString(),
                        DaemonAddress.loopback(5829)),
                settings.target());
        assertEquals(Origin.FILE, settings.of(Setting.PORT).origin());
    }

    @Test
    void whatTheIconShowsIsSaidInAllThreePlaces() throws IOException {
        Places places = Places.of(TestSurroundings.below(root), "default");
        assertEquals(TrayLayer.OFF, read(Map.of()).trayLayer());
        assertEquals(places.settings().resolveSibling("icons"), read(Map.of()).icons(places));

        file("default", "{\"tray.layer\": \"letter\", \"icons\": \"pictures\"}");
        Settings settings = read(Map.of());
        assertEquals(List.of(), settings.complaints());
        assertEquals(TrayLayer.LETTER, settings.trayLayer());
        assertEquals(places.settings().resolveSibling("pictures"), read(Map.of()).icons(places));

        settings = read(Map.of(), "TOMO_TRAY_LAYER", "icon", "TOMO_ICONS", "/srv/icons");
        assertEquals(TrayLayer.ICON, settings.trayLayer());
        assertEquals(Path.of("/srv/icons"), settings.icons(places));
        assertEquals(Given.NOTHING, settings.givenNow(), "it does not say which daemon is meant");
    }

    @Test
    void whatAPersonIsToldIsSaidInAllThreePlaces() throws IOException {
        assertEquals(NoticePreferences.DEFAULT, read(Map.of()).notices());
        file("default", "{\"notify.quiet-hours\": \"22:00-07:00\", \"notify.recoveries\": false}");
        Settings settings =
                read(Map.of(Setting.DO_NOT_DISTURB, "off"), "TOMO_NOTIFY_NOT_REMAPPED", "off");
        assertEquals(List.of(), settings.complaints());
        assertEquals(
                new NoticePreferences(
                        new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)),
                        Set.of(NoticeCategory.RECOVERIES, NoticeCategory.NOT_REMAPPED),
                        false),
                settings.notices());
    }

    @Test
    void everyNotificationButAnAlarmHasASwitch() {
        for (NoticeCategory category : NoticeCategory.values()) {
            assertEquals(category.canBeOff(), Setting.named("notify." + category.id()) != null);
        }
    }

    @Test
    void aLaterOriginOverrulesAnEarlierOne() throws IOException {
        file("default", "{\"unit\": \"file\", \"port\": 1, \"scope\": \"child\"}");
        Settings settings =
                read(Map.of(Setting.UNIT, "line.service"), "TOMO_UNIT", "env", "TOMO_PORT", "2");
        assertAll(
                () -> assertChosen("line.service", Origin.COMMAND_LINE, settings, Setting.UNIT),
                () -> assertChosen("2", Origin.ENVIRONMENT, settings, Setting.PORT),
                () -> assertChosen("child", Origin.FILE, settings, Setting.SCOPE));
    }

    private static void assertChosen(
            String text, Origin origin, Settings settings, Setting setting) {
        assertEquals(text, settings.of(setting).text());
        assertEquals(origin, settings.of(setting).origin());
    }

    @ParameterizedTest
    @CsvSource({
        "UNIT, '\"a unit\"', a unit, kanata.service",
        "SCOPE, '\"root\"', root, user",
        "PORT, 70000, 70000, ''",
        "PORT, true, true, ''",
        "CONFIG, '\"\"', '', ''",
        "CONFIG, '[1]', [1], ''",
        "QUIET_HOURS, '\"22-7\"', 22-7, ''",
        "QUIET_HOURS, '\"24:00-07:00\"', 24:00-07:00, ''",
        "NOTIFY_HANGS, '\"nope\"', nope, on",
        "NOTIFY_HANGS, 1, 1, on",
    })
    void aBadValueInTheFileIsNamedAndTheDefaultStays(
            Setting setting, String json, String value, String kept) throws IOException {
        Path file = file("default", "{\"" + setting.key() + "\": " + json + "}");
        Settings settings = read(Map.of());
        assertEquals(
                List.of(new Complaint.BadValue(setting.key(), value, Place.in(file, 1), kept)),
                settings.complaints());
        assertChosen(setting.initial(), Origin.DEFAULT, settings, setting);
    }

    @Test
    void aBadVariableLeavesWhatTheFileSays() throws IOException {
        file("default", "{\"port\": 5829}");
        Settings settings = read(Map.of(), "TOMO_PORT", "abc");
        assertEquals(
                List.of(new Complaint.BadValue("port", "abc", Place.of("TOMO_PORT"), "5829")),
                settings.complaints());
        assertChosen("5829", Origin.FILE, settings, Setting.PORT);
    }

    @Test
    void nullInTheFileSaysNothing() throws IOException {
        file("default", "{\"port\": null}");
        assertEquals(List.of(), read(Map.of()).complaints());
    }

    @Test
    void aKeyThatMeansNothingIsNamed() throws IOException {
        Path file = file("default", "{\"prot\": 5829}");
        assertEquals(
                List.of(new Complaint.UnknownKey("prot", Place.in(file, 1))),
                read(Map.of()).complaints());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit: x",
                "[1,",
                "{\"unit\": }",
                "{\"unit\": \"a\"} {}",
                "{\"unit\": \"a\", \"unit\": \"b\"}",
                "{\"unit\": \"a\"",
            })
    void aBrokenFileIsNamedAndKept(String text) throws IOException {
        Path file = file("default", text);
        Settings settings = read(Map.of());
        var complaint = assertInstanceOf(Complaint.NotJson.class, settings.complaints().getFirst());
        assertEquals(file, complaint.file());
        assertEquals("kanata.service", settings.target().unit());
        assertEquals(text, Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[1, 2]", "\"unit\"", "3"})
    void whatIsJsonAndNoObjectIsSaidToHoldNoSettings(String text) throws IOException {
        Path file = file("default", text);
        assertEquals(List.of(new Complaint.NoObject(file, false)), read(Map.of()).complaints());
        assertEquals(text, Files.readString(file));
    }

    @Test
    void aLinkToNothingIsNamedAndNeverWrittenOver() throws IOException {
        Places places = Places.of(TestSurroundings.below(root), "default");
        Path file = places.settings();
        Files.createDirectories(file.resolveSibling(""));
        Path target = root.resolve("gone").resolve("settings.json");
        Files.createSymbolicLink(file, target);
        assertInstanceOf(Complaint.Unreadable.class, read(Map.of()).complaints().getFirst());
        assertInstanceOf(
                SettingsWriter.Result.Refused.class,
                new SettingsWriter(places).set(Setting.UNIT, "a.service"));
        assertEquals(target, Files.readSymbolicLink(file));
    }

    @Test
    void theSpotOfTheMistakeIsTold() throws IOException {
        file("default", "{\n  \"unit\": \"a\",\n  \"port\": x\n}");
        var complaint =
                assertInstanceOf(Complaint.NotJson.class, read(Map.of()).complaints().getFirst());
        assertEquals(3, complaint.line());
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Path path = Places.of(TestSurroundings.below(root), "default").settings();
        Files.createDirectories(path);
        assertInstanceOf(Complaint.Unreadable.class, read(Map.of()).complaints().getFirst());
    }

    @Test
    void aFileWithoutEndIsNotRead() throws IOException {
        file("default", "{\"unit\": \"" + "x".repeat(70_000) + "\"}");
        assertInstanceOf(Complaint.Unreadable.class, read(Map.of()).complaints().getFirst());
    }

    @Test
    void aProfileHasAFileOfItsOwn() throws IOException {
        file("default", "{\"unit\": \"right\", \"port\": 1}");
        file("left", "{\"unit\": \"left\"}");
        Settings settings = read(Map.of(Setting.PROFILE, "left"));
        assertEquals(
                new Target("left", Scope.USER, "left.service", null, null, null),
                settings.target());
    }

    @Test
    void theFirstFileNamesTheProfileOfAPlainStart() throws IOException {
        file("default", "{\"profile\": \"left\"}");
        file("left", "{\"unit\": \"left\"}");
        assertEquals("left.service", read(Map.of()).target().unit());
        assertEquals("default", read(Map.of(), "TOMO_PROFILE", "default").profile());
    }

    @Test
    void aProfilesFileCannotBeInAnotherProfile() throws IOException {
        Path file = file("left", "{\"profile\": \"right\"}");
        Settings settings = read(Map.of(Setting.PROFILE, "left"));
        assertEquals(List.of(new Complaint.OtherProfile("right", file)), settings.complaints());
        assertEquals("left", settings.profile());
    }

    @Test
    void onlyWhatIsSaidForThisStartIsGivenNow() throws IOException {
        file("default", "{\"port\": 1}");
        Settings settings =
                read(
                        Map.of(Setting.UNIT, "a.service", Setting.PROFILE, "default"),
                        "TOMO_SCOPE",
                        "system");
        assertEquals(
                new Given(Map.of(Setting.UNIT, "a.service", Setting.SCOPE, "system"), Map.of()),
                settings.givenNow());
    }
}
