package app.tomo.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class DeadlineTest {
    private static final Instant BEGAN = Instant.parse("2026-01-05T09:00:00Z");
    private static final Deadline TEN = Deadline.in(Duration.ofSeconds(10), BEGAN);

    @Test
    void itHasPassedAtTheMomentOfItsEnd() {
        assertFalse(TEN.passed(BEGAN.plusMillis(9_999)));
        assertTrue(TEN.passed(BEGAN.plusSeconds(10)));
    }

    @Test
    void whatIsLeftIsNeverLessThanNothing() {
        assertEquals(Duration.ofSeconds(7), TEN.left(BEGAN.plusSeconds(3)));
        assertEquals(Duration.ZERO, TEN.left(BEGAN.plusSeconds(11)));
        assertEquals(Duration.ZERO, TEN.leftUpTo(Duration.ofSeconds(1), BEGAN.plusSeconds(11)));
        assertEquals(Duration.ofSeconds(1), TEN.leftUpTo(Duration.ofSeconds(1), BEGAN));
    }

    @Test
    void aPartNeverOutlastsTheWhole() {
        Deadline brief = TEN.part(Duration.ofSeconds(2), BEGAN.plusSeconds(5));
        assertEquals(new Deadline(BEGAN.plusSeconds(5), BEGAN.plusSeconds(7)), brief);
        Deadline lasting = TEN.part(Duration.ofSeconds(9), BEGAN.plusSeconds(5));
        assertEquals(TEN.end(), lasting.end());
    }

    @Test
    void itCannotEndBeforeItBegan() {
        assertThrows(
                IllegalArgumentException.class, () -> new Deadline(BEGAN, BEGAN.minusNanos(1)));
        Deadline over = Deadline.in(Duration.ofSeconds(-1), BEGAN);
        assertTrue(over.passed(BEGAN));
    }
}
