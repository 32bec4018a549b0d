package app.tomo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class SurroundingsTest {
    private static final String NOWHERE = "/nonexistent";

    @Test
    void homeIsWhatTheEnvironmentSays() {
        assertEquals(Path.of("/tmp/x"), Surroundings.home(Map.of("HOME", "/tmp/x"), NOWHERE));
    }

    @Test
    void aHomeThatIsNotSetOrRelativeIsThatOfTheUser() {
        Path user = Path.of(NOWHERE);
        assertEquals(user, Surroundings.home(Map.of(), NOWHERE));
        assertEquals(user, Surroundings.home(Map.of("HOME", ""), NOWHERE));
        assertEquals(user, Surroundings.home(Map.of("HOME", "x"), NOWHERE));
    }
}
