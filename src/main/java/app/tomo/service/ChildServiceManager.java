package app.tomo.service;

import app.tomo.model.Invocation;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.runtime.Clock;
import app.tomo.runtime.DaemonKind;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.ServiceControl;
import app.tomo.runtime.ServiceManager;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tomo itself as the service manager of one daemon, for people without another one. The daemon ends with Tomo: asked to
/// when Tomo quits, by the kernel when Tomo is killed, and at the next start where neither worked.
///
/// Readings are in systemd's words (`auto-restart`, `start-limit-hit`, `signal`, status 203 for a program that cannot be
/// run), so that what is derived from them is the same. A daemon that fails is started again ([RestartPolicy]); one that
/// ends well, or was asked to end by anybody (kanata's emergency chord is that), is not.
///
/// For any thread. Orders block for at most the deadline given. Failures are readings and outcomes, never exceptions.
public final class ChildServiceManager implements ServiceManager, ServiceControl, AutoCloseable {
    private final String unit;
    private final Supplier<Limits> limits;
    private final Clock clock;
    private final ChildLauncher launcher;
    private final ChildSupervisor supervisor;
    private final ChildLog log;
    private final ChildRemains remains;

    /// @param unit what the daemon is called
    /// @param definition the command line, asked for anew at each start
    /// @param folder where it is started
    /// @param log takes what it writes; closed with this manager
    /// @param mark the file in which the child's process is remembered beyond Tomo's own end
    public ChildServiceManager(
            String unit,
            Supplier<Invocation> definition,
            Path folder,
            Supplier<Limits> limits,
            ChildLog log,
            Path mark,
            DaemonKind kind,
            Clock clock,
            Scheduler scheduler) {
        this(
                unit,
                definition,
                new ChildLauncher(clock, folder, limits.get().time(Limit.CHILD_PROBE)),
                RestartPolicy.of(limits.get()),
                limits,
                log,
                mark,
                kind,
                clock,
                scheduler);
    }

    ChildServiceManager(
            String unit,
            Supplier<Invocation> definition,
            ChildLauncher launcher,
            RestartPolicy policy,
            Supplier<Limits> limits,
            ChildLog log,
            Path mark,
            DaemonKind kind,
            Clock clock,
            Scheduler scheduler) {
        this.unit = unit;
        this.limits = limits;
        this.clock = clock;
        this.launcher = launcher;
        this.log = log;
        this.remains = ChildRemains.of(mark, kind, clock, limits);
        this.supervisor =
                new ChildSupervisor(
                        definition, launcher, log, remains.mark(), policy, clock, scheduler);
    }

    @Override
    public Scope scope() {
        return Scope.CHILD;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public ServiceReading read() {
        return supervisor.reading();
    }

    /// Tells what is now, then every change. The listener is called on a virtual thread.
    @Override
    public Subscription follow(Consumer<ServiceReading> onChange) {
        return supervisor.follow(onChange);
    }

    @Override
    public Outcome.@Nullable Failure start(Duration deadline) {
        return supervisor.start(Countdown.of(deadline, clock));
    }

    @Override
    public Outcome.@Nullable Failure stop(Duration deadline) {
        return supervisor.stop(Countdown.of(deadline, clock));
    }

    @Override
    public Outcome.@Nullable Failure restart(Duration deadline) {
        return supervisor.restart(Countdown.of(deadline, clock));
    }

    @Override
    public Outcome.@Nullable Failure kill(Duration deadline) {
        return supervisor.kill(Countdown.of(deadline, clock));
    }

    @Override
    public Outcome.@Nullable Failure end(Duration deadline) {
        return supervisor.endForGood(Countdown.of(deadline, clock));
    }

    @Override
    public List<Long> clearOrphans(Invocation invocation, long ownPid, Duration deadline) {
        return remains.end(invocation, ownPid, deadline);
    }

    /// Ends the daemon, by force after [Limit#CHILD_PATIENCE]; blocks until it is gone.
    @Override
    public void close() {
        supervisor.close(limits.get().time(Limit.CHILD_PATIENCE));
        launcher.close();
        log.close();
    }
}
