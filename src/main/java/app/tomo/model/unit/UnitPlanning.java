package app.tomo.model.unit;

import app.tomo.model.LoadState;
import app.tomo.model.Scope;
import app.tomo.model.Truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes plans out of what was seen. Pure.
public final class UnitPlanning {
    /// What Tomo writes beside a unit, after those of most other programs, so that it overrules them.
    static final String DROP_IN = "90-tomo.conf";

    private final UnitSurvey survey;
    private final Scope scope;
    private final UnitDefinition unit;
    private final UnitPlanMaker maker;

    private UnitPlanning(UnitSurvey survey, UnitDefinition unit) {
        this.survey = survey;
        this.scope = unit.scope();
        this.unit = unit;
        this.maker = new UnitPlanMaker(survey, unit);
    }

    /// What came of it.
    public sealed interface Result {
        record Planned(UnitPlan plan) implements Result {}

        /// Why there is nothing to plan.
        ///
        /// @param file the one that is meant, or empty
        record Obstacle(Why why, Scope scope, String unit, String file) implements Result {}
    }

    /// Why not.
    public enum Why {
        NO_MANAGER,
        NO_UNIT,
        MASKED,
        BROKEN,
        /// There is one of that name.
        THERE,
        /// There is one of that name in the other manager: two of them would fight for the keyboard.
        ELSEWHERE,
        /// Somebody else runs the daemon: that one is to be taken over first.
        ATTACHED,
        NO_BINARY,
        /// There is no config to start it with.
        NO_CONFIG,
        NOTHING_WEAK,
        /// It is somebody else's.
        NOT_OURS,
        ALREADY,
        /// Somebody else's file would change what is installed.
        LEFT_BESIDE,
        /// It does not say when it should start.
        NOT_FOR_START
    }

    /// What would be done for that task, or why there is nothing to do.
    ///
    /// @param scope USER or SYSTEM
    public static Result plan(UnitTask task, Scope scope, UnitSurvey survey) {
        UnitDefinition unit = survey.in(scope);
        if (unit == null) {
            return new Result.Obstacle(Why.NO_MANAGER, scope, "", "");
        }
        var planning = new UnitPlanning(survey, unit);
        return switch (task) {
            case INSTALL -> planning.install();
            case HARDEN -> new HardenPlanning(planning.maker).plan();
            case REMOVE -> planning.remove();
            case ENABLE -> planning.enable(true);
            case DISABLE -> planning.enable(false);
            case UNMASK -> planning.unmask();
            case RESET -> planning.reset();
        };
    }

    /// The plan after which its manager has forgotten how often the unit was started: it counts that of one that has not failed, too.
    public static Result forgetStarts(Scope scope, UnitSurvey survey) {
        UnitDefinition unit = survey.in(scope);
        if (unit == null) {
            return new Result.Obstacle(Why.NO_MANAGER, scope, "", "");
        }
        var planning = new UnitPlanning(survey, unit);
        return unit.exists() ? planning.forgetStarts() : planning.maker.not(Why.NO_UNIT);
    }

    /// The plan after which nothing of Tomo's is left of the unit, nor beside it: also somebody else's starts as it says
    /// itself.
    public static Result forget(Scope scope, UnitSurvey survey) {
        UnitDefinition unit = survey.in(scope);
        return unit == null
                ? new Result.Obstacle(Why.NO_MANAGER, scope, "", "")
                : new UnitPlanning(survey, unit).forget();
    }

    private Result forget() {
        return without(unit.dropIns().stream().filter(DefinitionFile::ofTomo).toList());
    }

