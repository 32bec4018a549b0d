package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.config.RememberedTarget;
import app.tomo.config.SettingsWriter;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Limits;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.model.unit.UnitSurvey;
import app.tomo.words.SnapshotBuilder;
import app.tomo.words.Words;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// What a plan for a unit is made of where no manager answers: the command of a unit that is yet to be made.
@EnabledOnOs(OS.LINUX)
class UnitDeskTest {
    private static final String UNIT = "kanata.service";

    @TempDir private Path home;
    private LoneMachine lone;
    private UnitDesk desk;

    @BeforeEach
    void begin() throws IOException {
        lone = LoneMachine.at(home);
        desk =
                new UnitDesk(
                        lone.buses(),
                        lone.threads(),
                        lone.machine(),
                        Words.ofKanata(),
                        new RememberedTarget(new SettingsWriter(lone.machine().places()), _ -> {}));
    }

    @AfterEach
    void close() {
        lone.close();
    }

    /// A program of that name says that it is that version of kanata.
    private Path program(String version) throws IOException {
        Path program = Files.createDirectories(home.resolve("bin")).resolve("kanata");
        Files.writeString(program, "#!/bin/sh\nexec echo kanata " + version + " \"$@\"\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path config() throws IOException {
        return Files.writeString(home.resolve("keys.kbd"), "(defsrc)\n(deflayer base)\n");
    }

    /// Of a daemon that the person named, and that nobody has seen yet.
    private UnitSurvey survey(String binary, Path config) {
        Target target =
                new Target(
                        "default",
                        Scope.USER,
                        UNIT,
                        binary,
                        config.toString(),
                        DaemonAddress.loopback(5829));
        return desk.survey(Snapshot.initial(target, Limits.DEFAULT, 1, SnapshotBuilder.NOW));
    }

    @Test
    void unitsThatNobodyTellsOfAreNotTakenForNone() throws IOException {
        UnitSurvey survey = survey("kanata", config());
        assertNull(survey.user());
        assertNull(survey.system());
        assertNull(desk.survey(Scope.USER, UNIT).in(Scope.USER));
        assertFalse(desk.survey(Scope.USER, UNIT).running());
    }

    @Test
    void theCommandNamesTheProgramByItsFullPathAndWhatItIsToldThere() throws IOException {
        String program = program("1.11.0").toString();
        Path config = config();
        UnitSurvey survey = survey("kanata", config);
        assertEquals(
                List.of(program, "--no-wait", "-c", config.toString(), "-p", "5829"),
                survey.command());
        assertEquals("", survey.missing());
    }

    @Test
    void anOlderProgramIsNotGivenWhatItDoesNotKnow() throws IOException {
        String program = program("1.9.0").toString();
        Path config = config();
        assertEquals(
                List.of(program, "-c", config.toString(), "-p", "5829"),
                survey("kanata", config).command());
    }

    @Test
    void aProgramThatIsNotThereIsNamed() throws IOException {
        UnitSurvey survey = survey("no-such-kanata", config());
        assertEquals(List.of(), survey.command());
        assertEquals("no-such-kanata", survey.missing());
    }

    @Test
    void aConfigThatIsNotThereIsNamed() throws IOException {
        Path program = program("1.11.0");
        Path gone = home.resolve("gone.kbd");
        UnitSurvey survey = survey(program.toString(), gone);
        assertEquals(gone.toString(), survey.missing());
        assertEquals(program.toString(), survey.command().getFirst());
    }

    @Test
    void unitsOfThePersonAreWrittenWhereTheirManagerLooks() {
        assertEquals(home.resolve(".config/systemd/user"), desk.folder(Scope.USER));
        assertEquals(Path.of("/etc/systemd/system"), desk.folder(Scope.SYSTEM));
    }
}
