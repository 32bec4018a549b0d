package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

class SystemTimeTest {
    private static final Instant MORNING = Instant.parse("2026-01-05T09:00:00Z");

    private final AtomicReference<Instant> wall = new AtomicReference<>(MORNING);
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void itIsCountedByTheMonotonicClock() {
        try (SystemTime time = new SystemTime(wall::get, nanos::get)) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            assertEquals(MORNING.plusSeconds(1), time.now());
        }
    }

    @Test
    void aClockThatIsSetBackIsNotFollowed() {
        try (SystemTime time = new SystemTime(wall::get, nanos::get)) {
            wall.set(MORNING.minusSeconds(3_600));
            assertEquals(MORNING, time.now());
        }
    }

    @Test
    void afterASleepItIsAsLateAsItIs() {
        try (SystemTime time = new SystemTime(wall::get, nanos::get)) {
            wall.set(MORNING.plusSeconds(28_800));
            assertEquals(MORNING.plusSeconds(28_800), time.now());
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            assertEquals(MORNING.plusSeconds(28_801), time.now());
        }
    }
}
