package app.tomo.service;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import app.tomo.bus.Bus;
import app.tomo.bus.BusException;
import app.tomo.model.Invocation;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.runtime.Clock;
import app.tomo.runtime.DaemonKind;
import app.tomo.runtime.DaemonLog;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.ServiceControl;
import app.tomo.runtime.ServiceManager;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One unit of systemd, in the person's manager or in the machine's, over the bus that this manager is on.
///
/// The unit stays loaded, and with it what is known of its last end, for as long as the connection lives
/// ([SystemdUnit]). Give it a bus that comes back ([app.tomo.bus.ReconnectingBus]): then it follows the unit over
/// `daemon-reexec`, a restart of the manager and the loss of the bus.
///
/// For any thread. What is asked for blocks: [#read] for at most [Limit#BUS_ANSWER], the orders for at most the deadline given.
/// On the system's bus polkit may ask the person for a password meanwhile; without an agent it refuses at once.
/// Failures are readings and outcomes, never exceptions.
public final class SystemdServiceManager implements ServiceManager, ServiceControl {
    private final Scope scope;
    private final DaemonKind kind;
    private final RunningInvocation started;
    private final GroupDaemon grouped;
    private final Clock clock;
    private final Supplier<Limits> limits;
    private final Scheduler scheduler;
    private final Pause pause;
    private final SystemdManager manager;
    private final SystemdUnit unit;
    private final UnitOrders orders;
    private final LeftoverProcesses leftovers;
    private final List<UnitFollower> followers = new CopyOnWriteArrayList<>();

    /// @param scope USER or SYSTEM
    /// @param unit its name; without a type it means a service
    /// @param bus the session bus for USER, the system bus for SYSTEM
    /// @param kind reads the command line that the unit starts
    public SystemdServiceManager(
            Scope scope,
            String unit,
            Bus bus,
            DaemonKind kind,
            Clock clock,
            Scheduler scheduler,
            Supplier<Limits> limits) {
        if (scope != Scope.USER && scope != Scope.SYSTEM) {
            throw new IllegalArgumentException("systemd has no scope " + scope);
        }
        this.scope = scope;
        this.kind = kind;
        this.started = RunningInvocation.onThisMachine(kind);
        this.clock = clock;
        this.limits = limits;
        this.scheduler = scheduler;
        this.pause = new Pause(scheduler);
        this.manager = new SystemdManager(bus, scope == Scope.SYSTEM);
        this.unit = new SystemdUnit(manager, UnitName.of(unit));
        this.grouped =
                new GroupDaemon(
                        ProcessTable.ofThisMachine(), ControlGroup.ROOT, scope, unit(), kind);
        this.orders = new UnitOrders(manager, this.unit);
        this.leftovers =
                new LeftoverProcesses(
                        Leftover.onThisMachine(kind), () -> limits.get().time(Limit.LEFTOVER));
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public String unit() {
        return unit.name().value();
    }

    @Override
    public ServiceReading read() {
        try {
            Map<UnitFollower, Long> epochs =
                    followers.stream().collect(toMap(identity(), UnitFollower::epoch));
            Countdown deadline = question();
            UnitProperties now = unit.ask(deadline);
            for (Map.Entry<UnitFollower, Long> each : epochs.entrySet()) {
                now = each.getKey().newest(now, each.getValue(), deadline);
            }
            return seen(now);
        } catch (BusException failure) {
            return Failures.reading(failure.failure());
        }
    }

    /// Tells what is now, then every change. The listener is called on a virtual thread.
    @Override
    public Subscription follow(Consumer<ServiceReading> onChange) {
        UnitFollower follower =
                new UnitFollower(manager, unit, this::question, scheduler, this::seen, onChange);
        followers.add(follower);
        follower.open();
        return () -> {
            followers.remove(follower);
            follower.close();
        };
    }

    @Override
    public Outcome.@Nullable Failure start(Duration deadline) {
        return orders.start(Countdown.of(deadline, clock));
    }

    @Override
    public Outcome.@Nullable Failure stop(Duration deadline) {
        return orders.stop(Countdown.of(deadline, clock));
    }

    @Override
    public Outcome.@Nullable Failure restart(Duration deadline) {
        return orders.restart(Countdown.of(deadline, clock));
    }

    @Override
    public Outcome.@Nullable Failure kill(Duration deadline) {
        return orders.kill(Countdown.of(deadline, clock));
    }

    /// Without the bus, or against a manager that does not answer in half of the time, through the kernel.
    @Override
    public Outcome.@Nullable Failure end(Duration deadline) {
        Outcome.Failure refusal = orders.end(Countdown.of(deadline.dividedBy(2), clock));
        boolean silent =
                refusal instanceof Outcome.Failure.ManagerUnreachable
                        || refusal instanceof Outcome.Failure.TookTooLong;
        return silent ? endUnasked(Countdown.of(deadline.dividedBy(2), clock)) : refusal;
    }

    private Outcome.Failure endUnasked(Countdown deadline) {
        ProcessTable table = ProcessTable.ofThisMachine();
        try {
            UnitGroups groups = new UnitGroups(ControlGroup.ROOT, scope, table.ownUser(), unit());
            return new UnitProcesses(table, groups, pause).kill(deadline);
        } catch (IOException cannotLook) {
            return new Outcome.Failure.ManagerSilent(Outcome.Found.UNKNOWN);
        }
    }

    @Override
    public List<Long> clearOrphans(Invocation invocation, long ownPid, Duration deadline) {
        return leftovers.end(invocation, ownPid, Countdown.of(deadline, clock));
    }

    /// What the unit wrote. It knows the processes that this manager has seen.
    public DaemonLog log() {
        return JournalLog.of(scope, unit.name(), unit.processes()::pids);
    }

    private Countdown question() {
        return Countdown.of(limits.get().time(Limit.BUS_ANSWER), clock);
    }

    private ServiceReading seen(UnitProperties now) {
        return new ServiceReading.Seen(started.told(grouped.told(StatusMapping.status(now, kind))));
    }
}
