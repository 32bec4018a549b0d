package app.tomo.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Limits;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What was written around an end is given once, whatever the clock does.
class LastWordsTest {
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    private final List<LogLine> log = new ArrayList<>();
    private final LastWords words =
            new LastWords(
                    LogBook.of(
                            from ->
                                    log.stream()
                                            .filter(each -> !each.at().isBefore(from))
                                            .toList()),
                    new Lives());

    @Test
    void aClockThatIsSetBackLosesNoLineAndRepeatsNone() {
        assertEquals(List.of("one"), at(AT, "one"));
        assertEquals(List.of("two"), at(AT.minus(Duration.ofHours(1)), "two"));
        assertEquals(List.of("three"), at(AT.minus(Duration.ofMinutes(59)), "three"));
    }

    /// The first reading took so long that it found what was written after the next end.
    @Test
    void anEndThatIsReadLateRepeatsNothing() {
        log.add(line(AT.plusSeconds(3), "later"));
        assertEquals(List.of("one", "later"), at(AT, "one"));
        assertEquals(List.of(), texts(AT.plusSeconds(1)));
    }

    /// kanata logs several lines for each key where it is told to.
    @Test
    void keysDoNotWashTheReloadAway() {
        log.add(line(AT, "Live reload successful"));
        for (int i = 1; i <= 1_000; i++) {
            log.add(new LogLine(AT.plusMillis(i), Source.DAEMON, 1, Level.DEBUG, "key " + i, ""));
        }
        List<String> kept = texts(AT.plusSeconds(2));
        assertEquals(List.of("Live reload successful", "key 901"), kept.subList(0, 2));
        assertEquals("key 1000", kept.getLast());
    }

    private List<String> at(Instant moment, String text) {
        log.add(line(moment, text));
        return texts(moment);
    }

    private List<String> texts(Instant ended) {
        return words.of(ended, Limits.DEFAULT, ended).stream()
                .map(each -> each.line().text())
                .toList();
    }

    private static LogLine line(Instant at, String text) {
        return new LogLine(at, Source.DAEMON, 1, Level.INFO, text, "");
    }
}
