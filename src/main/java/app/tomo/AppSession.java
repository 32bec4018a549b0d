package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Comparison;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;
import app.tomo.runtime.SystemTime;

import java.util.function.Consumer;

/// The app's engine as commands see it, whichever that is at the moment. Any thread.
record AppSession(App app, SystemTime time) implements Session {
    @Override
    public Snapshot current() {
        return app.snapshot();
    }

    @Override
    public Subscription subscribe(Consumer<Snapshot> listener) {
        return app.follow(listener);
    }

    @Override
    public Comparison compare() {
        return app.compare();
    }

    @Override
    public LifecycleService lifecycle() {
        return app.lifecycle();
    }

    @Override
    public LogBook log() {
        return app.log();
    }

    @Override
    public Clock clock() {
        return time;
    }

    @Override
    public Scheduler scheduler() {
        return time;
    }

    @Override
    public void close() {
        // The app's engine outlives every command.
    }
}
