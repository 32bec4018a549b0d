package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.kanata.Kanata;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class LogBookTest {
    private static final Instant AT = Instant.parse("2026-11-23T14:02:17Z");

    private static DaemonLog.Line line(String text) {
        return new DaemonLog.Line(AT, 7, text);
    }

    private static List<String> daemons(String... texts) {
        List<DaemonLog.Line> lines = List.of(texts).stream().map(LogBookTest::line).toList();
        LogBook book =
                new LogBook(
                        (_, _) -> lines, new Kanata()::said, OwnLog.NONE, () -> Duration.ofDays(1));
        return book.daemonsSince(AT, Duration.ofSeconds(1)).stream()
                .map(DaemonLog.Line::text)
                .toList();
    }

    @Test
    void whatNamesPressedKeysIsNotHandedToWhoLooksForCauses() {
        assertEquals(
                List.of(
                        "14:02:17.0001 [INFO] listening for events",
                        "14:02:17.0002 [DEBUG] (3) kanata_state_machine::kanata: […]",
                        "14:02:17.0003 [TRACE] […]"),
                daemons(
                        "14:02:17.0001 [INFO] listening for events",
                        "14:02:17.0002 [DEBUG] (3) kanata_state_machine::kanata: key press P",
                        "14:02:17.0003 [TRACE] key press P"));
    }

    @Test
    void alsoWhereItIsColoured() {
        assertEquals(
                List.of("[…]"),
                daemons("\u001B[36m14:02:17.0002 [DEBUG]\u001B[0m key \u001B[1mpress\u001B[0m P"));
    }

    @Test
    void othersStayAsTheyWere() {
        List<String> lines = List.of("14:02:17.0004 [ERROR] failed to parse file", "  in it", "");
        assertEquals(lines, daemons(lines.toArray(String[]::new)));
    }
}
