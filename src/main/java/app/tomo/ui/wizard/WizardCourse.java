package app.tomo.ui.wizard;

import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.observed.Source;
import app.tomo.diagnosis.recovery.RecoveryDesk;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.StepState;
import app.tomo.runtime.Clock;
import app.tomo.ui.FxBridge;
import app.tomo.ui.wizard.WizardState.Found;
import app.tomo.ui.wizard.WizardState.Looking;
import app.tomo.ui.wizard.WizardState.Mistaken;
import app.tomo.ui.wizard.WizardState.Over;
import app.tomo.ui.wizard.WizardState.Planned;
import app.tomo.ui.wizard.WizardState.Repairing;
import app.tomo.words.WizardStage;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// How one stage of the wizard follows from the one before: what is asked of the desk, and what comes back. What was overtaken is not
/// heard of. FX thread.
final class WizardCourse {
    private final Clock clock;
    private final Supplier<Snapshot> newest;
    private final RecoveryDesk desk;
    private final PlanMaking plans;
    private final FxBridge bridge;
    private final Runnable changed;
    private WizardState state;
    private RecoveryDesk.@Nullable Work work;
    private long turn;

    /// What the person wanted done, of which something had changed; null where nothing waits for another look.
    private @Nullable Planned overtaken;

    /// Nothing is looked at yet.
    ///
    /// @param newest what is known of the daemon by now
    /// @param blocking makes plans
    /// @param changed told of each new state
    WizardCourse(
            Clock clock,
            Supplier<Snapshot> newest,
            RecoveryDesk desk,
            Executor blocking,
            FxBridge bridge,
            Runnable changed) {
        this.clock = clock;
        this.newest = newest;
        this.desk = desk;
        plans = new PlanMaking(blocking, bridge);
        this.bridge = bridge;
        this.changed = changed;
        state = new Looking(clock.now(), Map.of());
    }

    WizardState state() {
        return state;
    }

    /// The person wants that step, or does not.
    void want(String step, boolean wanted) {
        if (state instanceof Planned planned) {
            Set<String> leftOut = new HashSet<>(planned.leftOut());
            boolean _ = wanted ? leftOut.remove(step) : leftOut.add(step);
            become(
                    new Planned(
                            planned.found(),
                            planned.plan(),
                            leftOut,
                            planned.runner(),
                            false,
                            planned.renewed()));
        }
    }

    /// The person wants that one to run the daemon.
    void choose(Scope runner) {
        if (state instanceof Planned now && runner != now.runner()) {
            become(new Planned(now.found(), now.plan(), now.leftOut(), runner, true, false));
            plan(now.found(), runner);
        }
    }

    private void become(WizardState next) {
        state = next;
        changed.run();
    }

    /// What is under way is overtaken, and heard of no more.
    void giveUp() {
        turn++;
        overtaken = null;
        if (work != null) {
            work.cancel();
            work = null;
        }
    }

    /// Looks anew.
    void look() {
        giveUp();
        long mine = turn;
        Instant begun = clock.now();
        become(new Looking(begun, Map.of()));
        work =
                desk.look(
                        new RecoveryDesk.LookListener() {
                            @Override
                            public void answered(Source source, boolean known) {
                                bridge.run(() -> noticed(mine, source, known));
                            }

                            @Override
                            public void ended(Diagnosis diagnosis) {
                                Duration took = Duration.between(begun, clock.now());
                                bridge.run(() -> found(mine, diagnosis, took));
                            }

                            @Override
                            public void mistaken() {
                                bridge.run(() -> looked(mine, new Mistaken(WizardStage.LOOK)));
                            }
                        });
    }

    private void noticed(long whose, Source source, boolean known) {
        if (whose == turn && state instanceof Looking looking) {
            become(looking.with(source, known));
        }
    }

    private void found(long whose, Diagnosis diagnosis, Duration took) {
        Found found = new Found(diagnosis, took, false, newest.get());
        looked(whose, found);
        if (whose == turn && overtaken != null) {
            if (found.isWell()) {
                overtaken = null;
            } else {
                become(found.whilePlanning());
                plan(found, overtaken.runner());
            }
        }
    }

    private void looked(long whose, WizardState next) {
        if (whose == turn) {
            work = null;
            become(next);
        }
    }

    /// Makes a plan for what was found.
    void plan() {
        if (state instanceof Found found && !found.planning()) {
            become(found.whilePlanning());
            plan(found, found.asksWho() ? Scope.USER : null);
        }
    }

    /// Makes a plan of what makes the unit stronger.
    void harden() {
        if (state instanceof Found found && !found.planning()) {
            become(found.whilePlanning());
            plan(found, null, () -> desk.hardening(found.diagnosis()));
        }
    }

    private void plan(Found found, @Nullable Scope runner) {
        plan(found, runner, () -> desk.plan(found.diagnosis(), runner));
    }

    private void plan(Found found, @Nullable Scope runner, PlanMaking.Planning planning) {
        long mine = ++turn;
        plans.make(found, runner, planning, next -> planned(mine, next));
    }

    private void planned(long whose, WizardState next) {
        if (whose != turn) {
            return;
        }
        Planned before = overtaken;
        overtaken = null;
        if (before == null || !(next instanceof Planned anew)) {
            become(next);
            return;
        }
        Planned renewed = anew.renewing(before.leftOut());
        become(renewed);
        if (renewed.wanted().steps().equals(before.wanted().steps())) {
            repair();
        }
    }

    /// Back from a plan to what was found.
    void back() {
        if (state instanceof Planned planned) {
            turn++;
            become(planned.found());
        }
    }

    /// Has the plan carried out, as far as the person wants it. Where something has changed meanwhile, all is looked at anew first: what
    /// the person wanted is done only where it is what there is to do still.
    void repair() {
        if (!(state instanceof Planned planned) || planned.planning()) {
            return;
        }
        if (Changed.since(planned.found(), newest.get())) {
            look();
            overtaken = planned;
        } else {
            long mine = ++turn;
            RecoveryPlan wanted = planned.wanted();
            become(new Repairing(planned, wanted, Map.of(), false));
            work = desk.repair(wanted, listener(mine));
        }
    }

    private RecoveryDesk.RepairListener listener(long whose) {
        return new RecoveryDesk.RepairListener() {
            @Override
            public void changed(Map<String, StepState> states) {
                bridge.run(() -> changedTo(whose, states));
            }

            @Override
            public void ended(Map<String, StepState> states, RecoveryEnd end) {
                bridge.run(() -> over(whose, states, end));
            }
        };
    }

    private void changedTo(long whose, Map<String, StepState> states) {
        if (whose == turn && state instanceof Repairing now) {
            become(new Repairing(now.planned(), now.plan(), states, now.ending()));
        }
    }

    private void over(long whose, Map<String, StepState> states, RecoveryEnd end) {
        if (whose == turn && state instanceof Repairing now) {
            work = null;
            become(new Over(now.planned(), now.plan(), states, end));
        }
    }

    /// Ends what is being repaired, when that is safe, and what waits to be repaired at once.
    void cancel() {
        overtaken = null;
        if (state instanceof Repairing now) {
            if (work != null) {
                work.cancel();
            }
            become(new Repairing(now.planned(), now.plan(), now.states(), true));
        }
    }
}
