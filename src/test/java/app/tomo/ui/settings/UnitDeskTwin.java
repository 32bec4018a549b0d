package app.tomo.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Scope;
import app.tomo.model.unit.DefinitionFile;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitSurvey;
import app.tomo.model.unit.Units;
import app.tomo.ui.service.ServiceDesk;
import app.tomo.ui.service.ServicePage;
import app.tomo.ui.service.ServiceViewModel;
import app.tomo.words.Words;

import java.util.ArrayList;
import java.util.List;

/// A machine with a unit that does what it is told, without a manager.
final class UnitDeskTwin implements ServiceDesk {
    UnitSurvey survey;
    Result next = new Result(true, "It is done.");
    boolean mistaken;
    final List<UnitPlan> carriedOut = new ArrayList<>();

    UnitDeskTwin(UnitSurvey survey) {
        this.survey = survey;
    }

    /// One with somebody else's weak unit.
    static UnitDeskTwin weak() {
        var unit =
                Units.unit(
                        Scope.USER,
                        "[Service]\nExecStart=/usr/bin/kanata\n",
                        List.of(),
                        Units.defaults());
        return new UnitDeskTwin(Units.survey(unit, Units.none(Scope.SYSTEM)));
    }

    /// One with no unit at all.
    static UnitDeskTwin empty() {
        return new UnitDeskTwin(
                Units.survey(
                        Scope.USER,
                        false,
                        Units.none(Scope.USER),
                        Units.none(Scope.SYSTEM),
                        Units.COMMAND));
    }

    ServicePage page(OpenSettings window, Words words) {
        return new ServicePage(
                new ServiceViewModel(
                        this, words.units(), window.time, UnitDeskTwin::run, window.bridge));
    }

    /// A thread that ends of it.
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (IllegalStateException planned) {
            assertEquals("planned", planned.getMessage());
        }
    }

    private void fail() {
        if (mistaken) {
            throw new IllegalStateException("planned");
        }
    }

    @Override
    public UnitSurvey look() {
        fail();
        return survey;
    }

    /// A drop-in stands there from then on.
    @Override
    public Result carryOut(UnitPlan plan) {
        fail();
        carriedOut.add(plan);
        if (next.done()
                && plan.steps().getFirst() instanceof UnitStep.Write(var path, _, var text)) {
            var dropIn = new DefinitionFile(path, text, false);
            survey =
                    Units.survey(
                            Units.unit(Scope.USER, "[Service]\n", List.of(dropIn), Units.hard()),
                            Units.none(Scope.SYSTEM));
        }
        return next;
    }
}
