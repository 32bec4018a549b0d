package app.tomo.ui.frame;

import app.tomo.runtime.Scheduler;
import app.tomo.ui.FxBridge;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Supplier;

/// Says each second, and more often where something counts down, that time has passed. Only while it is started: a
/// hidden window wakes nobody. (A JavaFX `Timeline` would ask for sixty pulses a second.) FX thread.
public final class Ticker {
    public static final Duration CALM = Duration.ofSeconds(1);
    public static final Duration HURRIED = Duration.ofMillis(200);

    private final Scheduler scheduler;
    private final FxBridge bridge;
    private final Supplier<Boolean> hurries;
    private final Runnable tick;
    private Scheduler.@Nullable Scheduled next;

    public Ticker(Scheduler scheduler, FxBridge bridge, Supplier<Boolean> hurries, Runnable tick) {
        this.scheduler = scheduler;
        this.bridge = bridge;
        this.hurries = hurries;
        this.tick = tick;
    }

    public void start() {
        stop();
        schedule();
    }

    public void stop() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    private void schedule() {
        next = scheduler.after(hurries.get() ? HURRIED : CALM, () -> bridge.run(this::passed));
    }

    private void passed() {
        if (next != null) {
            tick.run();
            schedule();
        }
    }
}
