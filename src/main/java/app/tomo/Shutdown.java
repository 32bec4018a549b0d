package app.tomo;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What has to be ended, the newest first, each with a time limit: a bus or a disk that hangs must not keep Tomo alive
/// (incident 2).
final class Shutdown {
    /// For each step.
    static final Duration STEP = Duration.ofSeconds(1);

    /// For all of them.
    static final Duration ALL = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private record Step(String name, Runnable end) {}

    private final Deque<Step> steps = new ArrayDeque<>();

    /// Remembers what is to be ended.
    synchronized void add(String name, Runnable end) {
        steps.push(new Step(name, end));
    }

    /// Ends everything that was added, once. Blocks for at most [#ALL].
    void run() {
        long limit = ALL.dividedBy(STEP);
        for (long i = 0; i < limit; i++) {
            Step step = next();
            if (step == null) {
                return;
            }
            end(step);
        }
        LOG.warn("gave up ending the rest after {}", ALL);
    }

    private synchronized @Nullable Step next() {
        return steps.poll();
    }

    private static void end(Step step) {
        FutureTask<Void> task = new FutureTask<>(step.end(), null);
        Thread thread = Thread.ofVirtual().name("ending " + step.name()).start(task);
        try {
            task.get(STEP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            LOG.warn("{} did not end within {}", step.name(), STEP);
            thread.interrupt();
        } catch (ExecutionException failure) {
            LOG.warn("{} did not end well", step.name(), failure.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
