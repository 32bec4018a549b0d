package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.model.Event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Events that a link posted, to be waited for.
public final class EventQueue implements Consumer<Event> {
    private static final long DEADLINE_SECONDS = 60;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final List<Event> seen = new ArrayList<>();

    @Override
    public void accept(Event event) {
        events.add(event);
    }

    /// The next event of that kind; others are passed over.
    public <T extends Event> T next(Class<T> kind) throws InterruptedException {
        while (true) {
            Event event = events.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no " + kind.getSimpleName() + " came; seen: " + seen);
            }
            seen.add(event);
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
        }
    }

    /// Passes over events until that one has come.
    public void await(Event expected) throws InterruptedException {
        Event event = next(expected.getClass());
        while (!event.equals(expected)) {
            event = next(expected.getClass());
        }
    }

    /// That nothing is there, without waiting.
    public void assertEmpty() {
        assertNull(events.peek());
    }

    public long count(Class<? extends Event> kind) {
        events.drainTo(seen);
        return seen.stream().filter(kind::isInstance).count();
    }

    public void assertNext(Event expected) throws InterruptedException {
        assertEquals(expected, next(Event.class));
    }
}
