package app.tomo;

import app.tomo.cli.command.EngineSession;
import app.tomo.cli.command.Session;
import app.tomo.config.EmergencyFile;
import app.tomo.config.MachineClock;
import app.tomo.config.MemoryFile;
import app.tomo.config.TrialFiles;
import app.tomo.kanata.ClientMessage.Wait;
import app.tomo.kanata.Kanata;
import app.tomo.kanata.KanataCheck;
import app.tomo.kanata.KanataFiles;
import app.tomo.kanata.TcpDaemonLink;
import app.tomo.model.Candidate;
import app.tomo.model.Invocation;
import app.tomo.model.Limit;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.runtime.Engine;
import app.tomo.runtime.OwnLog;
import app.tomo.runtime.TrialTimer;
import app.tomo.service.LinuxDevices;
import app.tomo.service.SystemdUnitControl;
import app.tomo.simulator.Simulation;
import app.tomo.simulator.script.Script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// An engine with the adapters of one world around it: the machine's, or a simulated one. Wired by hand, started at once.
///
/// @param simulation whether that world is simulated
/// @param end what has to be ended with it
record Keeper(Engine engine, boolean simulation, Runnable end) implements AutoCloseable {
    /// What was chosen, for one command. What Tomo would have to stay for is refused.
    static Keeper brief(TargetChoice.Chosen chosen, Buses buses, Threads threads, Machine machine) {
        return of(
                chosen,
                target -> ServiceSide.brief(target, buses, threads, machine),
                buses,
                threads,
                machine);
    }

    /// The same for the app, which stays. A child is started at once: it lives when Tomo does.
    static Keeper resident(
            TargetChoice.Chosen chosen, Buses buses, Threads threads, Machine machine) {
        Keeper keeper =
                of(
                        chosen,
                        target -> ServiceSide.resident(target, buses, threads, machine),
                        buses,
                        threads,
                        machine);
        if (chosen.target().scope() == Scope.CHILD) {
            keeper.engine.lifecycle().start();
        }
        return keeper;
    }

    /// Whoever holds the daemon's port, which the person gave leave to end.
    static Keeper leaving(Target target, Threads threads, Machine machine) {
        return of(target, threads, machine, ServiceSide.leaving(target, threads));
    }

    /// A child with that command line, which is not started yet.
    static Keeper child(Target target, Invocation command, Threads threads, Machine machine) {
        return of(
                target,
                threads,
                machine,
                ServiceSide.child(target, () -> command, threads, machine));
    }

    /// Nothing is looked after for as long as the person has yet to say which one is meant.
    private static Keeper of(
            TargetChoice.Chosen chosen,
            Function<Target, ServiceSide> decided,
            Buses buses,
            Threads threads,
            Machine machine) {
        Target target = chosen.target();
        ServiceSide side =
                switch (chosen) {
                    case TargetChoice.Chosen.One _,
                            TargetChoice.Chosen.Passing _,
                            TargetChoice.Chosen.Nothing _ ->
                            decided.apply(target);
                    case TargetChoice.Chosen.Several(Target _, List<Candidate> candidates) ->
                            ServiceSide.undecided(target, candidates, buses, threads, machine);
                };
        Keeper keeper =
                of(
                        target,
                        threads,
                        machine,
                        side,
                        new TrialBackstop(machine, buses, threads).of(target));
        keeper.engine.defineBy(
                new SystemdUnitControl(
                        scope -> scope == Scope.SYSTEM ? buses.system() : buses.session(),
                        threads.time()));
        return keeper;
    }

    /// Nobody goes back for it if Tomo ends: that is for one who takes a daemon over, and is done in a moment.
    private static Keeper of(Target target, Threads threads, Machine machine, ServiceSide side) {
        return of(target, threads, machine, side, TrialTimer.NONE);
    }

    private static Keeper of(
            Target target, Threads threads, Machine machine, ServiceSide side, TrialTimer timer) {
        TcpDaemonLink link = new TcpDaemonLink(() -> waiting(machine));
        Engine engine =
                new Engine(
                        target,
                        machine.limits(),
                        new Engine.Ports(
                                threads.time(),
                                threads.time(),
                                threads.randomness(),
                                threads.serial(),
                                threads.blocking(),
                                side.manager(),
                                side.control(),
                                link,
                                link,
                                side.log(),
                                side.kind(),
                                new KanataCheck(machine::limits),
                                new EmergencyFile(machine.places())),
                        new MemoryFile(machine.places(), new MachineClock(threads.time())));
        engine.watch(new KanataFiles());
        engine.keepVersions(new TrialFiles(machine.places(), machine::limits), timer);
        engine.start();
        if (System.getProperty("os.name").equals("Linux")) {
            engine.watch(new LinuxDevices());
        }
        return new Keeper(
                engine,
                false,
                () -> {
                    engine.close();
                    link.close();
                    side.end().run();
                });
    }

    /// A simulated daemon, which is started at once: there is something to look at.
    ///
    /// @param machine where its config is kept, so that a person can change it
    /// @param script what goes wrong with it
    /// @throws IOException when its folder cannot be written
    static Keeper simulated(String profile, Machine machine, Script script, Threads threads)
            throws IOException {
        Path folder = machine.places().state().resolve("demo");
        Simulation world =
                Simulation.on(
                        Simulation.Setup.friendly(
                                        profile,
                                        folder,
                                        threads.time(),
                                        threads.time(),
                                        threads.blocking())
                                .with(script));
        TcpDaemonLink link = new TcpDaemonLink(() -> waiting(machine));
        Engine engine =
                new Engine(
                        world.target(),
                        machine.limits(),
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
                                new EmergencyFile(machine.places())));
        engine.watch(new KanataFiles());
        engine.keepVersions(
                new TrialFiles(machine.places().withState(folder), machine::limits),
                TrialTimer.NONE);
        engine.start();
        engine.lifecycle().start();
        return new Keeper(
                engine,
                true,
                () -> {
                    engine.close();
                    link.close();
                    world.close();
                });
    }

    /// Plain, unless the person says otherwise.
    private static Wait waiting(Machine machine) {
        return machine.settings().now().reloadWait()
                ? Wait.upTo(machine.limits().time(Limit.RELOAD_WAIT))
                : Wait.NO;
    }

    @Override
    public void close() {
        end.run();
    }

    /// As a command sees it, which ends it when it has ended itself.
    Session session(Threads threads, OwnLog log) {
        return new EngineSession(
                engine, engine.log(log), threads.time(), threads.time(), this::close);
    }
}
