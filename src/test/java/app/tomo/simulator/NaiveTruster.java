package app.tomo.simulator;

import app.tomo.model.Activity;
import app.tomo.model.ServiceReading;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// The companion of incident 2: a process that is there is a daemon that runs, and a stop takes as long as the service manager
/// lets it. It hears of every change in the manager, and shows a toast when the daemon has failed.
final class NaiveTruster {
    private static final Duration FOR_EVER = Duration.ofDays(1);

    int toasts;
    @Nullable Instant named;
    private final VirtualStage stage;

    NaiveTruster(VirtualStage stage) {
        this.stage = stage;
        var _ = stage.world.manager().follow(this::hear);
    }

    private void hear(ServiceReading reading) {
        if (reading instanceof ServiceReading.Seen(var status)
                && status.activity() == Activity.FAILED) {
            toasts++;
            named = named == null ? stage.time.now() : named;
        }
    }

    /// Whether it shows "running".
    boolean showsRunning() {
        return stage.world.manager().read() instanceof ServiceReading.Seen(var status)
                && status.activity() == Activity.ACTIVE
                && status.hasProcess();
    }

    void restart() {
        var _ = stage.world.manager().restart(FOR_EVER);
    }
}
