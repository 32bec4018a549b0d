package app.tomo.model.unit;

import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.model.unit.UnitPlanning.Result;
import app.tomo.model.unit.UnitPlanning.Why;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Makes a plan of its steps, or says why there is none: for one unit as it was seen. Pure.
record UnitPlanMaker(UnitSurvey survey, UnitDefinition unit) {
    Scope scope() {
        return unit.scope();
    }

    Result not(Why why) {
        return not(why, unit, unit.file());
    }

    Result not(Why why, UnitDefinition of, @Nullable DefinitionFile file) {
        return new Result.Obstacle(why, of.scope(), of.name(), file == null ? "" : file.path());
    }

    String text(String line) {
        return UnitWriting.unit(scope(), survey.daemon(), line, !survey.startsPrograms());
    }

    static List<UnitStep.Delete> deleted(List<DefinitionFile> files) {
        return files.stream().map(each -> new UnitStep.Delete(each.path(), each.text())).toList();
    }

    /// Null where it can be worked with.
    @Nullable Result unusable() {
        return switch (unit.load()) {
            case NOT_FOUND -> not(Why.NO_UNIT);
            case MASKED -> not(Why.MASKED);
            case BROKEN -> not(Why.BROKEN);
            case LOADED -> null;
        };
    }

    Result planned(
            UnitTask task,
            List<UnitStep> steps,
            Map<UnitProperty, UnitValue> meant,
            @Nullable String file,
            Truth enabled) {
        boolean asks = scope() == Scope.SYSTEM && !survey.root();
        return new Result.Planned(new UnitPlan(task, unit, steps, asks, meant, file, enabled));
    }
}
