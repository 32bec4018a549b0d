package app.tomo;

import app.tomo.model.Candidate;
import app.tomo.model.LoadState;
import app.tomo.model.Snapshot;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitSurvey;
import app.tomo.model.unit.UnitTask;
import app.tomo.ui.service.ServiceDesk;
import app.tomo.words.Words;

/// The units of this machine, for the app's window. What was installed is what the app looks after from then on.
record AppServiceDesk(App app, Discovery discovery, UnitDesk desk) implements ServiceDesk {
    /// The same in other words.
    AppServiceDesk in(Words other) {
        return new AppServiceDesk(app, discovery, desk.in(other));
    }

    /// A demonstration has nothing to do with the person's own units.
    @Override
    public UnitSurvey look() {
        Snapshot snapshot = app.snapshot();
        UnitSurvey survey = desk.survey(snapshot);
        return snapshot.simulated() ? survey.withoutUnits() : survey;
    }

    @Override
    public Result carryOut(UnitPlan plan) {
        try {
            UnitWork.Result result =
                    new UnitWork(desk, app.snapshot().target(), app).carryOut(plan);
            if (result.done() && plan.task() == UnitTask.INSTALL) {
                discovery.choose(
                        app,
                        new Candidate(
                                plan.scope(),
                                plan.unit(),
                                app.snapshot().invocation(),
                                LoadState.LOADED,
                                true));
            }
            return new Result(result.done(), result.sentence());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Result(false, "");
        }
    }
}
