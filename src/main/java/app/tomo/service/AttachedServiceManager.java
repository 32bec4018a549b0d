package app.tomo.service;

import app.tomo.model.Invocation;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.Target;
import app.tomo.runtime.ServiceControl;
import app.tomo.runtime.ServiceManager;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// For a daemon that somebody else runs: there is no manager to ask, so all that is known comes from the daemon's own
/// socket, and nothing can be started or stopped. Any thread; never blocks.
public final class AttachedServiceManager implements ServiceManager, ServiceControl {
    private static final Outcome.Failure NOBODY =
            new Outcome.Failure.ManagerRefused(Outcome.Refusal.OTHER, "somebody else runs it");

    private final Target target;

    public AttachedServiceManager(Target target) {
        this.target = target;
    }

    @Override
    public Scope scope() {
        return target.scope();
    }

    @Override
    public String unit() {
        return target.unit();
    }

    @Override
    public ServiceReading read() {
        return new ServiceReading.Unreachable(
                ServiceReading.Why.UNSUPPORTED, "scope " + target.scope().id());
    }

    @Override
    public Subscription follow(Consumer<ServiceReading> onChange) {
        return () -> {};
    }

    @Override
    public Outcome.@Nullable Failure start(Duration deadline) {
        return NOBODY;
    }

    @Override
    public Outcome.@Nullable Failure stop(Duration deadline) {
        return NOBODY;
    }

    @Override
    public Outcome.@Nullable Failure restart(Duration deadline) {
        return NOBODY;
    }

    @Override
    public Outcome.@Nullable Failure kill(Duration deadline) {
        return NOBODY;
    }

    @Override
    public Outcome.@Nullable Failure end(Duration deadline) {
        return NOBODY;
    }

    @Override
    public List<Long> clearOrphans(Invocation invocation, long ownPid, Duration deadline) {
        return List.of();
    }
}
