package app.tomo.simulator;

import app.tomo.kanata.ServerMessage;
import app.tomo.runtime.Scheduler;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

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
    private final Executor executor;
    private boolean asked;
    private boolean due;
    private boolean worked = true;
    private CompletableFuture<Boolean> done = new CompletableFuture<>();

    /// @param executor runs the reload, which reads the config
    ReloadQueue(Scheduler scheduler, Executor executor) {
        this.scheduler = scheduler;
        this.executor = executor;
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
        Scheduler.Scheduled _ = scheduler.after(TAKES, () -> executor.execute(() -> run(reload)));
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

    /// The answer for a client that waits, at the latest when it no longer wants to.
    CompletableFuture<ServerMessage.ReloadResult> await(@Nullable Duration wanted) {
        Duration wait = wait(wanted);
        CompletableFuture<Boolean> end = new CompletableFuture<>();
        synchronized (this) {
            CompletableFuture<Void> _ = done.thenAccept(end::complete);
        }
        Scheduler.Scheduled timeout = scheduler.after(wait, () -> end.complete(false));
        return end.thenApply(
                inTime -> {
                    timeout.cancel();
                    return result(inTime ? null : wait);
                });
    }

    /// The result of the reload before, whatever comes of this one meanwhile.
    synchronized CompletableFuture<ServerMessage.ReloadResult> awaitInVain(
            @Nullable Duration wanted) {
        ServerMessage.ReloadResult stale = result(wait(wanted));
        CompletableFuture<ServerMessage.ReloadResult> end = new CompletableFuture<>();
        Scheduler.Scheduled _ = scheduler.after(wait(wanted), () -> end.complete(stale));
        return end;
    }

    private synchronized ServerMessage.ReloadResult result(@Nullable Duration waited) {
        return new ServerMessage.ReloadResult(worked, waited);
    }

    private static Duration wait(@Nullable Duration wanted) {
        return wanted == null ? DEFAULT_WAIT : wanted;
    }
}
