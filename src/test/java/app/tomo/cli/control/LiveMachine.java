package app.tomo.cli.control;

import app.tomo.model.Activity;
import app.tomo.model.CheckResult;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Enablement;
import app.tomo.model.Event;
import app.tomo.model.Exit;
import app.tomo.model.Invocation;
import app.tomo.model.KeyRequest;
import app.tomo.model.LoadState;
import app.tomo.model.LogFinding;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.ConfigCheck;
import app.tomo.runtime.DaemonControl;
import app.tomo.runtime.DaemonKind;
import app.tomo.runtime.DaemonLink;
import app.tomo.runtime.DaemonLog;
import app.tomo.runtime.ServiceControl;
import app.tomo.runtime.ServiceManager;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// A service manager on real threads, with one unit that runs as the process it is told and has no socket. A stop waits
/// until the test allows it.
final class LiveMachine
        implements ServiceManager,
                ServiceControl,
                DaemonLink,
                DaemonControl,
                DaemonLog,
                DaemonKind,
                ConfigCheck {
    static final Invocation INVOCATION =
            new Invocation("/usr/bin/kanata", "/home/me/kanata.kbd", null, List.of());

    final CountDownLatch stopMayEnd = new CountDownLatch(1);
    private volatile long pid;
    private volatile @Nullable Consumer<ServiceReading> follower;

    /// Tells that this process runs; 0 for none.
    void runs(long process) {
        pid = process;
        Consumer<ServiceReading> told = follower;
        if (told != null) {
            told.accept(read());
        }
    }

    @Override
    public Scope scope() {
        return Scope.USER;
    }

    @Override
    public String unit() {
        return "kanata.service";
    }

    @Override
    public ServiceReading read() {
        long process = pid;
        return new ServiceReading.Seen(
                new ServiceStatus(
                        LoadState.LOADED,
                        Enablement.ENABLED,
                        process == ServiceStatus.NO_PID ? Activity.INACTIVE : Activity.ACTIVE,
                        "",
                        process,
                        0,
                        Exit.NONE,
                        "success",
                        null,
                        null,
                        INVOCATION,
                        "/unit"));
    }

    @Override
    public Subscription follow(Consumer<ServiceReading> onChange) {
        follower = onChange;
        return () -> follower = null;
    }

    @Override
    public Outcome.@Nullable Failure start(Duration deadline) {
        return null;
    }

    @Override
    public Outcome.@Nullable Failure stop(Duration deadline) {
        try {
            stopMayEnd.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        runs(ServiceStatus.NO_PID);
        return null;
    }

    @Override
    public Outcome.@Nullable Failure restart(Duration deadline) {
        return null;
    }

    @Override
    public Outcome.@Nullable Failure kill(Duration deadline) {
        return null;
    }

    @Override
    public Outcome.@Nullable Failure end(Duration deadline) {
        return null;
    }

    @Override
    public List<Long> clearOrphans(Invocation invocation, long ownPid, Duration deadline) {
        return List.of();
    }

    @Override
    public void open(long link, DaemonAddress address, Duration deadline, Consumer<Event> events) {}

    @Override
    public void ping(long link) {}

    @Override
    public void askLayers(long link) {}

    @Override
    public void close(long link) {}

    @Override
    public void reload(long link) {}

    @Override
    public void switchLayer(long link, String layer) {}

    @Override
    public void actOnKey(long link, KeyRequest request) {}

    @Override
    public List<Line> since(java.time.Instant from, Duration deadline) {
        return List.of();
    }

    @Override
    public Invocation invocation(List<String> arguments) {
        return INVOCATION;
    }

    @Override
    public boolean starts(List<String> arguments) {
        return false;
    }

    @Override
    public boolean mentionedIn(String text) {
        return false;
    }

    @Override
    public boolean runs(List<String> arguments) {
        return true;
    }

    @Override
    public List<Path> usualConfigs(Path folder, Map<String, String> environment) {
        return List.of();
    }

    @Override
    public List<LogFinding> findings(List<Line> lines) {
        return List.of();
    }

    @Override
    public CheckResult check(Invocation invocation, Duration deadline) {
        return new CheckResult.Passed(List.of());
    }
}
