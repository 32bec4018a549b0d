package app.tomo.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Keyboard.State;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class KeyboardsTest {
    private static final Keyboard FIRST = new Keyboard("/dev/input/event0", "AT", State.UNKNOWN);
    private static final Keyboard SECOND = new Keyboard("/dev/input/event5", "USB", State.UNKNOWN);

    private static List<State> states(Map<String, State> taken, Truth alive) {
        return new Keyboards(List.of(FIRST, SECOND), taken, Instant.EPOCH)
                .all(alive).stream().map(Keyboard::state).toList();
    }

    @Test
    void whatADaemonTookIsRemappedAndTheOthersAreNot() {
        assertEquals(
                List.of(State.REMAPPED, State.NOT_REMAPPED),
                states(Map.of(FIRST.path(), State.REMAPPED), Truth.YES));
        assertEquals(
                List.of(State.NOT_REMAPPED, State.HELD_ELSEWHERE),
                states(Map.of(SECOND.path(), State.HELD_ELSEWHERE), Truth.YES));
    }

    @Test
    void aDaemonThatSaidNothingMayHaveThem() {
        assertEquals(List.of(State.UNKNOWN, State.UNKNOWN), states(Map.of(), Truth.YES));
    }

    @Test
    void withoutADaemonNoneIsRemapped() {
        assertEquals(
                List.of(State.NOT_REMAPPED, State.NOT_REMAPPED),
                states(Map.of(FIRST.path(), State.REMAPPED), Truth.NO));
    }
}
