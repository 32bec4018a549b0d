package app.tomo.simulator;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Invocation;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Scheduler;
import app.tomo.simulator.script.Script;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;

/// Everything that the engine needs of a world, simulated: for `tomo --demo` and for tests.
public record Simulation(
        Target target, SimulatedServiceManager manager, SimulatedLog log, SimulatedCheck check)
        implements AutoCloseable {
    /// What is simulated, and how.
    ///
    /// @param executor runs what reads the disk or tells of an end
    public record Setup(
            String profile,
            SimulatedVersion version,
            Script script,
            Path config,
            Clock clock,
            Scheduler scheduler,
            Executor executor,
            Patience patience) {
        /// The newest version with a friendly config in that folder, which is written where none is; nothing goes wrong.
        /// Nothing of it touches a keyboard or survives this process, but for that file.
        ///
        /// @throws IOException when the folder cannot be written
        public static Setup friendly(
                String profile, Path folder, Clock clock, Scheduler scheduler, Executor executor)
                throws IOException {
            return new Setup(
                    profile,
                    SimulatedVersion.CURRENT,
                    Script.NONE,
                    sample(folder),
                    clock,
                    scheduler,
                    executor,
                    Patience.REAL);
        }

        public Setup with(Script next) {
            return new Setup(profile, version, next, config, clock, scheduler, executor, patience);
        }

        public Setup with(Patience next) {
            return new Setup(profile, version, script, config, clock, scheduler, executor, next);
        }
    }

    /// On a free port of this machine.
    ///
    /// @throws IOException when there is none
    public static Simulation on(Setup setup) throws IOException {
        int port = freePort();
        return with(setup, DaemonAddress.loopback(port), new TcpDoor("127.0.0.1", port));
    }

    /// Behind that door.
    static Simulation with(Setup setup, DaemonAddress address, Door door) {
        SimulatedLog log = new SimulatedLog(setup.clock(), _ -> {});
        var stage =
                new SimulatedProcess.Stage(
                        setup.version(),
                        setup.script(),
                        door,
                        log,
                        setup.scheduler(),
                        setup.executor());
        String config = setup.config().toString();
        String port = address.toString();
        Invocation invocation =
                new Invocation(
                        "tomo",
                        config,
                        address,
                        List.of("tomo", "simulate", "--config", config, "--port", port));
        Target target =
                new Target(
                        setup.profile(),
                        Scope.CHILD,
                        SimulatedServiceManager.UNIT,
                        null,
                        config,
                        address);
        return new Simulation(
                target,
                new SimulatedServiceManager(stage, invocation, setup.clock(), setup.patience()),
                log,
                new SimulatedCheck());
    }

    /// The sample config in that folder, which is written where none is.
    public static Path sample(Path folder) throws IOException {
        Path config = folder.resolve("kanata.kbd");
        if (!Files.exists(config)) {
            Files.createDirectories(folder);
            try (InputStream sample = Simulation.class.getResourceAsStream("demo.kbd")) {
                if (sample == null) {
                    throw new IOException("demo.kbd is not in the jar");
                }
                Files.copy(sample, config);
            }
        }
        return config;
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
