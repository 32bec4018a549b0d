package app.tomo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class ProfileMakerTest {
    @TempDir Path home;
    private Surroundings surroundings;
    private Places places;
    private Path config;

    @BeforeEach
    void begin() {
        String none = "unix:path=" + home.resolve("no-bus");
        Map<String, String> variables =
                Map.of(
                        "TOMO_HOME",
                        home.toString(),
                        "DBUS_SESSION_BUS_ADDRESS",
                        none,
                        "DBUS_SYSTEM_BUS_ADDRESS",
                        none);
        surroundings = new Surroundings(variables, home, home, home, "1");
        places = Places.of(surroundings, "left");
        config = home.resolve(".config/kanata/left.kbd");
    }

    private ProfileMaker.Result make() {
        try (Threads threads = Threads.start();
                Buses buses = new Buses(surroundings.variables(), Limits.DEFAULT, threads)) {
            Machine machine =
                    new Machine(
                            surroundings,
                            Places.of(surroundings, "default"),
                            new SettingsInForce(new SettingsReader(surroundings, Given.NOTHING)));
            return new ProfileMaker(new ProfileDoor(machine, threads, Words.ofKanata()), buses)
                    .make(new ProfileMaker.Wish("left", null, null, null));
        }
    }

    @Test
    void oneThatIsMadeHasSettingsAndAFirstConfig() {
        assertTrue(make().made());
        assertTrue(Files.exists(config));
        assertTrue(Files.exists(places.settings()));
    }

    @Test
    void whereItIsRefusedNothingOfItStays() throws IOException {
        Files.createDirectories(places.config().getParent());
        Files.createSymbolicLink(places.config(), home.resolve("nowhere").resolve("left"));
        assertFalse(make().made());
        assertFalse(Files.exists(config));
    }
}
