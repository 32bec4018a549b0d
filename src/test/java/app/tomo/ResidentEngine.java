package app.tomo;

import app.tomo.config.Given;
import app.tomo.config.Places;
import app.tomo.config.Setting;
import app.tomo.config.SettingsInForce;
import app.tomo.config.SettingsReader;
import app.tomo.config.Surroundings;
import app.tomo.model.Limits;
import app.tomo.model.Target;
import app.tomo.runtime.Engine;

/// What the resident app has below its windows: an engine with the machine's real adapters, wired as the app wires it, in the
/// JVM of whoever wants to see its threads, its sockets and its heap.
public final class ResidentEngine implements AutoCloseable {
    private final Threads threads = Threads.start();
    private final Buses buses;
    private final Machine machine;
    private final Keeper keeper;

    /// Begins to look after it at once.
    public ResidentEngine(Target target) {
        Surroundings surroundings = Surroundings.ofThisProcess();
        Places places = Places.of(surroundings, Setting.PROFILE.initial());
        buses = new Buses(surroundings.variables(), Limits.DEFAULT, threads);
        machine =
                new Machine(
                        surroundings,
                        places,
                        new SettingsInForce(new SettingsReader(surroundings, Given.NOTHING)));
        keeper =
                Keeper.resident(
                        new TargetChoice.Chosen.One(target, false), buses, threads, machine);
        keeper.engine().guard();
    }

    public Engine engine() {
        return keeper.engine();
    }

    Machine machine() {
        return machine;
    }

    Threads threads() {
        return threads;
    }

    @Override
    public void close() {
        keeper.close();
        buses.close();
        threads.close();
    }
}
