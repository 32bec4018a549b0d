package app.tomo;

import app.tomo.bus.ReconnectingBus;
import app.tomo.cli.command.EngineSession;
import app.tomo.cli.command.Session;
import app.tomo.config.EmergencyFile;
import app.tomo.config.Places;
import app.tomo.kanata.Kanata;
import app.tomo.kanata.KanataCheck;
import app.tomo.kanata.TcpDaemonLink;
import app.tomo.model.Limits;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.runtime.Engine;
import app.tomo.service.AttachedServiceManager;
import app.tomo.service.JournalLog;
import app.tomo.service.SystemdServiceManager;
import app.tomo.simulator.Simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// An engine with the adapters of one world around it: the machine's, or a simulated one. Wired by hand, started at once.
record Keeper(Engine engine, Runnable end) implements AutoCloseable {
    /// The daemon of this machine that the target names.
    static Keeper real(Target target, Places places, Buses buses, Threads threads) {
        TcpDaemonLink link = new TcpDaemonLink();
        Kanata kanata = new Kanata();
        Engine.Ports ports =
                switch (target.scope()) {
                    case USER, SYSTEM -> {
                        ReconnectingBus bus =
                                target.scope() == Scope.USER ? buses.session() : buses.system();
                        SystemdServiceManager systemd =
                                new SystemdServiceManager(
                                        target.scope(), target.unit(), bus, kanata, threads.time());
                        yield new Engine.Ports(
                                threads.time(),
                                threads.time(),
                                threads.randomness(),
                                threads.serial(),
                                threads.blocking(),
                                systemd,
                                systemd,
                                link,
                                link,
                                new JournalLog(target.scope(), target.unit()),
                                kanata,
                                new KanataCheck(),
                                new EmergencyFile(places));
                    }
                    case ATTACHED, CHILD -> {
                        AttachedServiceManager nobody = new AttachedServiceManager(target);
                        yield new Engine.Ports(
                                threads.time(),
                                threads.time(),
                                threads.randomness(),
                                threads.serial(),
                                threads.blocking(),
                                nobody,
                                nobody,
                                link,
                                link,
                                (_, _) -> List.of(),
                                kanata,
                                new KanataCheck(),
                                new EmergencyFile(places));
                    }
                };
        Engine engine = new Engine(target, Limits.DEFAULT, ports);
        engine.start();
        return new Keeper(
                engine,
                () -> {
                    engine.close();
                    link.close();
                });
    }

    /// A simulated daemon, which is started at once: there is something to look at.
    ///
    /// @param places where its config is kept, so that a person can change it
    /// @throws IOException when its folder cannot be written
    static Keeper simulated(String profile, Places places, Threads threads) throws IOException {
        Path folder = places.state().resolve("demo");
        Simulation world =
                Simulation.on(
                        Simulation.Setup.friendly(
                                profile,
                                folder,
                                threads.time(),
                                threads.time(),
                                threads.blocking()));
        TcpDaemonLink link = new TcpDaemonLink();
        Engine engine =
                new Engine(
                        world.target(),
                        Limits.DEFAULT,
                        new Engine.Ports(
                                threads.time(),
                                threads.time(),
                                threads.randomness(),
                                threads.serial(),
                                threads.blocking(),
                                world.manager(),
                                world.manager(),
                                link,
                                link,
                                world.log(),
                                new Kanata(),
                                world.check(),
                                new EmergencyFile(places)));
        engine.start();
        engine.lifecycle().start();
        return new Keeper(
                engine,
                () -> {
                    engine.close();
                    link.close();
                    world.close();
                });
    }

    @Override
    public void close() {
        end.run();
    }

    /// As a command sees it, which ends it when it has ended itself.
    Session session(Threads threads) {
        return new EngineSession(engine, threads.time(), threads.time(), this::close);
    }
}
