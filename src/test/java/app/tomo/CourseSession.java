package app.tomo;

import app.tomo.cli.command.Inbox;
import app.tomo.cli.command.Session;
import app.tomo.model.Snapshot;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Comparison;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.Scheduler;
import app.tomo.runtime.Subscription;
import app.tomo.runtime.VirtualTime;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// A daemon that is seen as the test says, one look after the other. Virtual time passes while somebody waits.
final class CourseSession implements Session {
    private static final Duration STEP = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    final VirtualTime time = new VirtualTime();
    private final List<Consumer<Snapshot>> listeners = new ArrayList<>();
    private Snapshot newest;

    CourseSession(Snapshot first) {
        newest = first;
    }

    /// It is seen so after that long.
    CourseSession then(Duration delay, Snapshot next) {
        var _ =
                time.after(
                        delay,
                        () -> {
                            newest = next;
                            List.copyOf(listeners).forEach(each -> each.accept(next));
                        });
        return this;
    }

    int listeners() {
        return listeners.size();
    }

    @Override
    public Snapshot current() {
        return newest;
    }

    @Override
    public Subscription subscribe(Consumer<Snapshot> listener) {
        listeners.add(listener);
        listener.accept(newest);
        return () -> listeners.remove(listener);
    }

    @Override
    public LifecycleService lifecycle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LogBook log() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Comparison compare() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Clock clock() {
        return time;
    }

    @Override
    public Scheduler scheduler() {
        return time;
    }

    @Override
    public <T> Inbox<T> inbox() {
        return new Waiting<>();
    }

    @Override
    public void close() {}

    private final class Waiting<T> implements Inbox<T> {
        private final Deque<T> items = new ArrayDeque<>();

        @Override
        public void put(T item) {
            items.addLast(item);
        }

        @Override
        public T take() {
            for (Duration waited = Duration.ZERO; items.isEmpty(); waited = waited.plus(STEP)) {
                if (waited.compareTo(LONGEST) > 0) {
                    throw new AssertionError("nothing happens for " + LONGEST);
                }
                time.advance(STEP);
            }
            return items.removeFirst();
        }
    }
}
