package app.tomo.diagnosis.recovery;

import app.tomo.model.Scope;
import app.tomo.model.ShellWord;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitStep;

import java.util.ArrayList;
import java.util.List;

/// What does by hand what a step of the machine's does, for whoever does not give Tomo leave to it. Pure.
public final class ByHand {
    private final String sudo;

    private ByHand(String sudo) {
        this.sudo = sudo;
    }

    /// One command line, run as an administrator where that is needed; empty where nothing does it by hand.
    public static String command(RecoveryAct act) {
        return String.join(" && ", new ByHand("sudo ").commands(act));
    }

    /// The same, one line each, and without what makes it an administrator's.
    static List<String> lines(RecoveryAct act) {
        return new ByHand("").commands(act);
    }

    private List<String> commands(RecoveryAct act) {
        return switch (act) {
            case RecoveryAct.WriteFile(_, String path, _, String text) ->
                    List.of(written(path, text));
            case RecoveryAct.LoadModule(String module) ->
                    List.of(sudo + "modprobe " + ShellWord.of(module));
            case RecoveryAct.ApplyRules(String device) ->
                    List.of(
                            sudo + "udevadm control --reload",
                            sudo
                                    + "udevadm trigger --action=change --name-match="
                                    + ShellWord.of(device.substring(device.lastIndexOf('/') + 1)));
            case RecoveryAct.JoinGroups join -> joined(join);
            case RecoveryAct.ChangeUnit(UnitPlan plan) -> changed(plan);
            case RecoveryAct.ChangePort(_, _, UnitPlan plan) -> changed(plan);
            case RecoveryAct.Unmask(Scope scope, String unit, _) ->
                    List.of(manager(scope, "unmask", unit));
            case RecoveryAct.ResetFailed(Scope scope, String unit) ->
                    List.of(manager(scope, "reset-failed", unit));
            case RecoveryAct.StopUnit(_, Scope scope, String unit) ->
                    List.of(manager(scope, "stop", unit));
            case RecoveryAct.EndProcess end -> List.of(sudo + "kill " + end.pid());
            default -> List.of();
        };
    }

    private List<String> joined(RecoveryAct.JoinGroups join) {
        List<String> lines = new ArrayList<>();
        join.missing().forEach(each -> lines.add(sudo + "groupadd -f -r " + ShellWord.of(each)));
        String groups = ShellWord.of(String.join(",", join.groups()));
        lines.add(sudo + "usermod -aG " + groups + " " + ShellWord.of(join.account()));
        return lines;
    }

    private List<String> changed(UnitPlan plan) {
        List<String> lines = new ArrayList<>();
        for (UnitStep.OfTheDefinition step : plan.definition()) {
            if (step instanceof UnitStep.Write write && write.before() == null) {
                lines.add(sudo + "mkdir -p " + ShellWord.of(folder(write.path())));
            }
            lines.add(
                    switch (step) {
                        case UnitStep.Write(String path, _, String text) -> written(path, text);
                        case UnitStep.Delete(String path, _) -> sudo + "rm " + ShellWord.of(path);
                        case UnitStep.Reload _ -> manager(plan.scope(), "daemon-reload", "");
                        case UnitStep.Enable _ -> manager(plan.scope(), "enable", plan.unit());
                        case UnitStep.Disable _ -> manager(plan.scope(), "disable", plan.unit());
                        case UnitStep.Unmask _ -> manager(plan.scope(), "unmask", plan.unit());
                        case UnitStep.ResetFailed _ ->
                                manager(plan.scope(), "reset-failed", plan.unit());
                    });
        }
        return lines;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /// A single line for a shell, whatever the text has in it.
    private String written(String path, String text) {
        String lines = ShellWord.line(text.lines().toList());
        return "printf '%s\\n' " + lines + " | " + sudo + "tee " + ShellWord.of(path);
    }

    /// As a person would type it.
    static String systemctl(Scope scope, String verb, String unit) {
        return new ByHand("sudo ").manager(scope, verb, unit);
    }

    /// The same for whoever may do it anyhow.
    static String ofAdministrator(Scope scope, String verb, String unit) {
        return new ByHand("").manager(scope, verb, unit);
    }

    private String manager(Scope scope, String verb, String unit) {
        return (scope == Scope.SYSTEM ? sudo + "systemctl " : "systemctl --user ")
                + verb
                + (unit.isEmpty() ? "" : " " + ShellWord.of(unit));
    }
}
