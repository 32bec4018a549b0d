package app.tomo.ui.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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

    private Banner.Trouble banner(String situation, Instant now) {
        Snapshot snapshot = Objects.requireNonNull(Situations.all().get(situation));
        return assertInstanceOf(Banner.Trouble.class, views.of(snapshot, now).banner());
    }

    @Test
    void whatIsTriedCanBeKeptAndGoneBackFrom() {
        Banner.Trouble shown = banner("applied-and-tried", NOW);
        assertEquals(
                List.of(Remedy.Way.KEEP, Remedy.Way.GO_BACK),
                shown.remedies().stream().map(Remedy::way).toList());
    }

    @Test
    void nothingMovesUnderAFingerWhileTheTimeRuns() {
        assertEquals(
                banner("applied-and-tried", NOW), banner("applied-and-tried", NOW.plusSeconds(3)));
        assertEquals(banner("not-applied-yet", NOW), banner("not-applied-yet", NOW.plusSeconds(3)));
    }

    @Test
    void whatIsNotAppliedCanBe() {
        assertEquals(Remedy.Way.APPLY, banner("not-applied-yet", NOW).remedies().getFirst().way());
    }
}
