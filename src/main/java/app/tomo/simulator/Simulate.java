package app.tomo.simulator;

import app.tomo.model.ConfigFault;
import app.tomo.model.DaemonAddress;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Scheduler;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/// `tomo simulate`: the simulated daemon as a process of its own, also as what a unit starts. Exit statuses are kanata's.
public final class Simulate {
    /// What the command line said.
    ///
    /// @param check only check the config
    public record Options(
            SimulatedVersion version, String config, DaemonAddress address, boolean check) {}

    private static final int GOOD = 0;
    private static final int BAD = 1;

    private final Clock clock;
    private final Scheduler scheduler;
    private final PrintStream out;
    private final PrintStream err;

    public Simulate(Clock clock, Scheduler scheduler, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.scheduler = scheduler;
        this.out = out;
        this.err = err;
    }

    /// Blocks until `end` is counted down or the thread is interrupted; returns the exit status.
    public int run(Options options, CountDownLatch end) {
        SimulatedLog log = new SimulatedLog(clock, this::print);
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
            case LoadedConfig.Loading.Loaded(LoadedConfig config) -> {
                log.info("config file is valid");
                yield options.check() ? GOOD : serve(options, config, log, end);
            }
        };
    }

    private int serve(Options options, LoadedConfig config, SimulatedLog log, CountDownLatch end) {
        try (SimulatedKanata _ =
                new SimulatedKanata(
                        options.version(), config, options.address(), false, log, scheduler)) {
            end.await();
            return GOOD;
        } catch (IOException _) {
            log.portTaken();
            return BAD;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return GOOD;
        }
    }

    private void print(String line) {
        PrintStream stream = line.contains("[ERROR]") || !line.matches("\\d\\d:.*") ? err : out;
        stream.println(line);
        stream.flush();
    }
}
