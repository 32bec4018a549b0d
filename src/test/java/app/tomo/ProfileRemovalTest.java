package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.cli.command.BufferConsole;
import app.tomo.cli.command.Command;
import app.tomo.cli.command.Command.Profile.ProfileVerb;
import app.tomo.cli.command.ExitStatus;
import app.tomo.cli.control.ControlClaim;
import app.tomo.config.Given;
import app.tomo.config.Places;
import app.tomo.config.SettingsInForce;
import app.tomo.config.SettingsReader;
import app.tomo.config.Surroundings;
import app.tomo.model.Limits;
import app.tomo.words.Words;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class ProfileRemovalTest {
    @TempDir Path home;
    private final BufferConsole console = new BufferConsole(false, false);
    private Surroundings surroundings;
    private Places places;
    private Path draft;

    @BeforeEach
    void begin() throws IOException {
        surroundings =
                new Surroundings(Map.of("TOMO_HOME", home.toString()), home, home, home, "1");
        places = Places.of(surroundings, "left");
        Files.createDirectories(places.config());
        Files.writeString(places.settings(), "{\"scope\": \"attached\"}");
        Files.createDirectories(places.state());
        draft = Files.writeString(places.state().resolve("draft"), "(defsrc)");
    }

    private int remove() throws InterruptedException {
        SettingsReader reader = new SettingsReader(surroundings, Given.NOTHING);
        try (Threads threads = Threads.start();
                Buses buses = new Buses(Map.of(), Limits.DEFAULT, threads)) {
            Machine machine =
                    new Machine(
                            surroundings,
                            Places.of(surroundings, "default"),
                            new SettingsInForce(reader));
            return new ProfilesCommand(
                            new ProfileDoor(machine, threads, Words.ofKanata()),
                            buses,
                            SettingsReader.read(surroundings, Given.NOTHING),
                            new Question(console),
                            console)
                    .run(new Command.Profile(ProfileVerb.REMOVE, "left", true));
        }
    }

    @Test
    void nothingIsTakenFromATomoThatIsTooBusyToAnswer() throws InterruptedException {
        var mine = assertInstanceOf(ControlClaim.Result.Mine.class, ControlClaim.take(places));
        try (ControlClaim claim = mine.claim()) {
            assertEquals(ExitStatus.NOT_REACHED, remove());
            assertTrue(Files.exists(draft));
            assertTrue(Files.exists(places.settings()), claim::toString);
        }
    }

    @Test
    void whereNoneRunsItsFilesGo() throws InterruptedException {
        assertEquals(ExitStatus.WELL, remove());
        assertFalse(Files.exists(places.state()));
        assertFalse(Files.exists(places.config()));
    }
}
