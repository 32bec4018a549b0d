package app.tomo.words;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.RecoveryStep.Leave;
import app.tomo.model.recovery.StepState;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitTask;
import app.tomo.model.unit.Units;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Everything that is said of a recovery.
final class RecoverySamples {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String CONFIG = "/home/me/.config/kanata/kanata.kbd";
    private static final String UNIT = "kanata.service";

    private RecoverySamples() {}

    static void say(RecoveryWords words, List<String> said) {
        Arrays.stream(RecoveryWords.Sentence.values()).map(words::of).forEach(said::add);
        Snapshot snapshot = Samples.snapshots().getFirst();
        for (RecoveryAct act : acts()) {
            for (Leave leave : Leave.values()) {
                RecoveryStep step =
                        new RecoveryStep(
                                "step", act, List.of(), leave, true, true, Duration.ofSeconds(1));
                said.add(words.numbered(1, words.title(step)));
                said.add(words.detail(step, Duration.ofSeconds(10), Duration.ofSeconds(1)));
                if (leave != Leave.NONE) {
                    said.add(words.leave(step));
                }
                states().forEach(each -> said.add(words.state(step, each, snapshot)));
            }
        }
        RecoveryStep ofMissingFile =
                new RecoveryStep(
                        "restore-config",
                        new RecoveryAct.RestoreConfig(CONFIG, "3"),
                        List.of(),
                        Leave.NONE,
                        false,
                        true,
                        Duration.ofSeconds(1));
        said.add(words.detail(ofMissingFile, Duration.ofSeconds(10), Duration.ofSeconds(1)));
        ends().forEach(each -> said.add(words.end(each)));
    }

    private static List<RecoveryAct> acts() {
        List<RecoveryAct> acts = new ArrayList<>();
        for (Repair repair : List.of(Repair.WRITE_RULE, Repair.LOAD_MODULE)) {
            acts.add(new RecoveryAct.WriteFile(repair, "/etc/a.rules", null, "a\nb\n"));
            acts.add(new RecoveryAct.WriteFile(repair, "/etc/a.conf", null, "a\n"));
        }
        for (UnitTask task : UnitTask.values()) {
            acts.add(new RecoveryAct.ChangeUnit(plan(task)));
        }
        acts.addAll(
                List.of(
                        new RecoveryAct.LoadModule("uinput"),
                        new RecoveryAct.ApplyRules("/dev/uinput"),
                        new RecoveryAct.JoinGroups("me", List.of("input"), List.of()),
                        new RecoveryAct.JoinGroups("me", List.of("uinput", "input"), List.of()),
                        new RecoveryAct.Unmask(Scope.USER, UNIT, "/a"),
                        new RecoveryAct.ResetFailed(Scope.SYSTEM, UNIT),
                        new RecoveryAct.LookAfter(Scope.SYSTEM, UNIT),
                        new RecoveryAct.LookAfter(Scope.CHILD, UNIT),
                        new RecoveryAct.RestoreConfig(CONFIG, "3"),
                        new RecoveryAct.MakeConfig(CONFIG, "(defsrc)"),
                        new RecoveryAct.ChangePort(
                                DaemonAddress.loopback(5829),
                                DaemonAddress.loopback(5830),
                                plan(UnitTask.HARDEN)),
                        new RecoveryAct.ChangePort(
                                null, DaemonAddress.loopback(5830), plan(UnitTask.HARDEN)),
                        new RecoveryAct.EndProcess(Repair.END_HOLDER, 4127, 1, "nc", "me"),
                        new RecoveryAct.StopUnit(Repair.END_OTHER, Scope.SYSTEM, UNIT),
                        new RecoveryAct.RemoveSocket("/run/user/1000/tomo/socket"),
                        new RecoveryAct.EndDaemons(),
                        new RecoveryAct.AwaitKeys(),
                        new RecoveryAct.RestartDriver(),
                        new RecoveryAct.Settle(),
                        new RecoveryAct.Start(),
                        new RecoveryAct.Prove(),
                        new RecoveryAct.LiftEmergencyStop()));
        for (Repair repair : Repair.values()) {
            acts.add(new RecoveryAct.ByPerson(repair, "nc 4127"));
        }
        return acts;
    }

    private static UnitPlan plan(UnitTask task) {
        return new UnitPlan(
                task, Units.none(Scope.USER), List.of(), false, Map.of(), "/a", Truth.UNKNOWN);
    }

    private static List<StepState> states() {
        List<StepState> states =
                new ArrayList<>(
                        List.of(
                                new StepState.Waiting(),
                                new StepState.UnderWay(NOW, NOW, List.of()),
                                new StepState.Done(false, List.of()),
                                new StepState.Done(true, List.of()),
                                new StepState.Refused(""),
                                new StepState.Refused("sudo modprobe uinput"),
                                new StepState.NotAsked(""),
                                new StepState.NotAsked("sudo modprobe uinput"),
                                new StepState.Ended(new Outcome.Cancelled(false), List.of()),
                                new StepState.Yours(),
                                new StepState.NotReached(),
                                new StepState.Cancelled()));
        for (StepState.Why why : StepState.Why.values()) {
            states.add(new StepState.NotDone(why, List.of()));
            states.add(new StepState.NotDone(why, List.of("modprobe: no such module")));
        }
        return states;
    }

    private static List<RecoveryEnd> ends() {
        RecoveryStep step =
                new RecoveryStep(
                        "start",
                        new RecoveryAct.Start(),
                        List.of(),
                        Leave.NONE,
                        false,
                        false,
                        Duration.ofSeconds(1));
        return List.of(
                new RecoveryEnd.Recovered(Duration.ofSeconds(10), ""),
                new RecoveryEnd.Recovered(Duration.ofSeconds(10), "1.11.0"),
                new RecoveryEnd.YourTurn(List.of(step)),
                new RecoveryEnd.YourTurn(List.of(step, step)),
                new RecoveryEnd.NotRecovered(List.of()),
                new RecoveryEnd.Cancelled());
    }
}
