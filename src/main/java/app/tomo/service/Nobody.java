package app.tomo.service;

import app.tomo.model.Invocation;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.ServiceReading;
import app.tomo.runtime.ServiceControl;
import app.tomo.runtime.ServiceManager;
import app.tomo.runtime.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Stands where a manager would be, and there is none: nothing is started, nothing stopped, and nothing told by itself. Never
/// blocks.
interface Nobody extends ServiceManager, ServiceControl {
    /// Why nothing is started here.
    Failure notStarted();

    /// Why nothing is stopped here; null where there is nothing to stop.
    @Nullable Failure notStopped();

    @Override
    default Subscription follow(Consumer<ServiceReading> onChange) {
        return () -> {};
    }

    @Override
    default @Nullable Failure start(Duration deadline) {
        return notStarted();
    }

    @Override
    default @Nullable Failure restart(Duration deadline) {
        return notStarted();
    }

    @Override
    default @Nullable Failure stop(Duration deadline) {
        return notStopped();
    }

    @Override
    default @Nullable Failure kill(Duration deadline) {
        return notStopped();
    }

    @Override
    default List<Long> clearOrphans(Invocation left, long ownPid, Duration deadline) {
        return List.of();
    }
}
