package app.tomo.simulator;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Scheduler;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// Everything that the engine needs of a world, simulated: for `tomo --demo` and for tests.
public record Simulation(
        Target target, SimulatedServiceManager manager, SimulatedLog log, SimulatedCheck check)
        implements AutoCloseable {
    /// A unit with a friendly config in that folder, which is written where none is. Nothing of it touches a keyboard or
    /// survives this process, but for that file.
    ///
    /// @throws IOException when the folder cannot be written
    public static Simulation demo(String profile, Path folder, Clock clock, Scheduler scheduler)
            throws IOException {
        Path config = sample(folder);
        DaemonAddress address = DaemonAddress.loopback(freePort());
        SimulatedLog log = new SimulatedLog(clock, _ -> {});
        SimulatedServiceManager manager =
                new SimulatedServiceManager(
                        SimulatedVersion.CURRENT,
                        config.toString(),
                        address,
                        log,
                        clock,
                        scheduler);
        Target target =
                new Target(
                        profile,
                        Scope.CHILD,
                        SimulatedServiceManager.UNIT,
                        null,
                        config.toString(),
                        address);
        return new Simulation(target, manager, log, new SimulatedCheck());
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
