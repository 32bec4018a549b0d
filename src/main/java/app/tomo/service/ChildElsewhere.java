package app.tomo.service;

import app.tomo.model.Invocation;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.runtime.ServiceControl;
import app.tomo.runtime.ServiceManager;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Stands where [ChildServiceManager] would in a process that does not stay: without a Tomo that runs there is no child, and
/// none can be started, because nobody would be there to look after it. Never blocks.
public final class ChildElsewhere implements ServiceManager, ServiceControl {
    private static final Outcome.Failure NOBODY_STAYS =
            new Outcome.Failure.ManagerRefused(Outcome.Refusal.NO_SUPERVISOR, "");

    private final String unit;
    private final Invocation invocation;

    /// @param invocation how it would be started
    public ChildElsewhere(String unit, Invocation invocation) {
        this.unit = unit;
        this.invocation = invocation;
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
    public Subscription follow(Consumer<ServiceReading> onChange) {
        return () -> {};
    }

    @Override
    public Outcome.@Nullable Failure start(Duration deadline) {
        return NOBODY_STAYS;
    }

    @Override
    public Outcome.@Nullable Failure stop(Duration deadline) {
        return null;
    }

    @Override
    public Outcome.@Nullable Failure restart(Duration deadline) {
        return NOBODY_STAYS;
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
    public List<Long> clearOrphans(Invocation unused, long ownPid, Duration deadline) {
        return List.of();
    }
}
