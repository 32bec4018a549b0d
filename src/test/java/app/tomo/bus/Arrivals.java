package app.tomo.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What a callback was told, to be waited for by a test.
public final class Arrivals<T> implements Consumer<T> {
    private static final int DEADLINE_SECONDS = 60;

    private final BlockingQueue<T> queue = new LinkedBlockingQueue<>();

    @Override
    public void accept(T item) {
        queue.add(item);
    }

    /// The next one; fails the test when it does not come.
    public T next() throws InterruptedException {
        T item = queue.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
        if (item == null) {
            throw new AssertionError("nothing arrived within " + DEADLINE_SECONDS + " s");
        }
        return item;
    }

    /// The next one that fits; those before it are dropped.
    public T next(Predicate<T> wanted) throws InterruptedException {
        List<T> dropped = new ArrayList<>();
        while (true) {
            T item = queue.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
            if (item == null) {
                throw new AssertionError("not within " + DEADLINE_SECONDS + " s, but " + dropped);
            }
            if (wanted.test(item)) {
                return item;
            }
            dropped.add(item);
        }
    }

    /// Repeats what should make something arrive until it does, as a person would.
    public T after(Runnable attempt) throws InterruptedException {
        for (int i = 0; i < DEADLINE_SECONDS; i++) {
            attempt.run();
            T item = queue.poll(1, TimeUnit.SECONDS);
            if (item != null) {
                return item;
            }
        }
        throw new AssertionError("nothing arrived after " + DEADLINE_SECONDS + " attempts");
    }

    public boolean isEmpty() {
        return queue.isEmpty();
    }
}
