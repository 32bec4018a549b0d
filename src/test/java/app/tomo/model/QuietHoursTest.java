package app.tomo.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// By the clock on a wall in Berlin, which is set back on 25 October 2026 and forward on 29 March.
class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 2026-11-22T20:59:59Z, false",
        "22:00, 07:00, 2026-11-22T21:00:00Z, true",
        "22:00, 07:00, 2026-11-23T05:59:59Z, true",
        "22:00, 07:00, 2026-11-23T06:00:00Z, false",
        "12:00, 13:00, 2026-11-22T11:30:00Z, true",
        "12:00, 13:00, 2026-11-22T12:30:00Z, false",
        "12:00, 12:00, 2026-11-22T11:00:00Z, false",
    })
    void theyGoByTheClockOnTheWallAndOverMidnight(
            LocalTime from, LocalTime to, Instant now, boolean quiet) {
        assertEquals(quiet, new QuietHours(from, to).contain(now, BERLIN));
    }

    @ParameterizedTest
    @CsvSource({
        "07:00, 2026-11-22T21:00:00Z, 2026-11-23T06:00:00Z",
        "07:00, 2026-11-23T05:59:59Z, 2026-11-23T06:00:00Z",
        "07:00, 2026-10-24T20:00:00Z, 2026-10-25T06:00:00Z",
        "02:30, 2026-03-28T21:00:00Z, 2026-03-29T01:30:00Z",
    })
    void theyEndByIt(LocalTime to, Instant now, Instant end) {
        assertEquals(end, new QuietHours(LocalTime.of(22, 0), to).end(now, BERLIN));
    }
}
