package app.tomo.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

class HiddenNumbersTest {
    private static final Set<String> FOUND = HiddenNumbers.in(Path.of("src/main/java"));

    @Test
    void eachTimeIsASettingOrKnownToBeNone() {
        Set<String> unknown = new TreeSet<>(FOUND);
        unknown.removeAll(HiddenNumbers.KNOWN.keySet());
        assertEquals(Set.of(), unknown, "a time belongs into model.Limit");
    }

    @Test
    void whatIsKnownToBeNoSettingIsThere() {
        Set<String> gone = new TreeSet<>(HiddenNumbers.KNOWN.keySet());
        gone.removeAll(FOUND);
        assertEquals(Set.of(), gone, "take it out of HiddenNumbers");
    }

    @Test
    void aHiddenTimeIsFound() {
        String source =
                """
                final class Asking {
                    private static final Duration PATIENCE = Duration.ofSeconds(300);
                    private static final int REST_MILLIS = 20;
                    private static final List<Duration> DELAYS =
                            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2));

                    void ask() {
                        answer.get(5, TimeUnit.SECONDS);
                        wait(Duration.ofMinutes(1), limits.time(Limit.CHECK));
                        Duration chosen = Duration.ofSeconds(count);
                    }
                }
                """;
        assertEquals(
                List.of(
                        "Asking.PATIENCE",
                        "Asking.REST_MILLIS",
                        "Asking.DELAYS",
                        "Asking.DELAYS",
                        "Asking.",
                        "Asking."),
                HiddenNumbers.of("Asking", source));
        assertEquals(Set.of(), Set.copyOf(HiddenNumbers.of("Asking", "Duration.ZERO")));
    }
}
