package app.tomo.bus.wire;

import app.tomo.bus.Body;
import app.tomo.bus.BusException;
import app.tomo.bus.BusFailure;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The calls that wait for their answer, by serial number.
final class PendingCalls {
    private final Map<Long, CompletableFuture<Outcome>> waiting = new ConcurrentHashMap<>();
    private volatile BusFailure.@Nullable NoBus end;

    private sealed interface Outcome {
        record Answered(Body body) implements Outcome {}

        record Failed(BusFailure failure) implements Outcome {}
    }

    /// Announces a call before it is written, so that its answer cannot come too early.
    void expect(long serial) {
        waiting.put(serial, new CompletableFuture<>());
        BusFailure.NoBus over = end;
        if (over != null) {
            fail(serial, over);
        }
    }

    /// Waits for the answer of an announced call.
    Body await(long serial, Duration deadline) throws BusException {
        CompletableFuture<Outcome> answer = waiting.get(serial);
        if (answer == null) {
            throw new IllegalStateException("call " + serial + " was not announced");
        }
        try {
            return switch (answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                case Outcome.Answered(Body body) -> body;
                case Outcome.Failed(BusFailure failure) -> throw new BusException(failure);
            };
        } catch (TimeoutException late) {
            throw new BusException(new BusFailure.TimedOut(deadline));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new BusException(new BusFailure.Interrupted());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            waiting.remove(serial);
        }
    }

    void answer(long serial, Body body) {
        complete(serial, new Outcome.Answered(body));
    }

    void fail(long serial, BusFailure failure) {
        complete(serial, new Outcome.Failed(failure));
    }

    /// Fails all calls, also those that are announced later.
    void failAll(BusFailure.NoBus reason) {
        end = reason;
        waiting.keySet().forEach(serial -> fail(serial, reason));
    }

    private void complete(long serial, Outcome outcome) {
        CompletableFuture<Outcome> answer = waiting.get(serial);
        if (answer != null) {
            answer.complete(outcome);
        }
    }
}
