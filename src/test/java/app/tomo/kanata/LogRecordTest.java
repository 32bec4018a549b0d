package app.tomo.kanata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class LogRecordTest {
    /// Whether a line begins something that was logged.
    static boolean logged(String line) {
        return LogRecord.all(List.of(line)).getFirst().level() != LogRecord.Level.OTHER;
    }

    @Test
    void coloursTimeLevelAndModuleAreTakenOff() {
        LogRecord record =
                LogRecord.all(
                                List.of(
                                        "22:17:14.6392 \u001B[0m\u001B[34m[DEBUG] \u001B[0m(1)"
                                                + " kanata_parser::cfg: hello (1) there"))
                        .getFirst();
        assertEquals(LogRecord.Level.DEBUG, record.level());
        assertEquals("hello (1) there", record.message());
    }

    @Test
    void linesWithoutATimeBelongToTheRecordBefore() {
        List<LogRecord> records =
                LogRecord.all(
                        List.of(
                                "22:17:14.6392 [ERROR] first",
                                "  indented  ",
                                "",
                                "22:17:14.6393 [WARN] second"));
        assertEquals(2, records.size());
        assertEquals(List.of("  indented", ""), records.getFirst().more());
        assertEquals(3, records.getLast().start());
    }
}
