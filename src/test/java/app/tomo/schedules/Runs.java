package app.tomo.schedules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Plays many schedules, on all cores, each with a seed of its own and sharing nothing.
final class Runs {
    /// How many a core takes at once.
    private static final int SOME = 100;

    /// Each so many, one is played three times, to see whether it is the same.
    private static final int TWICE_EACH = 100;

    /// How much of a schedule a failure shows.
    /// How the last line of a replay begins that breaks a promise.
    static final String BROKEN = "BROKEN: ";

    private static final int LAST_LINES = 60;

    private final long first;
    private final long end;
    private final long notAfter;
    private final long began = System.nanoTime();
    private final AtomicLong next;
    private final AtomicBoolean broken = new AtomicBoolean();
    private final Census all = new Census();
    private Duration took = Duration.ZERO;

    private Runs(long first, long end, long notAfter) {
        this.first = first;
        this.end = end;
        this.notAfter = notAfter;
        next = new AtomicLong(first);
    }

    static Runs of(long first, long count) {
        return new Runs(first, first + count, Long.MAX_VALUE);
    }

    static Runs lasting(long first, Duration length) {
        return new Runs(first, Long.MAX_VALUE, length.toNanos());
    }

    long first() {
        return first;
    }

    String figures() {
        return all.text(took);
    }

    /// @throws AssertionError which names the seed and shows the schedule that broke a promise
    Census play() {
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(cores)) {
            List<Future<Census>> parts = new ArrayList<>();
            for (int i = 0; i < cores; i++) {
                parts.add(threads.submit(this::part));
            }
            for (Future<Census> part : parts) {
                all.add(of(part));
            }
        }
        took = Duration.ofNanos(System.nanoTime() - began);
        return all;
    }

    private static Census of(Future<Census> part) {
        try {
            return part.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private Census part() {
        Census census = new Census();
        while (!broken.get() && System.nanoTime() - began < notAfter) {
            long from = next.getAndAdd(SOME);
            if (from >= end) {
                return census;
            }
            for (long seed = from; seed < Math.min(from + SOME, end); seed++) {
                play(seed, census);
            }
        }
        return census;
    }

    private void play(long seed, Census census) {
        try {
            if (seed % TWICE_EACH == 0) {
                twice(seed, census);
            }
            Schedule.of(seed, new Watch(census, Trace.NONE, false)).play();
            census.finished();
        } catch (AssertionError | RuntimeException failed) {
            broken.set(true);
            List<String> lines = replay(seed);
            throw new AssertionError(
                    "replay with -Dtomo.seed=%d: %s%n%s"
                            .formatted(
                                    seed,
                                    failed.getMessage(),
                                    String.join(
                                            "\n",
                                            lines.subList(
                                                    Math.max(0, lines.size() - LAST_LINES),
                                                    lines.size()))),
                    failed);
        }
    }

    private static void twice(long seed, Census census) {
        int once = sum(seed);
        int again = sum(seed);
        Moment.expect(once == again, "the same seed gave another run");
        census.tested(Promise.SAME_SEED_SAME_RUN);
    }

    /// One schedule, line by line; what it breaks is the last one.
    static List<String> replay(long seed) {
        Trace trace = Trace.kept();
        List<String> lines = new ArrayList<>();
        Census census = new Census();
        Watch watch = new Watch(census, trace, true);
        try {
            Schedule.of(seed, watch).play();
            lines.addAll(trace.lines());
        } catch (AssertionError | RuntimeException failed) {
            lines.addAll(trace.lines());
            lines.add(BROKEN + failed);
        }
        return lines;
    }

    /// Of everything that happened in one schedule, by which two runs of it can be compared.
    private static int sum(long seed) {
        Watch watch = new Watch(new Census(), Trace.NONE, true);
        Schedule.of(seed, watch).play();
        return watch.sum();
    }
}
