package app.tomo.simulator;

import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.runtime.EmergencyFlag;
import app.tomo.runtime.Engine;
import app.tomo.runtime.Observer;
import app.tomo.runtime.VirtualTime;
import app.tomo.simulator.script.Moment;
import app.tomo.simulator.script.Script;
import app.tomo.simulator.script.When;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;

/// The real engine and a simulated daemon that follows a script, in virtual time: five minutes take a moment, and are the
/// same every run. Where the script is about reloads, somebody asks for one whenever the daemon has come back, as the companion
/// of incident 0 did.
public final class Rehearsal {
    /// As long as incident 0 was watched.
    public static final Duration LENGTH = Duration.ofMinutes(5);

    private static final Duration LOOKS = Duration.ofSeconds(1);

    private final VirtualWorld world;
    private long served = ServiceStatus.NO_PID;

    private Rehearsal(VirtualWorld world) {
        this.world = world;
    }

    /// An emergency stop of a rehearsal is none of the machine's.
    private static final class Unwritten implements EmergencyFlag {
        private @Nullable Instant since;

        @Override
        public @Nullable Instant since() {
            return since;
        }

        @Override
        public boolean set(Instant at) {
            since = since == null ? at : since;
            return true;
        }

        @Override
        public boolean lift() {
            since = null;
            return true;
        }
    }

    /// Plays a script, and tells the observer of all that Tomo sees and does.
    ///
    /// @param folder where the daemon's config is, and is written where there is none
    /// @throws IOException when that folder cannot be written
    public static void play(Script script, Path folder, Observer observer) throws IOException {
        stage(script, folder, (_, _) -> observer);
    }

    /// The same, told to whoever wants to see more than the steps: the log of the engine, the time that passes.
    public static void stage(
            Script script, Path folder, BiFunction<Engine, VirtualTime, Observer> observer)
            throws IOException {
        VirtualWorld world = VirtualWorld.of(script, folder, new Unwritten());
        Rehearsal rehearsal = new Rehearsal(world);
        var _ = world.engine().mailbox().observe(observer.apply(world.engine(), world.time()));
        world.engine().start();
        var _ = world.engine().lifecycle().start();
        if (script.lines().stream().anyMatch(Rehearsal::isAboutReloads)) {
            world.time().after(LOOKS, rehearsal::look);
        }
        world.time().advance(LENGTH);
    }

    private static boolean isAboutReloads(Script.Line line) {
        return line.when() instanceof When.After(Moment moment, var _)
                && (moment == Moment.RELOAD || moment == Moment.RELOAD_WITH_WAIT);
    }

    private void look() {
        Snapshot now = world.engine().mailbox().current();
        boolean back = now.facts().responding() == Truth.YES && now.pid() != served;
        if (back && now.action() == null) {
            served = now.pid();
            var _ = world.engine().lifecycle().reload();
        }
        world.time().after(LOOKS, this::look);
    }
}
