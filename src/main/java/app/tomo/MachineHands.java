package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.diagnosis.recovery.ByHand;
import app.tomo.diagnosis.recovery.GivingUp;
import app.tomo.diagnosis.recovery.RecoveryHands;
import app.tomo.model.Limit;
import app.tomo.model.Scope;
import app.tomo.model.Target;
import app.tomo.model.finding.Finding;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.StepState;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitPlanning;
import app.tomo.model.unit.UnitTask;
import app.tomo.runtime.LifecycleService;
import app.tomo.service.HeldKeys;
import app.tomo.service.LinuxDevices;
import app.tomo.service.MachineUndo;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Carries out the steps of a recovery on this machine, each by whoever knows how: it knows which daemon is looked after. One thread;
/// blocks.
final class MachineHands implements RecoveryHands {
    private final UnitDesk desk;
    private final RecoveryEngines engines;
    private final ConfigRepair configs;
    private final RightsRepair rights;
    private final Looking look;
    private final Consumer<Target> chosen;
    private final @Nullable Residence residence;
    private final DaemonActs daemon;
    private final UnitChanges units;
    private Target target;

    /// Finds out why the daemon is not well.
    interface Looking {
        List<Finding> findings(Session session) throws InterruptedException;
    }

    /// @param target the daemon that is looked after
    /// @param chosen hears what is looked after from then on
    /// @param residence has Tomo itself run the daemon; null where this Tomo does
    /// @param look looks at everything once more
    MachineHands(
            UnitDesk desk,
            RecoveryEngines engines,
            ConfigRepair configs,
            RightsRepair rights,
            Target target,
            Consumer<Target> chosen,
            @Nullable Residence residence,
            Looking look) {
        this.desk = desk;
        this.engines = engines;
        this.configs = configs;
        this.rights = rights;
        this.target = target;
        this.chosen = chosen;
        this.residence = residence;
        this.look = look;
        daemon = new DaemonActs(engines);
        units = new UnitChanges(desk, engines, daemon, rights, this::lookAfter);
    }

    @Override
    public StepState carryOut(RecoveryStep step, GivingUp giving, Consumer<String> said)
            throws InterruptedException {
        return switch (step.act()) {
            case RecoveryAct.ChangeUnit(UnitPlan plan) ->
                    units.change(at(plan.scope(), plan.unit()), plan, giving, said);
            case RecoveryAct.ChangePort(_, var to, UnitPlan plan) -> {
                StepState state = units.change(at(plan.scope(), plan.unit()), plan, giving, said);
                waits(giving)
                        .until(
                                each -> to.equals(each.invocation().address()),
                                desk.machine().limits().time(Limit.BUS_ANSWER));
                yield state;
            }
            case RecoveryAct.Unmask(Scope scope, String unit, _) ->
                    units.planned(
                            each -> UnitPlanning.plan(UnitTask.UNMASK, scope, each),
                            at(scope, unit),
                            giving,
                            said);
            case RecoveryAct.ResetFailed(Scope scope, String unit) ->
                    units.planned(
                            each -> UnitPlanning.forgetStarts(scope, each),
                            at(scope, unit),
                            giving,
                            said);
            case RecoveryAct.LookAfter(Scope scope, String unit) -> lookAfter(scope, unit);
            case RecoveryAct.RestoreConfig(String path, String version) ->
                    configs.restore(path, version);
            case RecoveryAct.MakeConfig(String path, String text) -> configs.make(path, text);
            case RecoveryAct.EndDaemons _ ->
                    daemon.act(target, LifecycleService::stop, "", giving, said);
            case RecoveryAct.Start _ -> start(giving, said);
            case RecoveryAct.LiftEmergencyStop _ ->
                    daemon.act(target, LifecycleService::liftEmergencyStop, "", giving, said);
            case RecoveryAct.AwaitKeys _ ->
                    waits(giving)
                            .keysReleased(
                                    () -> HeldKeys.any(new LinuxDevices().keyboards()), settling());
            case RecoveryAct.Settle _ -> waits(giving).settled(settling());
            case RecoveryAct.Prove _ -> new RecoveryWaits(engines.at(seen()), giving).proof();
            case RecoveryAct.StopUnit(_, Scope scope, String unit) ->
                    daemon.act(
                            at(scope, unit),
                            LifecycleService::stop,
                            ByHand.command(step.act()),
                            giving,
                            said);
            case RecoveryAct.WriteFile _,
                    RecoveryAct.LoadModule _,
                    RecoveryAct.ApplyRules _,
                    RecoveryAct.JoinGroups _,
                    RecoveryAct.EndProcess _,
                    RecoveryAct.RemoveSocket _ ->
                    rights.carryOut(step, giving);
            case RecoveryAct.RestartDriver _, RecoveryAct.ByPerson _ ->
                    new StepState.NotDone(StepState.Why.DID_NOT_WORK, List.of());
        };
    }

    private StepState start(GivingUp giving, Consumer<String> said) throws InterruptedException {
        Residence there = residence;
        if (there == null || target.scope() != Scope.CHILD) {
            return daemon.act(target, LifecycleService::start, byHand("start"), giving, said);
        }
        target = there.settled(target);
        return there.start(target);
    }

    /// The daemon to look at: another Tomo's child is seen as what somebody else runs.
    private Target seen() {
        return residence != null && target.scope() == Scope.CHILD
                ? target.attached(target.address())
                : target;
    }

    private RecoveryWaits waits(GivingUp giving) throws InterruptedException {
        return new RecoveryWaits(engines.at(target), giving);
    }

    private Duration settling() {
        return desk.machine().limits().time(Limit.RECOVERY_SETTLE);
    }

    private StepState lookAfter(Scope scope, String unit) {
        target = new Target(target.profile(), scope, unit, null, null, null);
        var _ = desk.remembered().remember(scope, unit);
        chosen.accept(target);
        return new StepState.Done(false, List.of());
    }

    private Target at(Scope scope, String unit) {
        return target.scope() == scope && target.unit().equals(unit)
                ? target
                : new Target(target.profile(), scope, unit, null, null, null);
    }

    private String byHand(String verb) {
        return target.scope() == Scope.SYSTEM ? "sudo systemctl " + verb + " " + target.unit() : "";
    }

    /// Also whoever starts or stops a unit of the machine's is asked.
    @Override
    public boolean asks(RecoveryStep step) {
        return step.leave() == RecoveryStep.Leave.PASSWORD || !startedByHand(step).isEmpty();
    }

    @Override
    public String byHand(RecoveryStep step) {
        String started = startedByHand(step);
        return started.isEmpty() ? ByHand.command(step.act()) : started;
    }

    private String startedByHand(RecoveryStep step) {
        boolean root = MachineUndo.onThisMachine(desk.threads().time()).isRoot();
        return switch (step.act()) {
            case RecoveryAct.Start _ -> root ? "" : byHand("start");
            case RecoveryAct.EndDaemons _ -> root ? "" : byHand("stop");
            default -> "";
        };
    }

    @Override
    public String version() {
        try {
            String version = engines.at(seen()).current().daemon().version();
            return version == null ? "" : version;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public List<Finding> lookAgain() throws InterruptedException {
        return look.findings(engines.at(target));
    }

    @Override
    public void close() {
        engines.close();
    }
}
