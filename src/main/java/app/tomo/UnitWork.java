package app.tomo;

import app.tomo.cli.command.Settling;
import app.tomo.config.LogFile;
import app.tomo.config.SettingsWriter;
import app.tomo.model.ActionKind;
import app.tomo.model.Limit;
import app.tomo.model.Outcome;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitPlan;
import app.tomo.model.unit.UnitStep;
import app.tomo.model.unit.UnitTask;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.LifecycleService.Ticket;
import app.tomo.words.UnitWords;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Carries out a plan for a unit: each change of the daemon and of the unit's definition is an action of a lifecycle service, one
/// after the other. What does not come up as it was meant is taken back. Blocks; any thread.
///
/// @param app the running one where this is it, which does it itself where it looks after that unit; else null
record UnitWork(UnitDesk desk, Target target, @Nullable App app) {
    /// What it came to.
    ///
    /// @param done whether it is as the plan says
    record Result(boolean done, String sentence) {}

    /// How an action ended, in a sentence.
    private record Ended(Outcome outcome, String sentence) {
        boolean good() {
            return outcome.good();
        }
    }

    Result carryOut(UnitPlan plan) throws InterruptedException {
        if (plan.has(UnitStep.Stop.class)) {
            Ended stopped = act(plan, ActionKind.STOP, LifecycleService::stop);
            if (!stopped.good()) {
                return new Result(false, stopped.sentence());
            }
        }
        Ended changed = act(plan, ActionKind.CHANGE_UNIT, each -> each.changeUnit(plan));
        if (!changed.good()) {
            if (plan.has(UnitStep.Stop.class)) {
                Ended _ = act(plan, ActionKind.START, LifecycleService::start);
            }
            return new Result(false, changed.sentence());
        }
        return run(plan);
    }

    /// Has what is to run then run.
    private Result run(UnitPlan plan) throws InterruptedException {
        App owner = plan.has(UnitStep.EndChild.class) ? app : null;
        boolean child = owner != null;
        if (owner != null) {
            Ended ended = ended(owner.lifecycle().stop(), ActionKind.STOP, owner.snapshot());
            if (!ended.good()) {
                return takenBack(plan, ended, false);
            }
        }
        if (plan.has(UnitStep.Start.class)) {
            Ended started = act(plan, ActionKind.START, LifecycleService::start);
            if (!started.good()) {
                return takenBack(plan, started, child);
            }
        }
        if (plan.has(UnitStep.Restart.class)) {
            Ended restarted = act(plan, ActionKind.RESTART, LifecycleService::restart);
            if (!restarted.good()) {
                return takenBack(plan, restarted, false);
            }
        }
        return new Result(true, say().done(plan) + remembered(plan));
    }

    /// Nothing, or what there is to say where it could not be remembered.
    private String remembered(UnitPlan plan) {
        return plan.task() == UnitTask.INSTALL
                        && desk.remembered().remember(plan.scope(), plan.unit())
                                instanceof SettingsWriter.Result.Refused(Path file, String why)
                ? " " + desk.words().settings().notRemembered(file.toString(), why)
                : "";
    }

    private Result takenBack(UnitPlan plan, Ended why, boolean child) throws InterruptedException {
        if (plan.has(UnitStep.Start.class)) {
            Ended _ = act(plan, ActionKind.STOP, LifecycleService::stop);
        }
        UnitDefinition now = desk.definition(plan.scope(), plan.unit());
        UnitPlan back = plan.inverse(now == null ? plan.before() : now);
        List<Ended> undone = new ArrayList<>();
        undone.add(act(plan, ActionKind.CHANGE_UNIT, each -> each.changeUnit(back)));
        if (child && app != null) {
            undone.add(ended(app.lifecycle().start(), ActionKind.START, app.snapshot()));
        }
        // One whose config was refused goes on as it was.
        boolean untouched = why.outcome() instanceof Outcome.Rejected;
        if (plan.has(UnitStep.Restart.class) && !untouched) {
            undone.add(act(plan, ActionKind.RESTART, LifecycleService::restart));
        }
        // As it was is said only where it is: also of the daemon.
        String said =
                undone.stream()
                        .filter(each -> !each.good())
                        .findFirst()
                        .map(lost -> say().lost(why.sentence(), lost.sentence()))
                        .orElseGet(() -> say().undone(why.sentence()));
        return new Result(false, said);
    }

    private Ended act(UnitPlan plan, ActionKind kind, Function<LifecycleService, Ticket> action)
            throws InterruptedException {
        if (app != null && looksAfter(app.snapshot().target(), plan)) {
            return ended(action.apply(app.lifecycle()), kind, app.snapshot());
        }
        Target meant = at(plan.scope(), plan.unit());
        try (Keeper keeper =
                Keeper.brief(
                        new TargetChoice.Chosen.One(meant, false),
                        desk.buses(),
                        desk.threads(),
                        desk.machine())) {
            Settling.await(
                    keeper.session(desk.threads(), LogFile.in(desk.machine().places().state())),
                    desk.machine().limits().time(Limit.FIRST_LOOK));
            Ticket ticket = action.apply(keeper.engine().lifecycle());
            Outcome outcome = ticket.outcome().join();
            return ended(kind, outcome, keeper.engine().mailbox().current());
        }
    }

    private static boolean looksAfter(Target mine, UnitPlan plan) {
        return mine.scope() == plan.scope() && mine.unit().equals(plan.unit());
    }

    private Ended ended(Ticket ticket, ActionKind kind, Snapshot before) {
        Outcome outcome = ticket.outcome().join();
        return ended(kind, outcome, app == null ? before : app.snapshot());
    }

    private Ended ended(ActionKind kind, Outcome outcome, Snapshot snapshot) {
        return new Ended(outcome, desk.words().outcomes().of(kind, outcome, snapshot));
    }

    private Target at(Scope scope, String unit) {
        return new Target(target.profile(), scope, unit, null, null, null);
    }

    private UnitWords say() {
        return desk.words().units();
    }
}
