package app.tomo.simulator;

import app.tomo.model.Activity;
import app.tomo.model.ConfigFault;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Enablement;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.LoadState;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.ServiceControl;
import app.tomo.runtime.ServiceManager;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A service manager with one unit, whose process is a [SimulatedKanata] in this JVM. PIDs are made up, a new one for each
/// start. Any thread; nothing blocks for longer than reading a config.
public final class SimulatedServiceManager
        implements ServiceManager, ServiceControl, AutoCloseable {
    /// What the unit is called.
    public static final String UNIT = "kanata-demo.service";

    /// The real one sleeps for 2 s; a demonstration need not.
    private static final Duration STARTS_IN = Duration.ofMillis(600);

    private static final int EXIT_BAD_CONFIG = 1;
    private static final int SIGABRT = 6;
    private static final int SIGTERM = 15;
    private static final int SIGKILL = 9;

    private final SimulatedVersion version;
    private final Invocation invocation;
    private final DaemonAddress address;
    private final SimulatedLog log;
    private final Clock clock;
    private final Scheduler scheduler;
    private final List<Consumer<ServiceReading>> followers = new CopyOnWriteArrayList<>();
    private Activity activity = Activity.INACTIVE;
    private long nextPid = 4_000;
    private long pid;
    private Exit lastExit = Exit.NONE;
    private String result = "success";
    private @Nullable Instant since;
    private @Nullable Instant stoppedAt;
    private @Nullable SimulatedKanata process;

    /// A unit that is stopped.
    ///
    /// @param address where the daemon listens
    public SimulatedServiceManager(
            SimulatedVersion version,
            String config,
            DaemonAddress address,
            SimulatedLog log,
            Clock clock,
            Scheduler scheduler) {
        this.version = version;
        this.address = address;
        this.log = log;
        this.clock = clock;
        this.scheduler = scheduler;
        this.invocation =
                new Invocation(
                        "tomo",
                        config,
                        address,
                        List.of(
                                "tomo",
                                "simulate",
                                "--config",
                                config,
                                "--port",
                                address.toString()));
    }

    @Override
    public Scope scope() {
        return Scope.CHILD;
    }

    @Override
    public String unit() {
        return UNIT;
    }

    @Override
    public synchronized ServiceReading read() {
        return new ServiceReading.Seen(
                new ServiceStatus(
                        LoadState.LOADED,
                        Enablement.STATIC,
                        activity,
                        "",
                        pid,
                        0,
                        lastExit,
                        result,
                        since,
                        stoppedAt,
                        invocation,
                        ""));
    }

    @Override
    public Subscription follow(Consumer<ServiceReading> onChange) {
        followers.add(onChange);
        return () -> followers.remove(onChange);
    }

    @Override
    public synchronized Outcome.@Nullable Failure start(Duration deadline) {
        if (pid == ServiceStatus.NO_PID) {
            spawn();
        }
        return null;
    }

    @Override
    public synchronized Outcome.@Nullable Failure stop(Duration deadline) {
        end(new Exit.Signalled(SIGTERM, false), "success", Activity.INACTIVE);
        return null;
    }

    @Override
    public synchronized Outcome.@Nullable Failure restart(Duration deadline) {
        end(new Exit.Signalled(SIGTERM, false), "success", Activity.INACTIVE);
        spawn();
        return null;
    }

    @Override
    public synchronized Outcome.@Nullable Failure kill(Duration deadline) {
        end(new Exit.Signalled(SIGKILL, false), "signal", Activity.FAILED);
        return null;
    }

    @Override
    public Outcome.@Nullable Failure end(Duration deadline) {
        return kill(deadline);
    }

    /// There is nothing that could be left over.
    @Override
    public List<Long> clearOrphans(Invocation unused, long ownPid, Duration deadline) {
        return List.of();
    }

    private void spawn() {
        pid = nextPid++;
        long mine = pid;
        since = clock.now();
        activity = Activity.ACTIVE;
        log.startProcess(mine);
        log.info("kanata v" + version.text() + " starting");
        push();
        Scheduler.Scheduled _ =
                scheduler.after(STARTS_IN, () -> Thread.ofVirtual().start(() -> begin(mine)));
    }

    private synchronized void begin(long mine) {
        if (pid != mine) {
            return;
        }
        String file = String.valueOf(invocation.config());
        if (!ConfigList.exists(file)) {
            log.error("Could not find the config file (" + file + ")");
            end(new Exit.Exited(EXIT_BAD_CONFIG), "exit-code", Activity.FAILED);
            return;
        }
        switch (LoadedConfig.load(file)) {
            case LoadedConfig.Loading.Faulty(ConfigFault fault) -> {
                log.fault(fault);
                log.error("failed to parse file");
                end(new Exit.Exited(EXIT_BAD_CONFIG), "exit-code", Activity.FAILED);
            }
            case LoadedConfig.Loading.Loaded(LoadedConfig config) -> {
                log.info("config file is valid");
                listen(config);
            }
        }
    }

    private void listen(LoadedConfig config) {
        try {
            process = new SimulatedKanata(version, config, address, false, log, scheduler);
        } catch (IOException _) {
            log.portTaken();
            end(new Exit.Signalled(SIGABRT, true), "core-dump", Activity.FAILED);
        }
    }

    private void end(Exit how, String why, Activity next) {
        if (pid == ServiceStatus.NO_PID) {
            activity = next == Activity.FAILED ? activity : next;
            return;
        }
        SimulatedKanata running = process;
        process = null;
        if (running != null) {
            running.close();
        }
        pid = ServiceStatus.NO_PID;
        lastExit = how;
        result = why;
        activity = next;
        since = null;
        stoppedAt = clock.now();
        push();
    }

    private void push() {
        ServiceReading reading = read();
        followers.forEach(follower -> follower.accept(reading));
    }

    @Override
    public void close() {
        stop(Duration.ZERO);
    }
}
