package app.tomo.cli.command;

import app.tomo.model.Snapshot;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Comparison;
import app.tomo.runtime.Engine;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;

import java.util.function.Consumer;

/// A session on an engine that was started.
///
/// @param log what was logged
/// @param end what closing the session ends; nothing for the app's own
public record EngineSession(
        Engine engine, LogBook log, Clock clock, Scheduler scheduler, Runnable end)
        implements Session {
    @Override
    public Snapshot current() {
        return engine.mailbox().current();
    }

    @Override
    public Subscription subscribe(Consumer<Snapshot> listener) {
        return engine.mailbox().subscribe(listener);
    }

    @Override
    public Comparison compare() {
        return engine.compare();
    }

    @Override
    public LifecycleService lifecycle() {
        return engine.lifecycle();
    }

    @Override
    public void close() {
        end.run();
    }
}
