package app.tomo.simulator;

import app.tomo.kanata.ServerMessage;
import app.tomo.runtime.Scheduler;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// When a reload that was asked for is done, as seen on kanata 1.10.1 to 1.12.1-prerelease-1: a moment after the daemon has
/// been woken by a command, unless a key is held; then when it is released, however late. Several requests are one.
///
/// A client that asked to wait keeps its own command from ending, so that nothing wakes the daemon: on an idle keyboard the
/// reload comes after the wait, and the answer tells of the reload before. Any thread.
final class ReloadQueue {
    static final Duration DEFAULT_WAIT = Duration.ofSeconds(5);

    /// The confirmation came 1 to 3 ms after the request.
    private static final Duration TAKES = Duration.ofMillis(2);

    private final Scheduler scheduler;
    private boolean asked;
    private boolean due;
    private boolean worked = true;
    private CompletableFuture<Boolean> done = new CompletableFuture<>();

    ReloadQueue(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    synchronized void ask() {
        asked = true;
        done = done.isDone() ? new CompletableFuture<>() : done;
    }

    /// A command has ended or a key has moved: what was asked for is done now, unless a key is held.
    void wake(boolean held, Runnable reload) {
        synchronized (this) {
            if (!asked || due || held) {
                return;
            }
            due = true;
        }
        Scheduler.Scheduled _ =
                scheduler.after(TAKES, () -> Thread.ofVirtual().start(() -> run(reload)));
    }

    private void run(Runnable reload) {
        synchronized (this) {
            asked = false;
            due = false;
        }
        reload.run();
    }

    synchronized void ended(boolean good) {
        worked = good;
        done.complete(true);
    }

    /// Blocks for as long as the client wants to wait at most.
    ServerMessage.ReloadResult await(@Nullable Duration wanted) throws InterruptedException {
        Duration wait = wanted == null ? DEFAULT_WAIT : wanted;
        CompletableFuture<Boolean> end = new CompletableFuture<>();
        synchronized (this) {
            CompletableFuture<Void> _ = done.thenAccept(end::complete);
        }
        Scheduler.Scheduled timeout = scheduler.after(wait, () -> end.complete(false));
        try {
            boolean inTime = end.get();
            synchronized (this) {
                return new ServerMessage.ReloadResult(worked, inTime ? null : wait);
            }
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            timeout.cancel();
        }
    }
}
