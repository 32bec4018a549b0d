package app.tomo.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.runtime.VirtualTime;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

class CoalescerTest {
    private final VirtualTime time = new VirtualTime();
    private final AtomicInteger runs = new AtomicInteger();
    private final Coalescer coalescer =
            new Coalescer(time, Duration.ofMillis(100), Runnable::run, runs::incrementAndGet);

    @Test
    void theFirstRequestRunsAtOnce() {
        coalescer.request();

        assertEquals(1, runs.get());
    }

    @Test
    void requestsWithinThePauseAreOneRunAtItsEnd() {
        for (int i = 0; i < 50; i++) {
            coalescer.request();
        }
        time.advance(Duration.ofMillis(99));
        assertEquals(1, runs.get());

        time.advance(Duration.ofMillis(1));
        assertEquals(2, runs.get());
    }

    @Test
    void thePauseHoldsAfterALateRunToo() {
        coalescer.request();
        coalescer.request();
        time.advance(Duration.ofMillis(150));
        coalescer.request();
        assertEquals(2, runs.get());

        time.advance(Duration.ofMillis(50));
        assertEquals(3, runs.get());
    }

    @Test
    void nothingRunsWithoutARequest() {
        coalescer.request();
        time.advance(Duration.ofMinutes(1));

        assertEquals(1, runs.get());
        assertEquals(1, time.ran(), "one timer, and no other after it");
    }
}
