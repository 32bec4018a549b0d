package app.tomo.words;

import app.tomo.model.Scope;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitStep;

/// By which name the bundle knows each act of a recovery.
final class RecoveryKeys {
    private RecoveryKeys() {}

    static String title(RecoveryAct act) {
        return "title." + kind(act);
    }

    /// How it is taken back; not of each there is more to say than that it can be. The removal of a unit does not bring back what
    /// another text stands for now.
    static String undo(RecoveryAct act) {
        boolean overwrites =
                switch (act) {
                    case RecoveryAct.ChangeUnit(var plan) -> overwrites(plan);
                    case RecoveryAct.ChangePort(_, _, var plan) -> overwrites(plan);
                    default -> false;
                };
        return overwrites ? "undoable" : "undoable." + kind(act);
    }

    private static boolean overwrites(UnitPlan plan) {
        return plan.definition().stream()
                .anyMatch(each -> each instanceof UnitStep.Write write && write.before() != null);
    }

    private static String kind(RecoveryAct act) {
        return switch (act) {
            case RecoveryAct.WriteFile(Repair repair, _, _, _) ->
                    repair == Repair.WRITE_RULE ? "write-rule" : "write-module";
            case RecoveryAct.ChangeUnit(var plan) -> "change-unit." + plan.task().id();
            default -> name(act);
        };
    }

    static String detail(RecoveryAct act) {
        return "detail."
                + switch (act) {
                    case RecoveryAct.ChangePort(var from, _, _) when from == null -> "give-port";
                    default -> name(act);
                };
    }

    private static String name(RecoveryAct act) {
        return switch (act) {
            case RecoveryAct.WriteFile _ -> "write-file";
            case RecoveryAct.LoadModule _ -> "load-module";
            case RecoveryAct.ApplyRules _ -> "apply-rules";
            case RecoveryAct.JoinGroups _ -> "join-groups";
            case RecoveryAct.ChangeUnit _ -> "change-unit";
            case RecoveryAct.Unmask _ -> "unmask";
            case RecoveryAct.ResetFailed _ -> "reset-failed";
            case RecoveryAct.LookAfter(Scope scope, _) ->
                    scope == Scope.CHILD ? "run-itself" : "look-after";
            case RecoveryAct.RestoreConfig _ -> "restore-config";
            case RecoveryAct.MakeConfig _ -> "make-config";
            case RecoveryAct.ChangePort _ -> "change-port";
            case RecoveryAct.EndProcess _ -> "end-process";
            case RecoveryAct.StopUnit _ -> "stop-unit";
            case RecoveryAct.RemoveSocket _ -> "remove-file";
            case RecoveryAct.EndDaemons _ -> "end-daemons";
            case RecoveryAct.AwaitKeys _ -> "await-keys";
            case RecoveryAct.RestartDriver _ -> "restart-driver";
            case RecoveryAct.Settle _ -> "settle";
            case RecoveryAct.Start _ -> "start";
            case RecoveryAct.Prove _ -> "prove";
            case RecoveryAct.LiftEmergencyStop _ -> "lift-emergency-stop";
            case RecoveryAct.ByPerson(Repair repair, _) -> repair.id();
        };
    }
}
