package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/// The windows of one language after those of another, while the world goes on.
@Timeout(60)
class AudienceTest {
    private enum Kind {
        STATE,
        TRAY
    }

    /// A window: what it was told, by whatever thread, in that order.
    private static final class Window {
        private final List<Integer> states = new ArrayList<>();
        private final List<String> trays = new ArrayList<>();

        int last() {
            return states.getLast();
        }

        boolean isInOrder() {
            return states.equals(states.stream().sorted().toList());
        }
    }

    private final Window first = new Window();
    private final Audience<Window, Kind> audience = new Audience<>(Kind.class, first);

    private void state(int number) {
        audience.tell(Kind.STATE, window -> window.states.add(number));
    }

    private void tray(String name) {
        audience.tell(Kind.TRAY, window -> window.trays.add(name));
    }

    @Test
    void whoComesNextKnowsTheNewestOfEachKindAndTheOneBeforeHearsNoMore() {
        Window next = new Window();
        state(1);
        state(2);
        tray("gone");
        assertSame(first, audience.becomes(next));
        state(3);
        tray("back");
        assertEquals(List.of(1, 2), first.states);
        assertEquals(List.of("gone"), first.trays);
        assertEquals(List.of(2, 3), next.states);
        assertEquals(List.of("gone", "back"), next.trays);
        assertSame(next, audience.now());
    }

    @Test
    void whoComesFirstOfAllIsToldNothing() {
        Window next = new Window();
        Window _ = audience.becomes(next);
        assertEquals(List.of(), next.states);
        assertEquals(List.of(), next.trays);
    }

    @Test
    void nothingOlderFollowsSomethingNewerAndNothingIsLostWhileOneGivesWayToAnother() {
        int states = 100_000;
        state(0);
        List<Window> windows = new ArrayList<>(List.of(first));
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> world =
                CompletableFuture.runAsync(
                        () -> {
                            for (int number = 1; number <= states; number++) {
                                state(number);
                                begun.countDown();
                            }
                        });
        assertEquals(0, awaited(begun));
        do {
            Window next = new Window();
            Window _ = audience.becomes(next);
            windows.add(next);
        } while (!world.isDone());
        world.join();
        assertEquals(states, audience.now().last());
        assertEquals(List.of(), windows.stream().filter(window -> !window.isInOrder()).toList());
    }

    private static long awaited(CountDownLatch latch) {
        try {
            latch.await();
            return latch.getCount();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
