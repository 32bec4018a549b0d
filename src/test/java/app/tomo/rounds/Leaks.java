package app.tomo.rounds;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Sees to it that nothing stays behind: no thread, socket, pipe or process after each round, and no memory over all of them.
final class Leaks {
    /// What ends by itself ends soon: the reader of a log, the end of a connection. On a busy machine not at once.
    private static final Duration SETTLES = Duration.ofSeconds(20);

    /// Nobody tells when a thread or a descriptor has gone.
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private static final int FIRST_LOOKS = 25;

    /// How much more memory the last quarter of the rounds may need than the first, in kilobytes: the median of the heap's use
    /// after a collection. What is kept for an hour or a day (restarts, outcomes) and classes that are met late take some.
    private static final long HEAP_MARGIN = 1_024;

    private final Path scratch;
    private final List<Long> heap = new ArrayList<>();
    private Usage before;
    private Usage last;

    Leaks(Path scratch) throws IOException {
        this.scratch = scratch;
        before = Usage.now(scratch);
        last = before;
    }

    /// Notes what is there while nothing goes on.
    void begin() throws IOException {
        before = Usage.now(scratch);
        for (int look = 1; look < FIRST_LOOKS; look++) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            Usage now = Usage.now(scratch);
            if (now.within(before)) {
                before = now;
            }
        }
        last = before;
        heap.add(Usage.heap());
    }

    /// Waits until nothing more is there than at the beginning.
    void expectNone() throws IOException {
        long end = System.nanoTime() + SETTLES.toNanos();
        last = Usage.now(scratch);
        while (!last.within(before)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("leaked: %s, before %s".formatted(last, before));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            last = Usage.now(scratch);
        }
        heap.add(Usage.heap());
    }

    void expectFlatHeap() {
        long grown = lastQuarter() - firstQuarter();
        if (grown > HEAP_MARGIN) {
            throw new AssertionError("the heap grew by %,d kB".formatted(grown));
        }
    }

    private long firstQuarter() {
        return Tally.median(heap.subList(0, heap.size() / 4 + 1));
    }

    private long lastQuarter() {
        return Tally.median(heap.subList(heap.size() - heap.size() / 4 - 1, heap.size()));
    }

    String report() {
        if (heap.isEmpty()) {
            return "too few rounds to look for leaks";
        }
        return """
        threads %d, at the end %d; sockets %d, %d; pipes and the like %d, %d; processes %d, %d
        heap after a collection, median of the first quarter %,d kB, of the last %,d kB\
        """
                .formatted(
                        before.threadCount(),
                        last.threadCount(),
                        before.sockets(),
                        last.sockets(),
                        before.others(),
                        last.others(),
                        before.children(),
                        last.children(),
                        firstQuarter(),
                        lastQuarter());
    }
}
