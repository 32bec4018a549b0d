package app.tomo;

import app.tomo.config.ConfigHistory;
import app.tomo.config.Given;
import app.tomo.config.Places;
import app.tomo.config.SettingsInForce;
import app.tomo.config.SettingsReader;
import app.tomo.config.Surroundings;
import app.tomo.runtime.Engine;
import app.tomo.ui.configuration.ConfigDesk;
import app.tomo.ui.configuration.ConfigDeskContract;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

class AppConfigDeskTest extends ConfigDeskContract {
    private final Threads threads = Threads.start();
    private @Nullable ConfigHistory history;

    @Override
    protected ConfigDesk desk(Path home) {
        Surroundings surroundings = new Surroundings(Map.of(), home, home, home, "1");
        Machine machine =
                new Machine(
                        surroundings,
                        Places.of(surroundings, "default"),
                        new SettingsInForce(new SettingsReader(surroundings, Given.NOTHING)));
        ConfigHistory kept = new ConfigHistory(machine.places(), machine::limits);
        history = kept;
        return new AppConfigDesk(AppConfigDeskTest::nobody, machine, kept, threads);
    }

    @Override
    protected ConfigHistory history() {
        return Objects.requireNonNull(history);
    }

    private static Engine nobody() {
        throw new AssertionError("no daemon is needed for this");
    }

    @AfterEach
    void close() {
        threads.close();
    }
}
