package app.tomo.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Whatever happens in whatever order, what [Promise] names holds.
///
/// `-Dtomo.seed=N` plays one schedule again, and prints it; `-Dtomo.schedules.for=PT10M` goes on for that long, with seeds
/// that nobody has seen. A failure names its seed, and shows how it came about.
class RandomSchedulesTest {
    /// For the build, always the same.
    private static final int SCHEDULES = 100_000;

    @Test
    void whateverHappensEachPromiseIsKept() {
        Long only = Long.getLong("tomo.seed");
        if (only != null) {
            List<String> lines = Runs.replay(only);
            lines.forEach(System.out::println);
            assertFalse(lines.getLast().startsWith(Runs.BROKEN), lines::getLast);
            return;
        }
        String length = System.getProperty("tomo.schedules.for");
        Runs runs =
                length == null
                        ? Runs.of(1, SCHEDULES)
                        : Runs.lasting(System.currentTimeMillis() * 1_000, Duration.parse(length));
        Census census = runs.play();
        System.out.println("schedules from seed " + runs.first() + ": " + runs.figures());
        assertTrue(census.schedules() >= (length == null ? SCHEDULES : 1));
        assertEquals(List.of(), census.testedLessThan(1), "never put to the test");
        assertEquals(List.of(), census.neverShown(), "never shown");
        assertTrue(census.isJittered(), "retries without jitter");
    }
}
