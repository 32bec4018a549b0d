package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class LogTailTest {
    private static final Instant AT = Instant.parse("2026-11-22T13:02:17Z");

    private final List<DaemonLog.Line> daemon = new ArrayList<>();
    private final List<LogLine> own = new ArrayList<>();
    private final LogBook book =
            new LogBook(
                    (from, _) -> daemon.stream().filter(it -> !it.at().isBefore(from)).toList(),
                    text -> new DaemonKind.Said(Level.INFO, text.strip()),
                    from -> own.stream().filter(it -> !it.at().isBefore(from)).toList(),
                    () -> Duration.ZERO);

    private void daemonSays(long second, String text) {
        daemon.add(new DaemonLog.Line(AT.plusSeconds(second), 85, text));
    }

    private void tomoSays(long second, String text) {
        own.add(new LogLine(AT.plusSeconds(second), Source.TOMO, 12, Level.WARN, text));
    }

    private static List<String> texts(List<LogLine> lines) {
        return lines.stream().map(LogLine::text).toList();
    }

    @Test
    void allSourcesComeInOrderOfTime() {
        tomoSays(2, "seen");
        daemonSays(1, " begun ");
        daemon.add(new DaemonLog.Line(AT.plusSeconds(3), 1, "Started it.", true, ""));
        List<LogLine> lines = book.tail(AT).next();
        assertEquals(List.of("begun", "seen", "Started it."), texts(lines));
        assertEquals(
                List.of(Source.DAEMON, Source.TOMO, Source.MANAGER),
                lines.stream().map(LogLine::source).toList());
    }

    @Test
    void whatWasGivenIsNotGivenAgain() {
        LogTail tail = book.tail(AT);
        daemonSays(1, "one");
        assertEquals(List.of("one"), texts(tail.next()));
        assertEquals(List.of(), tail.next());
        daemonSays(2, "two");
        assertEquals(List.of("two"), texts(tail.next()));
    }

    @Test
    void twoEqualLinesAreTwo() {
        LogTail tail = book.tail(AT);
        daemonSays(1, "again");
        assertEquals(List.of("again"), texts(tail.next()));
        daemonSays(1, "again");
        assertEquals(List.of("again"), texts(tail.next()));
        assertEquals(List.of(), tail.next());
    }

    @Test
    void aLineThatCameLateIsStillGiven() {
        LogTail tail = book.tail(AT);
        daemonSays(2, "two");
        assertEquals(List.of("two"), texts(tail.next()));
        tomoSays(1, "one");
        assertEquals(List.of("one"), texts(tail.next()));
    }

    @Test
    void longFollowingRemembersOnlyTheLast() {
        LogTail tail = book.tail(AT);
        for (int second = 0; second < 100; second++) {
            daemonSays(second, "line " + second);
            assertEquals(List.of("line " + second), texts(tail.next()));
        }
        assertEquals(List.of(), tail.next());
    }
}
