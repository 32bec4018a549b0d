package app.tomo.diagnosis.recovery;

import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.StepState;

import java.util.Map;
import java.util.function.Predicate;

/// Which step of a plan needs which other one. Pure.
final class Prerequisites {
    private Prerequisites() {}

    /// Whether what a step needs is done, as far as the plan has it.
    static boolean met(RecoveryStep step, RecoveryPlan plan, Map<String, StepState> states) {
        return met(step, plan, id -> states.get(id) instanceof StepState.Done);
    }

    /// The same for whoever does by hand what leave was not given to.
    static boolean metByHand(RecoveryStep step, RecoveryPlan plan, Map<String, StepState> states) {
        return met(
                step,
                plan,
                id -> {
                    StepState state = states.getOrDefault(id, new StepState.Waiting());
                    return state instanceof StepState.Done || !state.byHand().isEmpty();
                });
    }

    private static boolean met(RecoveryStep step, RecoveryPlan plan, Predicate<String> isDone) {
        for (RecoveryStep each : plan.steps()) {
            if (each.id().equals(step.id())) {
                return true;
            }
            if (!isDone.test(each.id()) && needs(step.act(), each.act())) {
                return false;
            }
        }
        return true;
    }

    private static boolean needs(RecoveryAct act, RecoveryAct earlier) {
        return switch (act) {
            case RecoveryAct.Prove _ -> earlier instanceof RecoveryAct.Start;
            case RecoveryAct.Start _ -> isNeededToStart(earlier);
            case RecoveryAct.ApplyRules _ ->
                    earlier instanceof RecoveryAct.WriteFile(Repair repair, _, _, _)
                            && repair == Repair.WRITE_RULE;
            case RecoveryAct.ByPerson(Repair repair, _) ->
                    repair == Repair.LOG_IN_AGAIN && earlier instanceof RecoveryAct.JoinGroups;
            default -> false;
        };
    }

    /// Without these a start would end as the one before did.
    private static boolean isNeededToStart(RecoveryAct act) {
        return switch (act) {
            case RecoveryAct.WriteFile(Repair repair, _, _, _) -> repair == Repair.WRITE_RULE;
            case RecoveryAct.ChangeUnit change ->
                    switch (change.plan().task()) {
                        case INSTALL, UNMASK -> true;
                        case HARDEN, REMOVE, ENABLE, DISABLE, RESET -> false;
                    };
            case RecoveryAct.LoadModule _,
                    RecoveryAct.ApplyRules _,
                    RecoveryAct.JoinGroups _,
                    RecoveryAct.Unmask _,
                    RecoveryAct.LookAfter _,
                    RecoveryAct.RestoreConfig _,
                    RecoveryAct.MakeConfig _,
                    RecoveryAct.ChangePort _,
                    RecoveryAct.EndProcess _,
                    RecoveryAct.StopUnit _,
                    RecoveryAct.EndDaemons _,
                    RecoveryAct.LiftEmergencyStop _,
                    RecoveryAct.ByPerson _ ->
                    true;
            case RecoveryAct.ResetFailed _,
                    RecoveryAct.RemoveSocket _,
                    RecoveryAct.AwaitKeys _,
                    RecoveryAct.RestartDriver _,
                    RecoveryAct.Settle _,
                    RecoveryAct.Start _,
                    RecoveryAct.Prove _ ->
                    false;
        };
    }
}
