package app.tomo.service;

import app.tomo.model.Candidate;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.Target;
import app.tomo.runtime.ServiceControl;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// For as long as it is not said which of several daemons is meant: none is looked at, and none is touched. Any thread;
/// never blocks.
///
/// @param controls the candidates' own, for the one order that needs no decision: an emergency stop ends them all
/// @param target what is looked after until then: nothing of it is asked
public record UndecidedServiceManager(
        Target target, List<Candidate> candidates, List<? extends ServiceControl> controls)
        implements Nobody {
    private static final Outcome.Failure UNDECIDED =
            new Outcome.Failure.ManagerRefused(
                    Outcome.Refusal.OTHER, "it is run in several places");

    public UndecidedServiceManager {
        candidates = List.copyOf(candidates);
        controls = List.copyOf(controls);
    }

    @Override
    public Scope scope() {
        return target.scope();
    }

    @Override
    public String unit() {
        return target.unit();
    }

    @Override
    public ServiceReading read() {
        return new ServiceReading.Undecided(candidates);
    }

    @Override
    public Outcome.Failure notStarted() {
        return UNDECIDED;
    }

    @Override
    public Outcome.@Nullable Failure notStopped() {
        return UNDECIDED;
    }

    @Override
    public Outcome.@Nullable Failure end(Duration deadline) {
        Outcome.@Nullable Failure first = null;
        for (ServiceControl control : controls) {
            Outcome.Failure failure = control.end(deadline.dividedBy(controls.size()));
            first = first == null ? failure : first;
        }
        return first;
    }
}
