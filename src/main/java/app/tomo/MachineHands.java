package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.diagnosis.recovery.ByHand;
import app.tomo.diagnosis.recovery.GivingUp;
import app.tomo.diagnosis.recovery.RecoveryHands;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.LoadState;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.Hitch;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.model.Truth;
import app.tomo.model.finding.Finding;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.StepState;
import app.tomo.model.unit.DefinitionFile;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitPlanning;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitSurvey;
import app.tomo.model.unit.UnitTask;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.LifecycleService.Ticket;
import app.tomo.runtime.Subscription;
import app.tomo.service.HeldKeys;
import app.tomo.service.LinuxDevices;
import app.tomo.service.MachineUndo;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/// Carries out the steps of a recovery on this machine: what concerns the daemon or its unit as actions of a lifecycle service. One
/// thread; blocks.
final class MachineHands implements RecoveryHands {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final UnitDesk desk;
    private final RecoveryEngines engines;
    private final ConfigRepair configs;
    private final RightsRepair rights;
    private final Looking look;
    private final Consumer<Target> chosen;
    private final @Nullable Residence residence;
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
    }

    @Override
    public StepState carryOut(RecoveryStep step, GivingUp giving, Consumer<String> said)
            throws InterruptedException {
        return switch (step.act()) {
            case RecoveryAct.ChangeUnit(UnitPlan plan) -> change(plan, giving, said);
            case RecoveryAct.ChangePort(_, var to, UnitPlan plan) -> {
                StepState state = change(plan, giving, said);
                new RecoveryWaits(engines.at(target), giving)
                        .until(
                                each -> to.equals(each.invocation().address()),
                                limits().time(Limit.BUS_ANSWER));
                yield state;
            }
            case RecoveryAct.Unmask(Scope scope, String unit, _) ->
                    planned(
                            each -> UnitPlanning.plan(UnitTask.UNMASK, scope, each),
                            at(scope, unit),
                            giving,
                            said);
            case RecoveryAct.ResetFailed(Scope scope, String unit) ->
                    planned(
                            each -> UnitPlanning.forgetStarts(scope, each),
                            at(scope, unit),
                            giving,
                            said);
            case RecoveryAct.LookAfter(Scope scope, String unit) -> lookAfter(scope, unit);
            case RecoveryAct.RestoreConfig(String path, String version) ->
                    configs.restore(path, version);
            case RecoveryAct.MakeConfig(String path, String text) -> configs.make(path, text);
            case RecoveryAct.EndDaemons _ -> act(target, LifecycleService::stop, "", giving, said);
            case RecoveryAct.Start _ -> start(giving, said);
            case RecoveryAct.LiftEmergencyStop _ ->
                    act(target, LifecycleService::liftEmergencyStop, "", giving, said);
            case RecoveryAct.AwaitKeys _ -> keysReleased(giving);
            case RecoveryAct.Settle _ -> settled(giving);
            case RecoveryAct.Prove _ -> new RecoveryWaits(engines.at(seen()), giving).proof();
            case RecoveryAct.StopUnit(_, Scope scope, String unit) ->
                    act(
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
                    RecoveryAct.RemoveFile _ ->
                    rights.carryOut(step, giving);
            case RecoveryAct.RestartDriver _, RecoveryAct.ByPerson _ ->
                    new StepState.NotDone(StepState.Why.DID_NOT_WORK, List.of());
        };
    }

    private StepState start(GivingUp giving, Consumer<String> said) throws InterruptedException {
        Residence there = residence;
        if (there == null || target.scope() != Scope.CHILD) {
            return act(target, LifecycleService::start, byHand("start"), giving, said);
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

    private Limits limits() {
        return desk.machine().limits();
    }

    /// Where nobody may ask the keyboards, it waits for as long as the devices need anyway.
    private StepState keysReleased(GivingUp giving) throws InterruptedException {
        LinuxDevices devices = new LinuxDevices();
        RecoveryWaits waits = new RecoveryWaits(engines.at(target), giving);
        Truth held = HeldKeys.any(devices.keyboards());
        while (held == Truth.YES && waits.pass(LOOK_AGAIN)) {
            held = HeldKeys.any(devices.keyboards());
        }
        return switch (held) {
            case YES -> new StepState.NotDone(StepState.Why.TOOK_TOO_LONG, List.of());
            case NO -> new StepState.Done(false, List.of());
            case UNKNOWN -> {
                StepState waited = settled(giving);
                yield waited instanceof StepState.Done
                        ? new StepState.Done(false, List.of("/dev/input/event*: not readable"))
                        : waited;
            }
        };
    }

    private StepState settled(GivingUp giving) throws InterruptedException {
        boolean _ =
                new RecoveryWaits(engines.at(target), giving)
                        .pass(limits().time(Limit.RECOVERY_SETTLE));
        return new StepState.Done(false, List.of());
    }

    private StepState lookAfter(Scope scope, String unit) {
        target = new Target(target.profile(), scope, unit, null, null, null);
        var _ = desk.remembered().remember(scope, unit);
        chosen.accept(target);
        return new StepState.Done(false, List.of());
    }

    private StepState planned(
            Function<UnitSurvey, UnitPlanning.Result> planning,
            Target of,
            GivingUp giving,
            Consumer<String> said)
            throws InterruptedException {
        Session session = engines.at(of);
        return switch (planning.apply(desk.survey(session.current()))) {
            case UnitPlanning.Result.Planned(UnitPlan plan) -> change(plan, giving, said);
            case UnitPlanning.Result.Obstacle(UnitPlanning.Why why, _, _, _) ->
                    why == UnitPlanning.Why.ALREADY
                            ? new StepState.Done(true, List.of())
                            : new StepState.NotDone(
                                    StepState.Why.CHANGED_MEANWHILE, List.of(of.unit()));
        };
    }

    private StepState change(UnitPlan plan, GivingUp giving, Consumer<String> said)
            throws InterruptedException {
        Target of = at(plan.scope(), plan.unit());
        UnitDefinition now = desk.definition(plan.scope(), plan.unit());
        if (plan.scope() == Scope.USER) {
            plan.definition().stream()
                    .filter(UnitStep.Write.class::isInstance)
                    .forEach(each -> rights.noteFolders(((UnitStep.Write) each).path()));
        }
        StepState state =
                isCarriedOut(plan, now)
                        ? new StepState.Done(true, List.of())
                        : act(
                                of,
                                each -> each.changeUnit(plan),
                                ByHand.command(new RecoveryAct.ChangeUnit(plan)),
                                giving,
                                said);
        if (state instanceof StepState.Done) {
            if (plan.task() == UnitTask.INSTALL) {
                var _ = lookAfter(plan.scope(), plan.unit());
            }
            new RecoveryWaits(engines.at(of), giving)
                    .until(MachineHands::isReadAnew, limits().time(Limit.BUS_ANSWER));
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

    private Target at(Scope scope, String unit) {
        return target.scope() == scope && target.unit().equals(unit)
                ? target
                : new Target(target.profile(), scope, unit, null, null, null);
    }

    private String byHand(String verb) {
        return target.scope() == Scope.SYSTEM ? "sudo systemctl " + verb + " " + target.unit() : "";
    }

    private StepState act(
            Target of,
            Function<LifecycleService, Ticket> action,
            String byHand,
            GivingUp giving,
            Consumer<String> said)
            throws InterruptedException {
        Session session = engines.at(of);
        Instant since = session.clock().now();
        Ticket ticket = action.apply(session.lifecycle());
        try (Subscription _ = giving.on(ticket::cancel)) {
            return state(new ActionWatch(session, said).end(ticket, since), byHand);
        } catch (ExecutionException mistake) {
            return new StepState.NotDone(
                    StepState.Why.DID_NOT_WORK, List.of(String.valueOf(mistake.getMessage())));
        }
    }

    private static StepState state(Outcome outcome, String byHand) {
        return switch (outcome) {
            case Outcome.Reached(_, boolean alreadySo, _) ->
                    new StepState.Done(alreadySo, List.of());
            case Outcome.Failed(Outcome.Failure.UnitNotChanged(Hitch why, _, _)) ->
                    why == Hitch.DECLINED || why == Hitch.NO_ASKER
                            ? new StepState.Refused(byHand)
                            : new StepState.Ended(outcome, List.of());
            case Outcome.Failed(Outcome.Failure.ManagerRefused(Outcome.Refusal why, _)) ->
                    why == Outcome.Refusal.NOT_AUTHORISED
                            ? new StepState.Refused(byHand)
                            : new StepState.Ended(outcome, List.of());
            default -> new StepState.Ended(outcome, List.of());
        };
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
