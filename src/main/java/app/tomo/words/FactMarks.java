package app.tomo.words;

import app.tomo.model.Activity;
import app.tomo.model.Headline;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;

/// How a fact stands, at a glance: good, bad, on the way, or nothing to speak of.
final class FactMarks {
    private FactMarks() {}

    static Mark of(Fact fact, Snapshot snapshot) {
        return switch (fact.in(snapshot.facts())) {
            case YES -> yes(fact, snapshot.headline());
            case UNKNOWN -> Mark.NOT_KNOWN;
            case NO -> no(fact, snapshot);
        };
    }

    /// A process that has just come back from a crash runs, and is not yet to be relied on.
    private static Mark yes(Fact fact, Headline headline) {
        return fact == Fact.RUNNING && headline == Headline.CRASH_LOOPING
                ? Mark.ON_THE_WAY
                : Mark.GOOD;
    }

    private static Mark no(Fact fact, Snapshot snapshot) {
        Headline headline = snapshot.headline();
        if (headline == Headline.NOT_INSTALLED) {
            return Mark.OFF;
        }
        if (fact == Fact.REGISTERED || fact == Fact.LOADED) {
            return Mark.BAD;
        }
        ServiceStatus status = snapshot.status();
        if (status != null && status.activity() == Activity.RESTARTING && fact == Fact.RUNNING) {
            return Mark.ON_THE_WAY;
        }
        if (fact == Fact.RESPONDING && headline == Headline.FAILED) {
            return Mark.OFF;
        }
        return switch (headline) {
            case STARTING, STOPPING -> Mark.ON_THE_WAY;
            case STOPPED, PAUSED, EMERGENCY_STOPPED, NOT_INSTALLED -> Mark.OFF;
            case HEALTHY, DEGRADED, UNRESPONSIVE, CRASH_LOOPING, FAILED, UNKNOWN -> Mark.BAD;
        };
    }
}
