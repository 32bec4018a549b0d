package app.tomo.service;

import app.tomo.model.Invocation;
import app.tomo.model.Limits;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.runtime.Clock;
import app.tomo.runtime.DaemonKind;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Stands where [ChildServiceManager] would in a process that does not stay: without a Tomo that runs there is no child, and
/// none can be started, because nobody would be there to look after it.
public final class ChildElsewhere implements Nobody {
    private static final Outcome.Failure NOBODY_STAYS =
            new Outcome.Failure.ManagerRefused(Outcome.Refusal.NO_SUPERVISOR, "");

    private final String unit;
    private final Invocation invocation;
    private final ChildRemains remains;

    /// @param invocation how it would be started
    /// @param mark the file in which a child's process is remembered
    public ChildElsewhere(
            String unit,
            Invocation invocation,
            Path mark,
            DaemonKind kind,
            Clock clock,
            Supplier<Limits> limits) {
        this.unit = unit;
        this.invocation = invocation;
        this.remains = ChildRemains.of(mark, kind, clock, limits);
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
        return new ServiceReading.Seen(ChildStatus.never(invocation));
    }

    @Override
    public Outcome.Failure notStarted() {
        return NOBODY_STAYS;
    }

    @Override
    public Outcome.@Nullable Failure notStopped() {
        return null;
    }

    /// For the emergency: the child of a Tomo that is gone or hangs.
    @Override
    public Outcome.@Nullable Failure end(Duration deadline) {
        Optional<ProcessGroup> child = remains.child();
        if (child.isEmpty() || child.get().end(deadline.dividedBy(3), remains.clock())) {
            return null;
        }
        return new Outcome.Failure.StillRunning(child.get().pid());
    }

    /// The marked child is not among them: its Tomo may live.
    @Override
    public List<Long> clearOrphans(Invocation left, long ownPid, Duration deadline) {
        return remains.leftovers().end(left, ownPid, Countdown.of(deadline, remains.clock()));
    }
}
