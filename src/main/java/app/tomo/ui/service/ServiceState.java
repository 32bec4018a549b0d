package app.tomo.ui.service;

import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitSurvey;

/// What the page shows.
sealed interface ServiceState {
    /// Nothing was seen yet.
    record Looking() implements ServiceState {}

    /// What is there.
    record Overview(UnitSurvey survey) implements ServiceState {}

    /// What would be done.
    record Planned(UnitPlan plan, UnitSurvey survey) implements ServiceState {}

    /// It is being done.
    record Working(UnitPlan plan, UnitSurvey survey) implements ServiceState {}

    /// It is done, or not.
    record Ended(UnitPlan plan, UnitSurvey survey, ServiceDesk.Result result)
            implements ServiceState {}
}
