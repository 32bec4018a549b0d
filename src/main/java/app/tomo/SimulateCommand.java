package app.tomo;

import app.tomo.cli.command.Command;
import app.tomo.cli.command.ExitStatus;
import app.tomo.config.Settings;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Target;
import app.tomo.simulator.Simulate;
import app.tomo.simulator.SimulatedVersion;
import app.tomo.simulator.Simulation;
import app.tomo.simulator.script.Script;
import app.tomo.words.Words;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// `tomo simulate`: plays a daemon in this process until it is interrupted.
final class SimulateCommand {
    private final Target target;
    private final Path folder;
    private final Words words;
    private final Threads threads;

    /// @param folder where the sample config is kept when the person names none
    SimulateCommand(Settings settings, Path folder, Words words, Threads threads) {
        this.target = settings.target();
        this.words = words;
        this.folder = folder;
        this.threads = threads;
    }

    int run(Command.Simulate command) {
        return switch (new ScriptFile(words).read(command.script())) {
            case ScriptFile.Reading.Read(Script script) -> run(command, script);
            case ScriptFile.Reading.Unusable(String sentence) -> {
                System.err.println(sentence);
                yield ExitStatus.USAGE;
            }
        };
    }

    private int run(Command.Simulate command, Script script) {
        try {
            return play(options(command, script));
        } catch (IllegalArgumentException notPlayed) {
            System.err.println(notPlayed.getMessage());
            return ExitStatus.USAGE;
        } catch (IOException unwritable) {
            System.err.println(unwritable.getMessage());
            return ExitStatus.NOT_REACHED;
        }
    }

    private Simulate.Options options(Command.Simulate command, Script script) throws IOException {
        String version = command.version();
        DaemonAddress address = target.address();
        String config = target.config();
        return new Simulate.Options(
                version == null ? SimulatedVersion.CURRENT : SimulatedVersion.of(version),
                config == null ? Simulation.sample(folder).toString() : config,
                address == null ? DaemonAddress.loopback(DaemonAddress.USUAL_PORT) : address,
                script,
                command.check());
    }

    private int play(Simulate.Options options) {
        Simulate simulate =
                new Simulate(
                        options,
                        threads.time(),
                        threads.time(),
                        threads.blocking(),
                        System.out,
                        System.err);
        Interrupts.on(List.of("TERM"), simulate::terminate);
        Interrupts.on(List.of("INT", "HUP"), simulate::interrupt);
        return simulate.run();
    }
}
