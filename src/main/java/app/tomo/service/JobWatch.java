package app.tomo.service;

import app.tomo.bus.BusException;
import app.tomo.bus.BusSignal;
import app.tomo.bus.BusState;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.Subscription;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for jobs of systemd to end. To be opened before the job is asked for, because a short one ends before its answer
/// is read.
final class JobWatch implements AutoCloseable {
    /// How a wait ended.
    sealed interface End {
        /// The job is over.
        ///
        /// @param result systemd's word for how: `done`, `failed`, `canceled`, `timeout`, `dependency`, `skipped`, …
        record Finished(String result) implements End {}

        /// Not within the time given.
        record Pending() implements End {}

        /// The bus went away, and with it the word that the job has ended.
        record BusLost(String reason) implements End {}

        /// The waiting thread was interrupted; its interrupt status is set again.
        record Interrupted() implements End {}
    }

    private final Map<ObjectPath, CompletableFuture<End>> jobs = new ConcurrentHashMap<>();
    private final CompletableFuture<End> lost = new CompletableFuture<>();
    private final Subscription removals;
    private final Subscription states;

    private JobWatch(SystemdManager manager) throws BusException {
        removals = manager.on("JobRemoved", this::removed);
        states = manager.bus().watchState(this::state);
    }

    static JobWatch open(SystemdManager manager) throws BusException {
        return new JobWatch(manager);
    }

    End await(ObjectPath job, Duration atMost) {
        try {
            return (End)
                    CompletableFuture.anyOf(end(job), lost)
                            .get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return new End.Pending();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new End.Interrupted();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        removals.close();
        states.close();
    }

    private CompletableFuture<End> end(ObjectPath job) {
        return jobs.computeIfAbsent(job, _ -> new CompletableFuture<>());
    }

    private void removed(BusSignal signal) throws BusException {
        String result = signal.body().string(3);
        end(signal.body().get(1, ObjectPath.class)).complete(new End.Finished(result));
    }

    private void state(BusState state) {
        if (state instanceof BusState.Disconnected(var reason)) {
            lost.complete(new End.BusLost(reason.detail()));
        }
    }
}
