package app.tomo.simulator;

import app.tomo.kanata.ServerMessage;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Engine;
import app.tomo.runtime.FakeFlag;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.VirtualTime;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// The real engine over the simulated service manager and daemon, which play a script in virtual time: an incident of an
/// hour takes milliseconds, and is the same every run.
public final class VirtualStage {
    public final VirtualTime time;
    public final Simulation world;
    public final Engine engine;

    /// Each headline that was published, one after the other.
    public final List<Headline> headlines = new ArrayList<>();

    private final VirtualDoor door;

    /// @param folder where the daemon's config is written
    public VirtualStage(Path folder, String script) throws IOException {
        VirtualWorld virtual =
                VirtualWorld.of(ScriptReaderTest.understood(script), folder, new FakeFlag());
        time = virtual.time();
        door = virtual.door();
        world = virtual.simulation();
        engine = virtual.engine();
        var _ = engine.mailbox().subscribe(this::note);
        engine.start();
    }

    /// A script of the incidents' own.
    public static String incident(String name) {
        return Objects.requireNonNull(Incidents.text(name), name);
    }

    private void note(Snapshot snapshot) {
        if (headlines.isEmpty() || headlines.getLast() != snapshot.headline()) {
            headlines.add(snapshot.headline());
        }
    }

    /// Starts the daemon, whatever comes of it.
    public VirtualStage begun() {
        var _ = engine.lifecycle().start();
        pass(Duration.ofSeconds(2));
        return this;
    }

    public void pass(Duration duration) {
        time.advance(duration);
    }

    public Snapshot now() {
        return engine.mailbox().current();
    }

    public Headline headline() {
        return now().headline();
    }

    public List<ProblemId> problems() {
        return now().problems().stream().map(Problem::id).toList();
    }

    public Outcome outcomeOf(LifecycleService.Ticket ticket, Duration within) {
        pass(within);
        if (!ticket.outcome().isDone()) {
            throw new AssertionError("no outcome within " + within + ": " + now().action());
        }
        return ticket.outcome().join();
    }

    /// Another program at the daemon's port, null where it is not let in.
    VirtualDoor.@Nullable Line enter(Consumer<ServerMessage> heard, Runnable closed) {
        return door.enter(heard, closed);
    }
}
