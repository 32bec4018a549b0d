package app.tomo.words;

import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;
import app.tomo.model.TrialEnd.Settlement;
import app.tomo.model.TrialEnd.Why;
import app.tomo.model.Trials;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A config that was applied at [SnapshotBuilder#NOW] and is tried.
public final class SampleTrial {
    public static final Instant NOW = SnapshotBuilder.NOW;
    public static final String CONFIG = "/home/me/.config/kanata/kanata.kbd";

    private SampleTrial() {}

    /// A config that was applied and counts down.
    ///
    /// @param left how long a person has to keep it
    public static Trials running(Duration left) {
        return new Trials(null, of(Trial.Stage.RUNNING, left, List.of()), null);
    }

    /// One of which a part needs a restart.
    ///
    /// @param needs what takes a restart
    public static Trials needing(List<String> needs) {
        return new Trials(null, of(Trial.Stage.RUNNING, Duration.ofSeconds(12), needs), null);
    }

    public static Trial of(Trial.Stage stage, Duration left, List<String> needs) {
        return new Trial(
                "a1",
                CONFIG,
                "b",
                "c",
                null,
                7,
                false,
                true,
                stage,
                NOW,
                NOW.plus(left),
                needs,
                Why.TIME);
    }

    public static TrialEnd end(Why why, Settlement settlement) {
        return new TrialEnd("a1", CONFIG, "c", null, NOW, why, settlement, false, null);
    }
}
