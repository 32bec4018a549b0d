package app.tomo.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.runtime.LogLine;
import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// The lines of a log are those of the process that wrote them, also where the next one has begun to write.
class LivesTest {
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");

    private final Lives lives = new Lives();

    private void lives(long pid, int second) {
        lives.began(pid, AT.plusSeconds(second));
    }

    private static LogLine line(Source source, long pid, String run, int second) {
        return new LogLine(AT.plusSeconds(second), source, pid, Level.INFO, "…", run);
    }

    private static LogLine said(long pid, String run, int second) {
        return line(Source.DAEMON, pid, run, second);
    }

    @Test
    void whoWroteItIsWhoseItIs() {
        lives(100, 0);
        lives(101, 10);
        assertEquals(
                List.of(100L, 101L, 100L),
                of(said(100, "", 9), said(101, "", 10), said(100, "", 11)));
    }

    @Test
    void whatTheManagerSaysGoesByTheRun() {
        lives(100, 0);
        lives(101, 10);
        assertEquals(
                List.of(100L, 100L, 101L, 101L),
                of(
                        said(100, "a", 9),
                        line(Source.MANAGER, 1, "a", 10),
                        line(Source.MANAGER, 1, "b", 10),
                        said(101, "b", 10)));
    }

    @Test
    void whatAChildOfTheMainProcessWroteGoesByTheRun() {
        lives(100, 0);
        lives(200, 10);
        assertEquals(List.of(100L, 200L), of(said(105, "a", 9), said(205, "b", 11)));
    }

    /// What it writes at its start may be read before the manager has told of it.
    @Test
    void whatBeganToWriteBeforeItWasSeenIsNotTheOneBeforeIt() {
        lives(100, 0);
        assertEquals(List.of(100L), of(said(100, "a", 1)));
        assertEquals(List.of(101L, 101L), of(said(101, "b", 10), line(Source.MANAGER, 1, "b", 10)));
        lives(101, 10);
        assertEquals(List.of(101L), of(said(101, "b", 11)));
    }

    @Test
    void aGuessIsMendedWhenTheProcessIsSeen() {
        lives(100, 0);
        assertEquals(List.of(100L), of(said(101, "b", 10)));
        lives(101, 10);
        assertEquals(List.of(101L, 101L), of(said(101, "b", 11), line(Source.MANAGER, 1, "b", 12)));
    }

    /// A child of one that was not seen yet wrote first.
    @Test
    void aGuessIsForgottenWithTheLinesThatItWasMadeFor() {
        lives(100, 0);
        assertEquals(List.of(100L, 205L), of(said(100, "a", 1), said(205, "b", 10)));
        lives(200, 10);
        assertEquals(List.of(200L, 200L), of(said(205, "b", 11), line(Source.MANAGER, 1, "b", 12)));
    }

    @Test
    void beforeAnyIsKnownNoneIsGuessed() {
        assertEquals(List.of(0L, 0L), of(said(105, "a", 1), said(205, "b", 2)));
    }

    @Test
    void whereNothingTellsNobodyIsBlamed() {
        lives(100, 0);
        assertEquals(
                List.of(0L, 0L, 0L),
                of(said(105, "", 9), line(Source.MANAGER, 1, "", 9), line(Source.TOMO, 7, "", 9)));
    }

    private List<Long> of(LogLine... lines) {
        return lives.of(List.of(lines));
    }
}
