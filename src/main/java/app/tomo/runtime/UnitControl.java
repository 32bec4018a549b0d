package app.tomo.runtime;

import app.tomo.model.Outcome;
import app.tomo.model.Outcome.Failure.UnitNotChanged;
import app.tomo.model.Outcome.Hitch;
import app.tomo.model.unit.UnitPlan;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// The changing side of how units are defined. Only [LifecycleService] calls it (rule 1).
@FunctionalInterface
public interface UnitControl {
    /// Where nobody can.
    UnitControl NONE = (_, _) -> new UnitNotChanged(Hitch.MANAGER, "", true);

    /// Carries out the steps of the plan that change the definition, and looks whether the manager has it as it was meant. Blocks
    /// until then, for at most the deadline, and as long again for taking back what did not work. Failures are answers.
    ///
    /// @return null when it was done and seen
    Outcome.@Nullable Failure change(UnitPlan plan, Duration deadline);
}
