package app.tomo.diagnosis.recovery;

import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.SeenConfig;
import app.tomo.model.CheckResult;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Wish;
import app.tomo.model.finding.Finding;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitTask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes a plan out of what was found and what there is to choose from. Pure.
///
/// For each cause the first of its repairs that is possible here, then what is needed to have the daemon run, and the proof. Nothing
/// that no cause asks for.
public final class RecoveryPlanning {
    private final RecoverySurvey survey;
    private final StepMaker maker;
    private final SpecificSteps specific;
    private final Map<String, RecoveryStep> steps = new LinkedHashMap<>();

    private RecoveryPlanning(RecoverySurvey survey) {
        this.survey = survey;
        this.maker = new StepMaker(survey.limits(), survey.machine().root());
        this.specific = new SpecificSteps(survey, maker);
    }

    /// Without a step where nothing is to be repaired.
    public static RecoveryPlan plan(RecoverySurvey survey) {
        return new RecoveryPlanning(survey).plan();
    }

    /// Of a daemon that is well: what makes its unit stronger, and the proof that it is well still. Without a step where nothing does.
    public static RecoveryPlan hardening(RecoverySurvey survey) {
        return new RecoveryPlanning(survey).hardening();
    }

    private RecoveryPlan hardening() {
        onTheWay().stream()
                .filter(each -> each.repairs().contains(Repair.HARDEN))
                .forEach(each -> add(withoutThePerson(specific.first(each))));
        if (!steps.isEmpty()) {
            add(List.of(GeneralSteps.proof(maker)));
        }
        return new RecoveryPlan(List.of(), List.copyOf(steps.values()));
    }

    /// The same for whoever is not there to be asked: what ends another's process, or lifts the person's emergency stop, is left to
    /// them.
    public static RecoveryPlan unattended(RecoveryPlan plan) {
        return new RecoveryPlan(
                plan.causes(), plan.steps().stream().map(RecoveryPlanning::unattended).toList());
    }

    private static RecoveryStep unattended(RecoveryStep step) {
        return switch (step.act()) {
            case RecoveryAct.LiftEmergencyStop _ -> step.byPerson(Repair.LIFT_EMERGENCY_STOP, "");
            case RecoveryAct.EndProcess end ->
                    step.byPerson(end.repair(), end.program() + " " + end.pid());
            case RecoveryAct.ChangeUnit(UnitPlan change) ->
                    change.task() == UnitTask.DISABLE
                            ? step.byPerson(Repair.END_OTHER, change.unit())
                            : step;
            case RecoveryAct.StopUnit stop -> step.byPerson(stop.repair(), stop.unit());
            default -> step;
        };
    }

    private RecoveryPlan plan() {
        Observations seen = survey.diagnosis().of();
        List<Finding> causes = survey.diagnosis().findings();
        if (causes.isEmpty() && GeneralSteps.isWell(seen) && survey.wanted() == null) {
            return new RecoveryPlan(causes, List.of());
        }
        if (seen.subject().wish() == Wish.EMERGENCY_STOPPED) {
            add(
                    List.of(
                            maker.general(
                                    "lift-emergency-stop",
                                    new RecoveryAct.LiftEmergencyStop(),
                                    survey.limits().emergency())));
        }
        causes.forEach(each -> add(specific.first(each)));
        if (isStartNeeded(seen, causes)) {
            add(GeneralSteps.of(seen, maker));
            add(specific.forgottenStarts());
            add(specific.unmasked());
            add(acceptedConfig(seen));
        }
        onTheWay().forEach(each -> add(withoutThePerson(specific.first(each))));
        add(List.of(GeneralSteps.proof(maker)));
        List<RecoveryStep> all = new ArrayList<>(steps.values());
        all.sort(Comparator.comparing(each -> Phase.of(each.act())));
        return new RecoveryPlan(causes, all);
    }