    private Result install() {
        UnitDefinition other = survey.in(scope == Scope.USER ? Scope.SYSTEM : Scope.USER);
        if (unit.load() == LoadState.MASKED) {
            return maker.not(Why.MASKED);
        }
        if (unit.exists()) {
            return maker.not(Why.THERE);
        }
        if (other != null && other.load() == LoadState.LOADED) {
            return maker.not(Why.ELSEWHERE, other, other.file());
        }
        if (survey.runner() == Scope.ATTACHED && survey.running()) {
            return maker.not(Why.ATTACHED);
        }
        if (survey.command().isEmpty() || !survey.missing().isEmpty()) {
            Why why = survey.command().isEmpty() ? Why.NO_BINARY : Why.NO_CONFIG;
            return new Result.Obstacle(why, scope, unit.name(), survey.missing());
        }
        List<DefinitionFile> leftOver = unit.ownDropIns();
        return unit.dropIns().stream()
                .filter(each -> !leftOver.contains(each))
                .findFirst()
                .map(each -> maker.not(Why.LEFT_BESIDE, unit, each))
                .orElseGet(() -> installed(leftOver));
    }

    /// @param leftOver what an earlier unit of that name had beside it: with it, another command would start
    private Result installed(List<DefinitionFile> leftOver) {
        String path = survey.folder(scope) + "/" + unit.name();
        List<UnitStep> steps = new ArrayList<>(UnitPlanMaker.deleted(leftOver));
        steps.add(new UnitStep.Write(path, null, maker.text(UnitWriting.line(survey.command()))));
        steps.add(new UnitStep.Reload());
        steps.add(new UnitStep.Enable());
        if (survey.runner() == Scope.CHILD && survey.running()) {
            steps.add(new UnitStep.EndChild());
        }
        steps.add(new UnitStep.Start());
        return maker.planned(UnitTask.INSTALL, steps, Hardening.all(), path, Truth.YES);
    }

    private Result remove() {
        return unit.exists() && unit.file() != null
                ? without(unit.ownDropIns())
                : maker.not(Why.NO_UNIT);
    }

    /// @param beside what goes of that which is beside it
    private Result without(List<DefinitionFile> beside) {
        DefinitionFile file = unit.file();
        List<UnitStep> steps = new ArrayList<>();
        if (unit.own() && unit.runs()) {
            steps.add(new UnitStep.Stop());
        }
        if (unit.own() && unit.enabled()) {
            steps.add(new UnitStep.Disable());
        }
        steps.addAll(UnitPlanMaker.deleted(beside));
        if (file != null && unit.own()) {
            steps.add(new UnitStep.Delete(file.path(), file.text()));
        }
        if (steps.isEmpty()) {
            return maker.not(Why.NOT_OURS);
        }
        steps.add(new UnitStep.Reload());
        String left = file == null || unit.own() ? null : file.path();
        return maker.planned(UnitTask.REMOVE, steps, Map.of(), left, Truth.UNKNOWN);
    }

    private Result enable(boolean on) {
        Result no = maker.unusable();
        DefinitionFile file = unit.file();
        if (no != null || file == null) {
            return no == null ? maker.not(Why.NO_UNIT) : no;
        }
        if (!unit.canBeEnabled()) {
            return maker.not(Why.NOT_FOR_START);
        }
        if (unit.enabled() == on) {
            return maker.not(Why.ALREADY);
        }
        return maker.planned(
                on ? UnitTask.ENABLE : UnitTask.DISABLE,
                List.of(on ? new UnitStep.Enable() : new UnitStep.Disable()),
                Map.of(),
                file.path(),
                Truth.of(on));
    }

    /// What is masked for this run of the machine only lies below /run.
    private Result unmask() {
        DefinitionFile file = unit.file();
        if (unit.load() != LoadState.MASKED) {
            return maker.not(unit.exists() ? Why.ALREADY : Why.NO_UNIT);
        }
        boolean runtime =
                unit.state().endsWith("-runtime")
                        || (file != null && file.path().startsWith("/run/"));
        return ordered(UnitTask.UNMASK, new UnitStep.Unmask(runtime));
    }

    private Result reset() {
        return unit.active().equals("failed")
                ? forgetStarts()
                : maker.not(unit.exists() ? Why.ALREADY : Why.NO_UNIT);
    }

    private Result forgetStarts() {
        return ordered(UnitTask.RESET, new UnitStep.ResetFailed());
    }

    private Result ordered(UnitTask task, UnitStep step) {
        DefinitionFile file = unit.file();
        String path = file == null ? null : file.path();
        return maker.planned(task, List.of(step), Map.of(), path, Truth.UNKNOWN);
    }
}
