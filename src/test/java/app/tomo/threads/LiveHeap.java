package app.tomo.threads;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/// The heap of this JVM, without what only waits to be collected.
public final class LiveHeap {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private LiveHeap() {}

    /// In bytes, after a collection.
    public static long bytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Blocks until no more than that is used. What is kept stays; what other threads hold for a moment goes.
    ///
    /// @param whose for the message where it is never so
    public static void awaitAtMost(long bytes, Supplier<String> whose) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        for (long used = bytes(); used > bytes; used = bytes()) {
            long more = used - bytes;
            assertTrue(System.nanoTime() < end, () -> whose.get() + ": " + more + " bytes more");
            Thread.onSpinWait();
        }
    }
}