    /// A daemon that runs may have read another config than the one on disk; started again, it has to accept that one. One that is
    /// written by a step before the start was refused only for not being there. Of another unit that is looked after from then on, this
    /// is not the config.
    private List<RecoveryStep> acceptedConfig(Observations seen) {
        SeenConfig config = seen.config();
        boolean another =
                steps.values().stream()
                        .anyMatch(
                                each ->
                                        each.act() instanceof RecoveryAct.MakeConfig
                                                || (each.act() instanceof RecoveryAct.LookAfter next
                                                        && next.scope() != Scope.CHILD));
        return !another && config != null && config.check() instanceof CheckResult.Failed
                ? specific.acceptedConfig()
                : List.of();
    }

    /// A daemon that runs, and of which all causes are left to the person, is left alone.
    private boolean isStartNeeded(Observations seen, List<Finding> causes) {
        boolean theirs =
                !causes.isEmpty()
                        && !steps.isEmpty()
                        && steps.values().stream()
                                .allMatch(each -> each.act() instanceof RecoveryAct.ByPerson);
        boolean aside =
                !steps.isEmpty()
                        && steps.values().stream().allMatch(RecoveryPlanning::isBeside)
                        && GeneralSteps.isWell(seen);
        return !(theirs && GeneralSteps.isUp(seen)) && !aside;
    }

    /// Whether the daemon that runs does not notice it.
    private static boolean isBeside(RecoveryStep step) {
        return step.act() instanceof RecoveryAct.RemoveSocket
                || (step.act() instanceof RecoveryAct.ChangeUnit change
                        && change.plan().task() == UnitTask.ENABLE);
    }

    /// What is put right where something is to be repaired anyway: what is weak in the unit, and what is left of a Tomo. Nothing of a unit
    /// of which nobody has said that it is meant.
    private List<Finding> onTheWay() {
        boolean chosen = survey.diagnosis().of().subject().candidates().isEmpty();
        return !chosen
                ? List.of()
                : survey.diagnosis().checks().stream()
                        .flatMap(each -> each.findings().stream())
                        .filter(
                                each ->
                                        each.id() == ProblemId.UNIT_WEAK
                                                || each.id() == ProblemId.STALE_SOCKET)
                        .toList();
    }

    /// What the daemon can run with does not end a recovery that could go on.
    private static List<RecoveryStep> withoutThePerson(List<RecoveryStep> steps) {
        return steps.stream()
                .filter(each -> !(each.act() instanceof RecoveryAct.ByPerson))
                .toList();
    }

    private void add(List<RecoveryStep> more) {
        more.forEach(each -> steps.putIfAbsent(each.id(), each));
    }

    /// In which order it is done.
    private enum Phase {
        LEAVE,
        PLACE,
        CONFIG,
        DEVICES,
        UNIT,
        OTHERS,
        PERSON,
        DOWN,
        UP,
        PROOF;

        static Phase of(RecoveryAct act) {
            return switch (act) {
                case RecoveryAct.LiftEmergencyStop _ -> LEAVE;
                // Tomo's own child begins with it.
                case RecoveryAct.LookAfter(Scope scope, _) -> scope == Scope.CHILD ? DOWN : PLACE;
                case RecoveryAct.RemoveSocket _ -> PLACE;
                case RecoveryAct.RestoreConfig _, RecoveryAct.MakeConfig _ -> CONFIG;
                case RecoveryAct.JoinGroups _,
                        RecoveryAct.WriteFile _,
                        RecoveryAct.LoadModule _,
                        RecoveryAct.ApplyRules _ ->
                        DEVICES;
                case RecoveryAct.Unmask _, RecoveryAct.ChangeUnit _, RecoveryAct.ChangePort _ ->
                        UNIT;
                case RecoveryAct.EndProcess _, RecoveryAct.StopUnit _ -> OTHERS;
                case RecoveryAct.ByPerson _ -> PERSON;
                // What has failed is known for it, until the daemon is really to be started.
                case RecoveryAct.ResetFailed _,
                        RecoveryAct.EndDaemons _,
                        RecoveryAct.AwaitKeys _,
                        RecoveryAct.RestartDriver _,
                        RecoveryAct.Settle _ ->
                        DOWN;
                case RecoveryAct.Start _ -> UP;
                case RecoveryAct.Prove _ -> PROOF;
            };
        }
    }
}
