package app.tomo.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneId;

class SinceTest {
    /// 14:02:17 in Berlin.
    private static final Instant NOW = Instant.parse("2026-11-22T13:02:17Z");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "30s, 2026-11-22T13:01:47Z",
        "10min, 2026-11-22T12:52:17Z",
        "10 min ago, 2026-11-22T12:52:17Z",
        "2h, 2026-11-22T11:02:17Z",
        "3d, 2026-11-19T13:02:17Z",
        "14:02, 2026-11-22T13:02:00Z",
        "9:30, 2026-11-22T08:30:00Z",
        "2026-11-20, 2026-11-19T23:00:00Z",
        "2026-11-20 14:02, 2026-11-20T13:02:00Z",
        "2026-11-20T14:02:03, 2026-11-20T13:02:03Z",
        "2026-11-20T14:02:03.5Z, 2026-11-20T14:02:03.5Z"
    })
    void whatAPersonTypesIsUnderstood(String text, Instant moment) {
        assertEquals(moment, Since.read(text, NOW, BERLIN));
    }

    @ParameterizedTest
    @CsvSource("14:03, 2026-11-21T13:03:00Z")
    void aTimeThatIsStillToComeWasYesterday(String text, Instant moment) {
        assertEquals(moment, Since.read(text, NOW, BERLIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "once", "25:00", "2026-13-01", "10 parsecs", "-5min", "2026-11-20T99Z"})
    void whatIsNoTimeIsNone(String text) {
        assertNull(Since.read(text, NOW, BERLIN));
    }
}
