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
    /// For each step that asks for no more.
    static final Duration STEP = Duration.ofSeconds(1);

    /// For all of them.
    static final Duration ALL = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private record Step(String name, Duration limit, Runnable end) {}

    private final Deque<Step> steps = new ArrayDeque<>();

    /// Remembers what is to be ended.
    void add(String name, Runnable end) {
        add(name, STEP, end);
    }

    /// The same for one that may take that long.
    synchronized void add(String name, Duration limit, Runnable end) {
        steps.push(new Step(name, limit, end));
    }

    /// Ends everything that was added, once. Blocks for at most [#ALL].
    void run() {
        Duration left = ALL;
        for (Step step = next(); step != null; step = next()) {
            if (step.limit().compareTo(left) > 0) {
                LOG.warn("gave up ending the rest after {}", ALL);
                return;
            }
            left = end(step) ? left : left.minus(step.limit());
        }
    }

    private synchronized @Nullable Step next() {
        return steps.poll();
    }

    /// Whether it ended within its limit.
    private static boolean end(Step step) {
        FutureTask<Void> task = new FutureTask<>(step.end(), null);
        Thread thread = Thread.ofVirtual().name("ending " + step.name()).start(task);
        try {
            task.get(step.limit().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            LOG.warn("{} did not end within {}", step.name(), step.limit());
            thread.interrupt();
            return false;
        } catch (ExecutionException failure) {
            LOG.warn("{} did not end well", step.name(), failure.getCause());
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
