package app.tomo.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.Matter;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Severity;
import app.tomo.model.Snapshot;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class NoticeWordsTest {
    private static final Instant NOW = SnapshotBuilder.NOW;

    private final Words words = Words.about("kanata", ZoneOffset.UTC);

    private NoticeText trouble(Matter matter, Snapshot snapshot) {
        return words.notices().trouble(matter, snapshot, NOW);
    }

    private static Problem problem(ProblemId id, String subject) {
        return Problem.broken(id, subject, List.of());
    }

    @Test
    void aCrashLoopIsCountedAndExplained() {
        Snapshot snapshot =
                SnapshotBuilder.well()
                        .headline(Headline.CRASH_LOOPING)
                        .ended(new Exit.Signalled(11, false), null)
                        .restarts(NOW.minusSeconds(52), NOW.minusSeconds(20), NOW)
                        .build();
        assertEquals(
                new NoticeText(
                        "kanata keeps crashing",
                        "3 times in 52 s, the last time: it reached for memory that is not its own"
                                + " (signal SEGV).\n"
                                + "Stop it to have your keyboard in peace."),
                trouble(
                        new Matter(Headline.CRASH_LOOPING, 3, problem(ProblemId.KILLED, "11")),
                        snapshot));
    }

    @Test
    void aFailureSaysWhyAndWhatToDo() {
        Snapshot snapshot = SnapshotBuilder.stopped().headline(Headline.FAILED).build();
        Problem fault =
                new Problem(
                        ProblemId.CONFIG_INVALID,
                        Severity.BROKEN,
                        List.of(),
                        "",
                        SnapshotBuilder.fault());
        assertEquals(
                new NoticeText(
                        "kanata cannot start",
                        "Line 14 of kanata.kbd: layer nav has 7 items, defsrc has 9.\n"
                                + "Correct it, then start kanata."),
                trouble(new Matter(Headline.FAILED, 0, fault), snapshot));
    }

    @Test
    void aUnitKeepsItsSmallLetter() {
        Snapshot snapshot = SnapshotBuilder.stopped().headline(Headline.FAILED).build();
        assertEquals(
                "kanata.service is masked.",
                trouble(
                                new Matter(Headline.FAILED, 0, problem(ProblemId.UNIT_MASKED, "")),
                                snapshot)
                        .body()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void anEmergencyStopInVainSaysWhatStillRunsAndWhatEndsIt() {
        Problem failed = problem(ProblemId.EMERGENCY_STOP_FAILED, "4127");
        Snapshot snapshot =
                SnapshotBuilder.well().headline(Headline.DEGRADED).problem(failed).build();
        assertEquals(
                new NoticeText(
                        "Emergency stop: kanata still runs",
                        "It could not be ended.\n"
                                + "End it with “systemctl --user kill --signal=KILL"
                                + " kanata.service”, then “systemctl --user stop"
                                + " kanata.service”."),
                trouble(new Matter(Headline.DEGRADED, 0, failed), snapshot));
    }

    @Test
    void wellAgainSaysAfterHowLong() {
        assertEquals(
                new NoticeText("kanata is well again", "After 3 min."),
                words.notices().recovered(Duration.ofSeconds(190), SnapshotBuilder.well().build()));
    }

    @Test
    void aNameOfTenThousandCharactersIsCut() {
        Snapshot snapshot = SnapshotBuilder.well().headline(Headline.DEGRADED).build();
        NoticeText text =
                trouble(
                        new Matter(
                                Headline.DEGRADED,
                                0,
                                problem(ProblemId.KEYBOARD_GRABBED, "x".repeat(10_000) + "\n\ny")),
                        snapshot);
        assertEquals(2, text.body().lines().count());
        assertEquals(true, text.body().length() < 330);
    }

    @Test
    void whatIsCutKeepsBothEndsAndNoHalfCharacters() {
        assertEquals("abcdef", Shortened.middle("abcdef", 6));
        assertEquals("ab…f", Shortened.middle("abcdef", 4));
        assertEquals("😀…😁", Shortened.middle("😀aaaa😁", 3));
    }
}
