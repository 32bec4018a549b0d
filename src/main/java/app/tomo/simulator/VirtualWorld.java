package app.tomo.simulator;

import app.tomo.kanata.Kanata;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Limits;
import app.tomo.runtime.EmergencyFlag;
import app.tomo.runtime.Engine;
import app.tomo.runtime.VirtualTime;
import app.tomo.simulator.script.Script;

import java.io.IOException;
import java.nio.file.Path;

/// The real engine, not yet started, over a simulated service manager and daemon that follow a script, in virtual time. One
/// thread.
///
/// @param door where other programs get at the daemon
record VirtualWorld(VirtualTime time, VirtualDoor door, Simulation simulation, Engine engine) {
    private static final DaemonAddress ADDRESS = DaemonAddress.loopback(7070);

    /// @param folder where the daemon's config is, and is written where there is none
    /// @throws IOException when that folder cannot be written
    static VirtualWorld of(Script script, Path folder, EmergencyFlag flag) throws IOException {
        VirtualTime time = new VirtualTime();
        VirtualDoor door = new VirtualDoor(time);
        var setup = Simulation.Setup.friendly("default", folder, time, time, time);
        Simulation simulation =
                Simulation.with(setup.with(script).with(Patience.NONE), ADDRESS, door);
        VirtualLink link = new VirtualLink(door, time);
        Engine engine =
                new Engine(
                        simulation.target(),
                        Limits.DEFAULT,
                        new Engine.Ports(
                                time,
                                time,
                                () -> 0.5,
                                time,
                                time,
                                simulation.manager(),
                                simulation.manager(),
                                link,
                                link,
                                simulation.log(),
                                new Kanata(),
                                simulation.check(),
                                flag));
        return new VirtualWorld(time, door, simulation, engine);
    }
}
