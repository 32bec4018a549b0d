package app.tomo.model;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A permit cannot be taken by two.
class PermitCountTest {
    private static Action action(long id) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(1), Instant.EPOCH);
        return new Action(
                id,
                List.of(),
                ActionKind.STOP,
                "",
                Action.Phase.STOPPING,
                deadline,
                deadline,
                null,
                0,
                0,
                false,
                false);
    }

    @Test
    void whatIsHeldIsNotTakenByAnother() {
        Permit held = Permit.FREE.take(action(1));
        assertThrows(IllegalStateException.class, () -> held.take(action(2)));
        assertThrows(IllegalStateException.class, () -> held.release(action(2)));
    }
}
