package app.tomo.service;

import app.tomo.model.Invocation;
import app.tomo.model.Outcome;
import app.tomo.model.Owner;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Target;
import app.tomo.model.Truth;
import app.tomo.runtime.Clock;
import app.tomo.runtime.DaemonKind;
import app.tomo.runtime.DaemonLog;
import app.tomo.runtime.ServiceControl;
import app.tomo.runtime.ServiceManager;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// For a daemon that somebody else runs: there is no manager to ask, so the machine is asked who listens on its port, and as
/// far as it tells, which process that is, whose, how it was started and by which unit. Without a port, the one process with
/// the daemon's command line that this user may see is taken.
///
/// Nothing is started here, and nothing ended but in an emergency, or with leave. For any thread; [#read] blocks as long as reading `/proc` takes. Where there is no
/// `/proc`, or the port is another machine's, the reading is unsupported, and only the daemon's socket counts.
public final class AttachedServiceManager implements ServiceManager, ServiceControl {
    private static final Outcome.Failure NOT_OURS =
            new Outcome.Failure.ManagerRefused(Outcome.Refusal.NOT_OURS, "");

    private final Target target;
    private final Clock clock;
    private final ProcessTable processes;
    private final boolean leave;
    private final AttachedDaemon holder;
    private @Nullable Handover former;

    public AttachedServiceManager(Target target, DaemonKind kind, Clock clock) {
        this(target, kind, clock, false);
    }

    private AttachedServiceManager(Target target, DaemonKind kind, Clock clock, boolean leave) {
        this(target, kind, clock, ProcessTable.ofThisMachine(), PortTable.ofThisMachine(), leave);
    }

    /// One that the person gave leave to end the daemon, so that another manager can take it over.
    public static AttachedServiceManager withLeave(Target target, DaemonKind kind, Clock clock) {
        return new AttachedServiceManager(target, kind, clock, true);
    }

    AttachedServiceManager(
            Target target,
            DaemonKind kind,
            Clock clock,
            ProcessTable processes,
            PortTable ports,
            boolean leave) {
        this.target = target;
        this.clock = clock;
        this.leave = leave;
        this.processes = processes;
        this.holder = new AttachedDaemon(target.address(), kind, clock, processes, ports);
    }

    @Override
    public Scope scope() {
        return Scope.ATTACHED;
    }

    @Override
    public String unit() {
        return target.unit();
    }

    @Override
    public ServiceReading read() {
        return holder.read();
    }

    /// What the daemon wrote, where a unit runs it.
    public DaemonLog log() {
        return log((query, pids) -> new JournalLog(JournalLog.PROGRAM, query, pids));
    }

    DaemonLog log(OwnersLog.Journals journals) {
        return new OwnersLog(holder::owner, processes, journals);
    }

    /// The machine tells nothing by itself.
    @Override
    public Subscription follow(Consumer<ServiceReading> onChange) {
        return () -> {};
    }

    /// With leave: what was ended is started again as it was.
    @Override
    public synchronized Outcome.@Nullable Failure start(Duration deadline) {
        if (former == null) {
            return NOT_OURS;
        }
        return former.startAgain()
                ? null
                : new Outcome.Failure.ManagerRefused(
                        Outcome.Refusal.OTHER, String.join(" ", former.command()));
    }

    @Override
    public Outcome.@Nullable Failure stop(Duration deadline) {
        Outcome.Failure failure = leave ? end(ProcessGroup::terminate, deadline) : NOT_OURS;
        // One that does not stop is forced.
        return failure instanceof Outcome.Failure.StillRunning
                ? new Outcome.Failure.TookTooLong(deadline)
                : failure;
    }

    @Override
    public Outcome.@Nullable Failure restart(Duration deadline) {
        return NOT_OURS;
    }

    @Override
    public Outcome.@Nullable Failure kill(Duration deadline) {
        return leave ? end(ProcessGroup::kill, deadline) : NOT_OURS;
    }

    /// For the emergency: what holds the port gets a TERM, then a KILL, if it is a daemon of this very user. Of anything
    /// else it is said whose it is (design, "Whose process").
    @Override
    public Outcome.@Nullable Failure end(Duration deadline) {
        Duration patience = deadline.dividedBy(3);
        return end(process -> process.end(patience, clock), deadline);
    }

    /// Only a daemon of this very user.
    private synchronized Outcome.@Nullable Failure end(
            Consumer<ProcessGroup> how, Duration deadline) {
        if (!(read() instanceof ServiceReading.Seen(ServiceStatus status))) {
            return new Outcome.Failure.ManagerUnreachable("nobody can say who holds the port");
        }
        Owner owner = status.owner();
        if (owner == null) {
            return null;
        }
        if (!owner.ours() || owner.daemon() != Truth.YES) {
            return NOT_OURS;
        }
        if (leave) {
            former = Handover.of(owner.pid()).orElse(former);
        }
        Countdown end = Countdown.of(deadline, clock);
        ProcessGroup process = new ProcessGroup(owner.pid(), false);
        how.accept(process);
        return process.awaitNone(end) ? null : new Outcome.Failure.StillRunning(owner.pid());
    }

    @Override
    public List<Long> clearOrphans(Invocation invocation, long ownPid, Duration deadline) {
        return List.of();
    }
}
