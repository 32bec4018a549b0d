package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.diagnosis.recovery.ByHand;
import app.tomo.diagnosis.recovery.GivingUp;
import app.tomo.model.Limit;
import app.tomo.model.LoadState;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.StepState;
import app.tomo.model.unit.DefinitionFile;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitPlanning;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitSurvey;
import app.tomo.model.unit.UnitTask;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// Changes a daemon's unit, as a step of a recovery. Blocks.
///
/// @param installed hears of a unit that is there from now on
record UnitChanges(
        UnitDesk desk,
        RecoveryEngines engines,
        DaemonActs daemon,
        RightsRepair rights,
        BiConsumer<Scope, String> installed) {
    /// What such a planning comes to now, carried out.
    StepState planned(
            Function<UnitSurvey, UnitPlanning.Result> planning,
            Target of,
            GivingUp giving,
            Consumer<String> said)
            throws InterruptedException {
        Session session = engines.at(of);
        return switch (planning.apply(desk.survey(session.current()))) {
            case UnitPlanning.Result.Planned(UnitPlan plan) -> change(of, plan, giving, said);
            case UnitPlanning.Result.Obstacle(UnitPlanning.Why why, _, _, _) ->
                    why == UnitPlanning.Why.ALREADY
                            ? new StepState.Done(true, List.of())
                            : new StepState.NotDone(
                                    StepState.Why.CHANGED_MEANWHILE, List.of(of.unit()));
        };
    }

    /// Carries the plan out, unless it is so already, and waits until the manager's new answer is read.
    StepState change(Target of, UnitPlan plan, GivingUp giving, Consumer<String> said)
            throws InterruptedException {
        UnitDefinition now = desk.definition(plan.scope(), plan.unit());
        if (plan.scope() == Scope.USER) {
            plan.definition().stream()
                    .filter(UnitStep.Write.class::isInstance)
                    .forEach(each -> rights.noteFolders(((UnitStep.Write) each).path()));
        }
        StepState state =
                isCarriedOut(plan, now)
                        ? new StepState.Done(true, List.of())
                        : daemon.act(
                                of,
                                each -> each.changeUnit(plan),
                                ByHand.command(new RecoveryAct.ChangeUnit(plan)),
                                giving,
                                said);
        if (state instanceof StepState.Done) {
            if (plan.task() == UnitTask.INSTALL) {
                installed.accept(plan.scope(), plan.unit());
            }
            new RecoveryWaits(engines.at(of), giving)
                    .until(UnitChanges::isReadAnew, desk.machine().limits().time(Limit.BUS_ANSWER));
        }
        return state;
    }

    /// What was read before the change says that nothing can be started.
    private static boolean isReadAnew(Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        return status != null && status.load() == LoadState.LOADED;
    }

    /// Whether an earlier recovery did it already.
    private static boolean isCarriedOut(UnitPlan plan, @Nullable UnitDefinition now) {
        // How often it was started the manager does not tell, so that is forgotten in any case.
        if (now == null || plan.task() == UnitTask.RESET || plan.mismatch(now) != null) {
            return false;
        }
        List<DefinitionFile> files = new ArrayList<>(now.dropIns());
        if (now.file() != null) {
            files.add(now.file());
        }
        return plan.definition().stream()
                .noneMatch(
                        step ->
                                step instanceof UnitStep.Write(String path, _, String text)
                                        && files.stream()
                                                .noneMatch(
                                                        each ->
                                                                each.path().equals(path)
                                                                        && each.text()
                                                                                .equals(text)));
    }
}
