package app.tomo.simulator;

import app.tomo.model.ConfigFault;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Exit;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Scheduler;
import app.tomo.simulator.script.Script;

import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// `tomo simulate`: the simulated daemon as a process of its own, also as what a unit starts. It ends as its script says, by
/// a status or by a signal; otherwise its exit statuses are kanata's. Each life of it is the script's first.
public final class Simulate {
    /// What the command line said.
    ///
    /// @param check only check the config
    public record Options(
            SimulatedVersion version,
            String config,
            DaemonAddress address,
            Script script,
            boolean check) {}

    private static final int GOOD = 0;
    private static final int BAD = 1;
    private static final Exit TOLD_TO = new Exit.Exited(GOOD);

    private final Options options;
    private final Scheduler scheduler;
    private final Executor executor;
    private final PrintStream out;
    private final PrintStream err;
    private final SimulatedLog log;
    private final CompletableFuture<Exit> end = new CompletableFuture<>();
    private final SimulatedProcess process;

    /// @param executor runs what reads a config
    public Simulate(
            Options options,
            Clock clock,
            Scheduler scheduler,
            Executor executor,
            PrintStream out,
            PrintStream err) {
        this.options = options;
        this.scheduler = scheduler;
        this.executor = executor;
        this.out = out;
        this.err = err;
        this.log = new SimulatedLog(clock, this::print);
        this.process = new SimulatedProcess(stage(), 1, end::complete);
    }

    private SimulatedProcess.Stage stage() {
        return new SimulatedProcess.Stage(
                options.version(),
                options.script(),
                new TcpDoor(options.address().host(), options.address().port()),
                log,
                scheduler,
                executor);
    }

    /// Blocks until it ends; returns the exit status. Where the script has it end by a signal, it does not return.
    public int run() {
        if (options.check()) {
            return check();
        }
        process.begin();
        process.load(options.config());
        return switch (end.join()) {
            case Exit.None _ -> GOOD;
            case Exit.Exited(int status) -> status;
            case Exit.Signalled(int signal, boolean _) -> OwnEnd.by(signal);
        };
    }

    private int check() {
        log.info("kanata v" + options.version().text() + " starting");
        if (!ConfigList.exists(options.config())) {
            log.error("Could not find the config file (" + options.config() + ")");
            return BAD;
        }
        return switch (LoadedConfig.load(options.config())) {
            case LoadedConfig.Loading.Faulty(ConfigFault fault) -> {
                log.fault(fault);
                yield BAD;
            }
            case LoadedConfig.Loading.Loaded _ -> {
                log.info("config file is valid");
                yield GOOD;
            }
        };
    }

    /// What SIGTERM does. Any thread, returns at once.
    public void terminate() {
        process.terminate();
    }

    /// What Ctrl-C does, whatever the script says. Any thread, returns at once.
    public void interrupt() {
        boolean _ = process.end();
        end.complete(TOLD_TO);
    }

    private void print(String line) {
        PrintStream stream = line.contains("[ERROR]") || !line.matches("\\d\\d:.*") ? err : out;
        stream.println(line);
        stream.flush();
    }
}
