package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.Headline;
import app.tomo.model.Wish;
import app.tomo.model.finding.Confidence;

import java.util.List;

/// What the person wants of the daemon, and did not come true.
final class WishJudges {
    private WishJudges() {}

    /// The person ended everything, and something of it lives.
    static Judgement survived(Case all) {
        if (all.seen().subject().wish() != Wish.EMERGENCY_STOPPED) {
            return Judgement.ruledOut("no emergency stop is in force");
        }
        SeenHealth health = all.seen().health();
        return all.alive()
                ? Verdict.broken(
                        Confidence.CERTAIN,
                        "",
                        List.of("emergency stop", "PID " + (health == null ? 0 : health.pid())))
                : Judgement.ruledOut("emergency stop, and no process");
    }

    /// The pause is over, and it could not be started.
    static Judgement notResumed(Case all) {
        SeenHealth health = all.seen().health();
        if (health == null) {
            return Judgement.undecided(all.gap(Source.HEALTH));
        }
        boolean failed =
                all.seen().subject().wish() == Wish.PAUSED
                        && health.headline() == Headline.FAILED
                        && !all.alive();
        return failed
                ? Verdict.broken(
                        Confidence.CERTAIN, "", List.of("paused, and " + health.headline().id()))
                : Judgement.ruledOut("headline: " + health.headline().id());
    }
}
