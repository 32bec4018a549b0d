package app.tomo;

import app.tomo.config.Given;
import app.tomo.config.Places;
import app.tomo.config.SettingsInForce;
import app.tomo.config.SettingsReader;
import app.tomo.config.Surroundings;
import app.tomo.model.Limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A machine whose whole world is one folder, without a bus: no unit is ever seen there.
record LoneMachine(Threads threads, Buses buses, Machine machine) implements AutoCloseable {
    /// @param home where its programs are too, in `bin`
    static LoneMachine at(Path home) throws IOException {
        String none = "unix:path=" + home.resolve("no-bus");
        Map<String, String> variables =
                Map.of(
                        "TOMO_HOME",
                        home.toString(),
                        "PATH",
                        home.resolve("bin").toString(),
                        "DBUS_SESSION_BUS_ADDRESS",
                        none,
                        "DBUS_SYSTEM_BUS_ADDRESS",
                        none);
        Surroundings surroundings = new Surroundings(variables, home, home, home, "1");
        Places places = Places.of(surroundings, "default");
        Files.createDirectories(places.config());
        Threads threads = Threads.start();
        return new LoneMachine(
                threads,
                new Buses(variables, Limits.DEFAULT, threads),
                new Machine(
                        surroundings,
                        places,
                        new SettingsInForce(new SettingsReader(surroundings, Given.NOTHING))));
    }

    @Override
    public void close() {
        buses.close();
        threads.close();
    }
}
