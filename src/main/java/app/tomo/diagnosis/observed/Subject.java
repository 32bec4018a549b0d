package app.tomo.diagnosis.observed;

import app.tomo.model.Candidate;
import app.tomo.model.Invocation;
import app.tomo.model.Scope;
import app.tomo.model.Wish;

import java.util.List;

/// Which daemon is looked after, and what the person wants of it.
///
/// @param unit its name; of a daemon without a unit, the one that it would have
/// @param invocation how it is started, the person's own words applied
/// @param candidates where it is run, as long as it is not said which of several is meant; else empty
/// @param simulated whether it is Tomo's own simulation
public record Subject(
        Scope scope,
        String unit,
        Invocation invocation,
        Wish wish,
        List<Candidate> candidates,
        boolean simulated) {
    public Subject {
        candidates = List.copyOf(candidates);
    }
}
