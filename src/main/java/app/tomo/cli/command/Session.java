package app.tomo.cli.command;

import app.tomo.model.Snapshot;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Comparison;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;

import java.util.function.Consumer;

/// The daemon as a command sees it: the engine of the running app, or one that was made for this call alone.
public interface Session extends AutoCloseable {
    /// The newest snapshot. Never blocks.
    Snapshot current();

    /// Every snapshot from now on, the newest one first. The listener returns at once.
    Subscription subscribe(Consumer<Snapshot> listener);

    LifecycleService lifecycle();

    LogBook log();

    /// What the daemon runs beside what is on disk. Blocks for as long as the disk does.
    Comparison compare();

    Clock clock();

    Scheduler scheduler();

    /// Where one command of this session waits.
    default <T> Inbox<T> inbox() {
        return new QueueInbox<>();
    }

    /// Ends an engine that was made for this call; leaves the app's alone.
    @Override
    void close();
}
