package app.tomo.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.Matter;
import app.tomo.model.Outcome;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Recovery;
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

    private static Matter crashes(int count, int afterReload, Outcome.HeldBackWhy reloads) {
        return new Matter(
                Headline.CRASH_LOOPING,
                count,
                afterReload,
                reloads,
                problem(ProblemId.KILLED, "11"));
    }

    private static Snapshot looping(Instant... restarts) {
        return SnapshotBuilder.well()
                .headline(Headline.CRASH_LOOPING)
                .ended(new Exit.Signalled(11, false), null)
                .restarts(restarts)
                .build();
    }

    @Test
    void aLoopAfterReloadsSaysSoAndWhatTomoDid() {
        Snapshot snapshot = looping(NOW.minusSeconds(52), NOW.minusSeconds(20), NOW);
        assertEquals(
                "3 times in 52 s, twice after a reload.\n"
                        + "Reloads are held back. Stop it to have your keyboard in peace.",
                trouble(crashes(3, 2, Outcome.HeldBackWhy.CRASH_LOOP), snapshot).body());
        assertEquals(
                "7 times in 52 s, once after a reload.\n"
                        + "Tomo sends no more reloads; a restart applies the config. Stop it to"
                        + " have your keyboard in peace.",
                trouble(crashes(7, 1, Outcome.HeldBackWhy.DEADLY), snapshot).body());
    }

    @Test
    void aReloadThatDidNotTakePlaceSaysWhyAndWhatToDo() {
        Snapshot snapshot = SnapshotBuilder.well().build();
        Problem rejected =
                new Problem(
                        ProblemId.RELOAD_REJECTED,
                        Severity.WARNING,
                        List.of(),
                        "",
                        SnapshotBuilder.fault());
        assertEquals(
                new NoticeText(
                        "The config was not applied",
                        "Line 14 of kanata.kbd: layer nav has 7 items, defsrc has 9.\n"
                                + "kanata goes on with the config it had. Correct it, then"
                                + " reload."),
                trouble(Matter.of(Headline.HEALTHY, rejected), snapshot));
        assertEquals(
                new NoticeText(
                        "The reload was held back",
                        "kanata died after each of its last reloads. Apply the config by"
                                + " a restart."),
                trouble(
                        new Matter(Headline.HEALTHY, 0, 0, Outcome.HeldBackWhy.DEADLY, null),
                        snapshot));
    }

    @Test
    void wellAgainSaysWhatBecameOfTheChange() {
        assertEquals(
                "After 3 min. Your change of 14:00 was applied.",
                words.notices()
                        .recovered(
                                new Recovery(Duration.ofSeconds(190), NOW.minusSeconds(140)),
                                SnapshotBuilder.well().build())
                        .body());
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
                                + "Reloads are held back. Stop it to have your keyboard in peace."),
                trouble(crashes(3, 0, Outcome.HeldBackWhy.CRASH_LOOP), snapshot));
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
                trouble(Matter.of(Headline.FAILED, fault), snapshot));
    }

    @Test
    void aUnitKeepsItsSmallLetter() {
        Snapshot snapshot = SnapshotBuilder.stopped().headline(Headline.FAILED).build();
        assertEquals(
                "kanata.service is masked.",
                trouble(Matter.of(Headline.FAILED, problem(ProblemId.UNIT_MASKED, "")), snapshot)
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
                trouble(Matter.of(Headline.DEGRADED, failed), snapshot));
    }

    @Test
    void wellAgainSaysAfterHowLong() {
        assertEquals(
                new NoticeText("kanata is well again", "After 3 min."),
                words.notices()
                        .recovered(
                                new Recovery(Duration.ofSeconds(190), null),
                                SnapshotBuilder.well().build()));
    }

    @Test
    void aNameOfTenThousandCharactersIsCut() {
        Snapshot snapshot = SnapshotBuilder.well().headline(Headline.DEGRADED).build();
        NoticeText text =
                trouble(
                        Matter.of(
                                Headline.DEGRADED,
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
