package app.tomo.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class MomentTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration UP = Duration.ofHours(3);
    private static final Moment THEN = new Moment(NOON, "boot", UP);

    private static Duration set(long wall, String boot, long up) {
        return THEN.setUntil(new Moment(NOON.plusSeconds(wall), boot, UP.plusSeconds(up)));
    }

    @Test
    void timeThatPassedIsNoClockThatWasSet() {
        assertEquals(Duration.ZERO, set(600, "boot", 600));
        assertEquals(Duration.ZERO, set(601, "boot", 600));
    }

    @Test
    void aClockThatWasSetIsKnownByTheOther() {
        assertEquals(Duration.ofHours(-1), set(600 - 3600, "boot", 600));
        assertEquals(Duration.ofHours(1), set(600 + 3600, "boot", 600));
    }

    @Test
    void afterAnotherStartOfTheMachineOnlyAClockThatWentBackIsKnown() {
        assertEquals(Duration.ZERO, set(86_400, "another", -9_000));
        assertEquals(Duration.ofHours(-1), set(-3600, "another", -9_000));
    }

    @Test
    void whereTheMachineTellsNothingItIsTheSame() {
        Moment then = new Moment(NOON, "", Duration.ZERO);
        Moment later = new Moment(NOON.plusSeconds(60), "", Duration.ZERO);
        assertEquals(Duration.ZERO, then.setUntil(later));
        assertEquals(Duration.ofMinutes(-1), later.setUntil(then));
    }
}
