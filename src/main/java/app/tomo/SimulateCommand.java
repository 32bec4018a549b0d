package app.tomo;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.ExitStatus;
import app.tomo.config.Settings;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Target;
import app.tomo.simulator.Simulate;
import app.tomo.simulator.SimulatedVersion;
import app.tomo.simulator.Simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// `tomo simulate`: plays a daemon in this process until it is interrupted.
final class SimulateCommand {
    /// kanata has none of its own; this is the one its manual uses.
    private static final int PORT = 5829;

    private final Target target;
    private final Path folder;
    private final Threads threads;

    /// @param folder where the sample config is kept when the person names none
    SimulateCommand(Settings settings, Path folder, Threads threads) {
        this.target = settings.target();
        this.folder = folder;
        this.threads = threads;
    }

    int run(Command.Simulate command) {
        try {
            String version = command.version();
            DaemonAddress address = target.address();
            String config = target.config();
            var options =
                    new Simulate.Options(
                            version == null
                                    ? SimulatedVersion.CURRENT
                                    : SimulatedVersion.of(version),
                            config == null ? Simulation.sample(folder).toString() : config,
                            address == null ? DaemonAddress.loopback(PORT) : address,
                            command.check());
            CountDownLatch end = new CountDownLatch(1);
            CountDownLatch ended = new CountDownLatch(1);
            Interrupts.handle(end::countDown, ended);
            try {
                return new Simulate(threads.time(), threads.time(), System.out, System.err)
                        .run(options, end);
            } finally {
                ended.countDown();
            }
        } catch (IllegalArgumentException notPlayed) {
            System.err.println(notPlayed.getMessage());
            return ExitStatus.USAGE;
        } catch (IOException unwritable) {
            System.err.println(unwritable.getMessage());
            return ExitStatus.NOT_REACHED;
        }
    }
}
