package app.tomo.service;

import app.tomo.model.Exit;
import app.tomo.runtime.Clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How often a child was started and failed since it was last started by hand. Not for several threads at once.
final class ChildHistory {
    private final RestartPolicy policy;
    private final Clock clock;
    private final List<Instant> starts = new ArrayList<>();
    private int failures;

    ChildHistory(RestartPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    void forget() {
        starts.clear();
        failures = 0;
    }

    /// A start begins. Those that are too long ago to count are forgotten.
    void started() {
        Instant now = clock.now();
        starts.removeIf(start -> start.plus(policy.within()).isBefore(now));
        starts.add(now);
    }

    /// What is to follow an end.
    RestartPolicy.Decision ended(Exit exit) {
        Instant now = clock.now();
        RestartPolicy.Decision decision = policy.after(exit, starts, failures, now);
        failures = policy.isLong(starts.getLast(), now) ? 1 : failures + 1;
        return decision;
    }
}
