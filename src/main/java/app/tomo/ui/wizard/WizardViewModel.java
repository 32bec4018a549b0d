package app.tomo.ui.wizard;

import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.observed.Source;
import app.tomo.diagnosis.recovery.RecoveryDesk;
import app.tomo.model.Headline;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.StepState;
import app.tomo.runtime.Clock;
import app.tomo.ui.Commands;
import app.tomo.ui.FxBridge;
import app.tomo.ui.wizard.WizardState.Found;
import app.tomo.ui.wizard.WizardState.Looking;
import app.tomo.ui.wizard.WizardState.Mistaken;
import app.tomo.ui.wizard.WizardState.Over;
import app.tomo.ui.wizard.WizardState.Planned;
import app.tomo.ui.wizard.WizardState.Repairing;
import app.tomo.words.Label;
import app.tomo.words.WizardPhrase;
import app.tomo.words.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The only road between the wizard and the rest of Tomo: looks, plans and has it repaired, one after the other, each when
/// the person says so. What is overtaken is not shown. FX thread.
public final class WizardViewModel {
    private final Clock clock;
    private final RecoveryDesk desk;
    private final Commands commands;
    private final Executor blocking;
    private final FxBridge bridge;
    private final Words words;
    private final Supplier<Snapshot> newest;
    private final WizardViews views;
    private final ReadOnlyObjectWrapper<WizardView> view;
    private final Runnable closing;
    private WizardState state;
    private RecoveryDesk.@Nullable Work work;
    private long turn;
    private boolean stopping;

    /// Makes it; nothing is looked at yet.
    ///
    /// @param newest what is known of the daemon by now
    /// @param closing closes the window
    /// @param blocking makes plans
    WizardViewModel(
            Words words,
            Clock clock,
            Supplier<Snapshot> newest,
            RecoveryDesk desk,
            Commands commands,
            Runnable closing,
            Executor blocking,
            FxBridge bridge) {
        this.clock = clock;
        this.desk = desk;
        this.commands = commands;
        this.closing = closing;
        this.blocking = blocking;
        this.bridge = bridge;
        this.words = words;
        this.newest = newest;
        views = new WizardViews(words, newest);
        state = new Looking(clock.now(), Map.of());
        view = new ReadOnlyObjectWrapper<>(views.of(state, clock.now()));
    }

    ReadOnlyObjectProperty<WizardView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    String emergencyStopText() {
        return words.labels().of(Label.EMERGENCY_STOP);
    }

    String copyText() {
        return words.wizard().of(WizardPhrase.COPY_COMMAND);
    }

    /// Time has passed: what speaks of it is said anew, and after an emergency stop from here all is looked at anew.
    void refresh() {
        if (stopping && newest.get().headline() == Headline.EMERGENCY_STOPPED) {
            stopping = false;
            if (!(state instanceof Repairing)) {
                look();
            }
        }
        view.set(views.of(state, clock.now()));
    }

    /// Whether something counts down.
    boolean hurries() {
        return stopping || state instanceof Repairing;
    }

    /// The person wants to see what is so; what is being repaired goes on.
    void open() {
        if (!(state instanceof Repairing)) {
            look();
        }
    }

    /// The person asks once more while they see it. What was found by then, or came of a repair, may be so no more; what they are
    /// about to decide or to do stays as it is.
    void openAgain() {
        boolean past =
                switch (state) {
                    case Found found -> !found.planning();
                    case Over over -> !(over.end() instanceof RecoveryEnd.YourTurn);
                    case Mistaken _ -> true;
                    case Looking _, Planned _, Repairing _ -> false;
                };
        if (past) {
            look();
        }
    }

    void take(Deed deed) {
        switch (deed) {
            case REPORT -> commands.openReport();
            case LOOK_AGAIN -> look();
            case PLAN -> plan();
            case BACK -> back();
            case REPAIR -> repair();
            case CANCEL -> cancel();
            case CLOSE -> closing.run();
        }
    }

    void emergencyStop() {
        stopping = true;
        commands.emergencyStop();
    }

    /// The person wants that step, or does not.
    void want(String step, boolean wanted) {
        if (state instanceof Planned planned) {
            Set<String> leftOut = new HashSet<>(planned.leftOut());
            boolean _ = wanted ? leftOut.remove(step) : leftOut.add(step);
            become(new Planned(planned.found(), planned.plan(), leftOut, planned.runner(), false));
        }
    }

    /// The person wants that one to run the daemon.
    void choose(Scope runner) {
        if (state instanceof Planned now && runner != now.runner()) {
            become(new Planned(now.found(), now.plan(), now.leftOut(), runner, true));
            plan(now.found(), runner);
        }
    }

    /// What is being repaired is ended first, at the next safe moment, and the window stays to say what came of it. Whoever
    /// closes it a second time does not wait for that.
    boolean mayClose() {
        if (state instanceof Repairing repairing && !repairing.ending()) {
            cancel();
            return false;
        }
        return true;
    }

    /// Nobody sees it any more: a look is given up.
    void closed() {
        stopping = false;
        if (state instanceof Looking) {
            giveUp();
        }
    }

    private void become(WizardState next) {
        state = next;
        refresh();
    }

    private void giveUp() {
        turn++;
        if (work != null) {
            work.cancel();
            work = null;
        }
    }

    private void look() {
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
                                bridge.run(() -> found(mine, new Found(diagnosis, took, false)));
                            }
                        });
    }

    private void noticed(long whose, Source source, boolean known) {
        if (whose == turn && state instanceof Looking looking) {
            become(looking.with(source, known));
        }
    }

    private void found(long whose, Found found) {
        if (whose == turn) {
            work = null;
            become(found);
        }
    }

    private void plan() {
        if (state instanceof Found found && !found.planning()) {
            become(new Found(found.diagnosis(), found.took(), true));
            plan(found, found.asksWho() ? Scope.USER : null);
        }
    }

    private void plan(Found found, @Nullable Scope runner) {
        long mine = ++turn;
        blocking.execute(() -> plan(mine, found, runner));
    }

    /// What throws is answered, too; the thread that it ends writes it down.
    private void plan(long whose, Found found, @Nullable Scope runner) {
        try {
            RecoveryPlan plan = desk.plan(found.diagnosis(), runner);
            bridge.run(() -> planned(whose, new Planned(found, plan, Set.of(), runner, false)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException mistake) {
            bridge.run(() -> planned(whose, new Mistaken(found.stage())));
            throw mistake;
        }
    }

    private void planned(long whose, WizardState next) {
        if (whose == turn) {
            become(next);
        }
    }

    private void back() {
        if (state instanceof Planned planned) {
            turn++;
            become(planned.found());
        }
    }

    private void repair() {
        if (state instanceof Planned planned && !planned.planning()) {
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

    /// A look is given up with the window; what is being repaired ends when that is safe.
    private void cancel() {
        switch (state) {
            case Repairing now -> {
                if (work != null) {
                    work.cancel();
                }
                become(new Repairing(now.planned(), now.plan(), now.states(), true));
            }
            default -> closing.run();
        }
    }
}
