package app.tomo.simulator;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// How a caller waits for the end of a process. Time that is not real does not pass while somebody waits, so there is
/// another way there.
public interface Patience {
    /// Blocks the thread that calls. An interrupt ends the wait and is kept.
    Patience REAL = Patience::block;

    /// Does not wait at all: the end is told when it comes.
    Patience NONE = (end, _) -> end.isDone();

    /// True where the end has come by the deadline.
    boolean await(Future<?> end, Duration deadline);

    private static boolean block(Future<?> end, Duration deadline) {
        try {
            end.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
