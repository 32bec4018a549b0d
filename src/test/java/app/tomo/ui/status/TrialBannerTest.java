package app.tomo.ui.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Snapshot;
import app.tomo.ui.status.StatusView.Banner;
import app.tomo.ui.status.StatusView.Remedy;
import app.tomo.words.SnapshotBuilder;
import app.tomo.words.Words;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/// What was applied is kept or gone back from in the window, by the mouse alone.
class TrialBannerTest {
    private static final Instant NOW = SnapshotBuilder.NOW;
    private final StatusViews views = new StatusViews(Words.about(Words.KANATA, ZoneOffset.UTC));

    private Banner banner(String situation, Instant now) {
        Snapshot snapshot = Objects.requireNonNull(Situations.all().get(situation));
        return views.of(snapshot, now).banner();
    }

    @Test
    void whatIsTriedCanBeKeptAndGoneBackFromWhileTheTimeRuns() {
        Banner.Asking shown =
                assertInstanceOf(Banner.Asking.class, banner("applied-and-tried", NOW));
        assertEquals(
                List.of(Remedy.Way.KEEP, Remedy.Way.GO_BACK),
                shown.remedies().stream().map(Remedy::way).toList());
        Banner.Asking later =
                assertInstanceOf(
                        Banner.Asking.class, banner("applied-and-tried", NOW.plusSeconds(3)));
        assertTrue(later.part() < shown.part());
        assertNotEquals(shown.left(), later.left());
    }

    @Test
    void nothingElseMovesUnderAFinger() {
        Banner.Asking shown =
                assertInstanceOf(Banner.Asking.class, banner("applied-and-tried", NOW));
        Banner.Asking later =
                assertInstanceOf(
                        Banner.Asking.class, banner("applied-and-tried", NOW.plusSeconds(3)));
        assertEquals(shown.body(), later.body());
        assertEquals(shown.remedies(), later.remedies());
        assertEquals(banner("not-applied-yet", NOW), banner("not-applied-yet", NOW.plusSeconds(3)));
    }

    @Test
    void whatTakesARestartIsSaidWithTheWayToIt() {
        Banner.Trouble shown =
                assertInstanceOf(Banner.Trouble.class, banner("takes-a-restart", NOW));
        assertTrue(shown.title().contains("linux-dev"), shown::title);
        assertEquals(Remedy.Way.RESTART, shown.remedies().getFirst().way());
    }

    @Test
    void whatIsNotAppliedCanBeAppliedAndCompared() {
        Banner.Trouble shown =
                assertInstanceOf(Banner.Trouble.class, banner("not-applied-yet", NOW));
        assertEquals(
                List.of(Remedy.Way.APPLY, Remedy.Way.COMPARE),
                shown.remedies().stream().map(Remedy::way).toList());
        assertTrue(shown.title().endsWith("3 lines differ."), shown::title);
    }
}
