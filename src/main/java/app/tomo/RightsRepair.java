package app.tomo;

import app.tomo.cli.control.ControlClaim;
import app.tomo.config.MadeThing;
import app.tomo.config.MadeThings;
import app.tomo.config.Places;
import app.tomo.diagnosis.recovery.ByHand;
import app.tomo.diagnosis.recovery.GivingUp;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.StepState;
import app.tomo.runtime.Clock;
import app.tomo.service.MachineRepair;
import app.tomo.service.MachineRepair.Bounds;
import app.tomo.service.OtherProcess;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// Carries out what concerns the machine itself rather than the daemon: files, the kernel's module, udev, groups, and the end of
/// another's process. What is made is noted before it is, so that “tomo uninstall” finds it whatever happens in between. Blocks.
record RightsRepair(
        MachineRepair machine, MadeThings made, Places places, Clock clock, Limits limits) {
    StepState carryOut(RecoveryStep step, GivingUp giving) {
        Bounds bounds = new Bounds(step.deadline(), giving::on);
        return switch (step.act()) {
            case RecoveryAct.WriteFile write -> write(write, bounds);
            case RecoveryAct.LoadModule(String module) ->
                    state(step.act(), machine.loadModule(module, bounds));
            case RecoveryAct.ApplyRules(String device) ->
                    state(step.act(), machine.applyRules(device, bounds));
            case RecoveryAct.JoinGroups join -> join(join, bounds);
            case RecoveryAct.EndProcess end -> end(end, bounds);
            case RecoveryAct.RemoveSocket(String path) -> remove(Path.of(path));
            default -> notDone("");
        };
    }

    /// Notes the folders that a file of the person's own needs.
    void noteFolders(String path) {
        boolean _ = made.noteFolders(Path.of(path), clock.now());
    }

    private StepState write(RecoveryAct.WriteFile write, Bounds bounds) {
        String now = text(Path.of(write.path()));
        if (write.text().equals(now)) {
            return new StepState.Done(true, List.of());
        }
        boolean hidden = now == null && Files.exists(Path.of(write.path()));
        if (hidden || !Objects.equals(now, write.before())) {
            return new StepState.NotDone(StepState.Why.CHANGED_MEANWHILE, List.of(write.path()));
        }
        List<MadeThing> things =
                List.of(new MadeThing.OfFile(write.path(), write.text(), clock.now()));
        return noted(things, () -> state(write, machine.write(write.path(), write.text(), bounds)));
    }

    /// Null where there is none, or it may not be read.
    private static @Nullable String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return null;
        }
    }

    private StepState join(RecoveryAct.JoinGroups join, Bounds bounds) {
        Instant at = clock.now();
        for (String group : join.missing()) {
            StepState state =
                    noted(
                            List.of(new MadeThing.OfGroup(group, at)),
                            () -> state(join, machine.makeGroup(group, bounds)));
            if (!(state instanceof StepState.Done)) {
                return state;
            }
        }
        List<MadeThing> things = new ArrayList<>();
        join.groups().forEach(each -> things.add(new MadeThing.OfMember(join.account(), each, at)));
        return noted(
                things,
                () -> state(join, machine.joinGroups(join.account(), join.groups(), bounds)));
    }

    /// What leave was not given to is not made; what was made before stays noted as it was.
    private StepState noted(List<MadeThing> things, Supplier<StepState> making) {
        List<MadeThing> before =
                made.all().stream().filter(each -> things.stream().anyMatch(each::isSame)).toList();
        for (MadeThing thing : things) {
            if (!made.note(thing)) {
                return new StepState.NotDone(
                        StepState.Why.NOT_NOTED, List.of(made.file().toString()));
            }
        }
        StepState state = making.get();
        if (state instanceof StepState.Refused) {
            things.forEach(
                    each -> {
                        boolean _ = made.forget(each);
                    });
            before.forEach(
                    each -> {
                        boolean _ = made.note(each);
                    });
        }
        return state;
    }

    private StepState end(RecoveryAct.EndProcess end, Bounds bounds) {
        return switch (OtherProcess.presence(end.pid(), end.since())) {
            case GONE -> new StepState.Done(true, List.of());
            case ANOTHER ->
                    new StepState.NotDone(
                            StepState.Why.CHANGED_MEANWHILE, List.of("PID " + end.pid()));
            case THERE ->
                    state(
                            end,
                            new OtherProcess(machine, limits.time(Limit.STOP))
                                    .end(end.pid(), end.since(), bounds));
        };
    }

    /// Takes away the socket that a Tomo left behind, by the right to it: one that was started meanwhile keeps its own.
    private StepState remove(Path socket) {
        if (Files.notExists(socket)) {
            return new StepState.Done(true, List.of());
        }
        return switch (ControlClaim.take(places)) {
            case ControlClaim.Result.Mine(ControlClaim claim) -> {
                claim.close();
                yield Files.notExists(socket)
                        ? new StepState.Done(false, List.of())
                        : notDone(socket.toString());
            }
            case ControlClaim.Result.Taken _ ->
                    new StepState.NotDone(
                            StepState.Why.CHANGED_MEANWHILE, List.of(socket.toString()));
            case ControlClaim.Result.Unusable(Path where, var why) ->
                    notDone(why == null ? where.toString() : why);
        };
    }

    private static StepState state(RecoveryAct act, MachineRepair.Result result) {
        return switch (result) {
            case MachineRepair.Result.Done _ -> new StepState.Done(false, List.of());
            case MachineRepair.Result.Refused _ -> new StepState.Refused(ByHand.command(act));
            case MachineRepair.Result.RunsOn _ ->
                    new StepState.NotDone(StepState.Why.RUNS_ON, List.of());
            case MachineRepair.Result.NotDone(String said) -> notDone(said);
        };
    }

    private static StepState notDone(String said) {
        return new StepState.NotDone(StepState.Why.DID_NOT_WORK, List.of(said));
    }
}
