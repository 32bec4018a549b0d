package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Comparison;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;

import java.util.function.Consumer;

/// A daemon of which there is one look, and no waiting for it.
record SeenSession(Snapshot current) implements Session {
    @Override
    public Subscription subscribe(Consumer<Snapshot> listener) {
        listener.accept(current);
        return () -> {};
    }

    @Override
    public LifecycleService lifecycle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LogBook log() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Comparison compare() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Clock clock() {
        return current::at;
    }

    @Override
    public Scheduler scheduler() {
        return (_, task) -> {
            task.run();
            return () -> {};
        };
    }

    @Override
    public void close() {}
}
