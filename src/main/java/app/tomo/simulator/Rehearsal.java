package app.tomo.simulator;

import app.tomo.kanata.Kanata;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Limits;
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

/// The real engine and a simulated daemon that follows a script, in virtual time: five minutes take a moment, and are the
/// same every run. Where the script is about reloads, somebody asks for one whenever the daemon has come back, as the companion
/// of incident 0 did.
public final class Rehearsal {
    /// As long as incident 0 was watched.
    public static final Duration LENGTH = Duration.ofMinutes(5);

    private static final Duration LOOKS = Duration.ofSeconds(1);

    private final VirtualTime time = new VirtualTime();
    private final Engine engine;
    private long served = ServiceStatus.NO_PID;

    private Rehearsal(Script script, Path folder) throws IOException {
        VirtualDoor door = new VirtualDoor(time);
        var setup = Simulation.Setup.friendly("default", folder, time, time, time);
        Simulation world =
                Simulation.with(
                        setup.with(script).with(Patience.NONE), DaemonAddress.loopback(7070), door);
        VirtualLink link = new VirtualLink(door, time);
        engine =
                new Engine(
                        world.target(),
                        Limits.DEFAULT,
                        new Engine.Ports(
                                time,
                                time,
                                () -> 0.5,
                                time,
                                time,
                                world.manager(),
                                world.manager(),
                                link,
                                link,
                                world.log(),
                                new Kanata(),
                                world.check(),
                                new Unwritten()));
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
        Rehearsal rehearsal = new Rehearsal(script, folder);
        var _ = rehearsal.engine.mailbox().observe(observer);
        rehearsal.engine.start();
        var _ = rehearsal.engine.lifecycle().start();
        if (script.lines().stream().anyMatch(Rehearsal::isAboutReloads)) {
            rehearsal.time.after(LOOKS, rehearsal::look);
        }
        rehearsal.time.advance(LENGTH);
    }

    private static boolean isAboutReloads(Script.Line line) {
        return line.when() instanceof When.After(Moment moment, var _)
                && (moment == Moment.RELOAD || moment == Moment.RELOAD_WITH_WAIT);
    }

    private void look() {
        Snapshot now = engine.mailbox().current();
        boolean back = now.facts().responding() == Truth.YES && now.pid() != served;
        if (back && now.action() == null) {
            served = now.pid();
            var _ = engine.lifecycle().reload();
        }
        time.after(LOOKS, this::look);
    }
}
