package app.tomo.ui.service;

import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitSurvey;

/// What the page asks of the machine. Both block; any thread but the FX thread.
public interface ServiceDesk {
    /// What is there now.
    UnitSurvey look();

    /// Carries a plan out, and takes back what does not work.
    Result carryOut(UnitPlan plan);

    /// What it came to.
    ///
    /// @param done whether it is as the plan says
    record Result(boolean done, String sentence) {}
}
