package app.tomo.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What a peer has logged so far, to be waited for.
final class PeerLog {
    private static final long DEADLINE = TimeUnit.SECONDS.toNanos(60);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lock.lock();
        try {
            lines.add(line);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<String> lines() {
        lock.lock();
        try {
            return List.copyOf(lines);
        } finally {
            lock.unlock();
        }
    }

    void await(String words, int times) throws InterruptedException {
        lock.lock();
        try {
            long left = DEADLINE;
            while (lines.stream().filter(line -> line.contains(words)).count() < times) {
                if (left <= 0) {
                    throw new AssertionError("not logged: " + words + " in " + lines);
                }
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
