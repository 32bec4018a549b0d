package app.tomo.rounds;

import app.tomo.model.Limit;
import app.tomo.model.Limits;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Notices when the machine does not let a thread run that is ready to. A daemon that is kept from running just as long does not
/// answer, and is rightly called unresponsive.
final class Stalls {
    private static final Duration LOOK = Duration.ofMillis(10);

    /// A thread has two chances to be late within one answer: in Tomo and in the daemon.
    private static final Duration LATE = Limits.DEFAULT.pingAnswer().dividedBy(3);

    /// So long after a stall pings can still be missing.
    private static final Duration COUNTS =
            Limits.DEFAULT
                    .ping()
                    .multipliedBy(1 + Limits.DEFAULT.count(Limit.MISSES_UNTIL_UNRESPONSIVE));

    private volatile long last = System.nanoTime() - COUNTS.toNanos();
    private volatile long longest;

    private Stalls() {}

    /// Looks from now on until the JVM ends.
    static Stalls watched() {
        Stalls stalls = new Stalls();
        Thread.ofPlatform().daemon().name("stalls").start(stalls::watch);
        return stalls;
    }

    private void watch() {
        long before = System.nanoTime();
        while (true) {
            LockSupport.parkNanos(LOOK.toNanos());
            long now = System.nanoTime();
            long late = now - before - LOOK.toNanos();
            if (late > LATE.toNanos()) {
                last = now;
            }
            longest = Math.max(longest, late);
            before = now;
        }
    }

    /// Whether there was one lately.
    boolean lately() {
        return System.nanoTime() - last < COUNTS.toNanos();
    }

    Duration longest() {
        return Duration.ofNanos(longest);
    }
}
