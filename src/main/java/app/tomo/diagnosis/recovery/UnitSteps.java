package app.tomo.diagnosis.recovery;

import app.tomo.config.TextDiff;
import app.tomo.config.UnifiedDiff;
import app.tomo.diagnosis.observed.Subject;
import app.tomo.model.Scope;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitPlanning;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitTask;

import java.util.List;

/// The steps that change how a unit is defined. Pure.
record UnitSteps(RecoverySurvey survey, StepMaker maker) {
    /// Nothing where that cannot be done, or is so.
    List<RecoveryStep> of(Repair repair) {
        return switch (repair) {
            case HARDEN -> change("harden-unit", UnitTask.HARDEN);
            case ENABLE -> change("enable-unit", UnitTask.ENABLE);
            case INSTALL_UNIT -> change("install-unit", UnitTask.INSTALL);
            case UNMASK -> unmask();
            default -> List.of();
        };
    }

    private List<RecoveryStep> change(String id, UnitTask task) {
        if (!(UnitPlanning.plan(task, scope(), survey.units())
                instanceof UnitPlanning.Result.Planned(UnitPlan plan))) {
            return List.of();
        }
        // Whether it runs is a step of its own.
        UnitPlan definition =
                new UnitPlan(
                        plan.task(),
                        plan.before(),
                        List.copyOf(plan.definition()),
                        plan.asks(),
                        plan.meant(),
                        plan.file(),
                        plan.enabled());
        var act = new RecoveryAct.ChangeUnit(definition);
        List<String> changes =
                definition.definition().stream().flatMap(each -> told(each).stream()).toList();
        return List.of(step(id, act, changes, true));
    }

    private List<RecoveryStep> unmask() {
        if (!(UnitPlanning.plan(UnitTask.UNMASK, scope(), survey.units())
                instanceof UnitPlanning.Result.Planned(UnitPlan plan))) {
            return List.of();
        }
        String link = plan.file() == null ? "" : plan.file();
        var act = new RecoveryAct.Unmask(plan.scope(), plan.unit(), link);
        return List.of(step("unmask", act, List.of(command("unmask", plan)), true));
    }

    private RecoveryStep step(String id, RecoveryAct act, List<String> changes, boolean undoable) {
        return scope() == Scope.SYSTEM
                ? maker.ofTheMachine(id, act, changes, undoable)
                : maker.own(id, act, changes, undoable);
    }

    /// The unit that is meant: of a daemon without one, where the person wants it.
    private Scope scope() {
        Subject subject = survey.diagnosis().of().subject();
        Scope wanted = survey.wanted() == null ? subject.scope() : survey.wanted();
        return wanted == Scope.SYSTEM || wanted == Scope.USER ? wanted : survey.units().meant();
    }

    private List<String> told(UnitStep.OfTheDefinition step) {
        return switch (step) {
            case UnitStep.Write(String path, var before, String text) ->
                    UnifiedDiff.of(
                            TextDiff.between(before == null ? "" : before, text), path, path);
            case UnitStep.Delete(String path, String before) ->
                    UnifiedDiff.of(TextDiff.between(before, ""), path, path);
            case UnitStep.Reload _ -> List.of(manager(scope(), "daemon-reload"));
            case UnitStep.Enable _ -> List.of(command("enable"));
            case UnitStep.Disable _ -> List.of(command("disable"));
            case UnitStep.Unmask _ -> List.of(command("unmask"));
            case UnitStep.ResetFailed _ -> List.of(command("reset-failed"));
        };
    }

    private String command(String verb) {
        return command(scope(), verb, survey.diagnosis().of().subject().unit());
    }

    private static String command(String verb, UnitPlan plan) {
        return command(plan.scope(), verb, plan.unit());
    }

    private static String manager(Scope scope, String verb) {
        return "systemctl " + (scope == Scope.SYSTEM ? "" : "--user ") + verb;
    }

    /// As a person would type it.
    static String command(Scope scope, String verb, String unit) {
        return manager(scope, verb) + " " + unit;
    }
}
