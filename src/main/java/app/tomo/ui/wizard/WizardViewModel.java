package app.tomo.ui.wizard;

import app.tomo.diagnosis.recovery.RecoveryDesk;
import app.tomo.model.Headline;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.recovery.RecoveryEnd;
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

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The only road between the wizard and the rest of Tomo: what the person does in the window, and what it shows. FX thread.
public final class WizardViewModel {
    private final Clock clock;
    private final Commands commands;
    private final Words words;
    private final Supplier<Snapshot> newest;
    private final WizardViews views;
    private final ReadOnlyObjectWrapper<WizardView> view;
    private final Runnable closing;
    private final WizardCourse course;
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
        this.commands = commands;
        this.closing = closing;
        this.words = words;
        this.newest = newest;
        views = new WizardViews(words, newest);
        course = new WizardCourse(clock, newest, desk, blocking, bridge, this::refresh);
        view = new ReadOnlyObjectWrapper<>(views.of(course.state(), clock.now()));
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

    /// Time has passed: what speaks of it is said anew, and after an emergency stop from here all is looked at anew, when
    /// what was being repaired has ended.
    void refresh() {
        if (stopping
                && newest.get().headline() == Headline.EMERGENCY_STOPPED
                && !(course.state() instanceof Repairing)) {
            stopping = false;
            course.look();
        }
        view.set(views.of(course.state(), clock.now()));
    }

    /// Whether something counts down.
    boolean hurries() {
        return stopping || course.state() instanceof Repairing;
    }

    /// The person wants to see what is so; what is being repaired goes on.
    void open() {
        if (!(course.state() instanceof Repairing)) {
            course.look();
        }
    }

    /// The person asks once more while they see it. What was found by then, or came of a repair, may be so no more; what they are
    /// about to decide or to do stays as it is.
    void openAgain() {
        boolean past =
                switch (course.state()) {
                    case Found found -> !found.planning();
                    case Over over -> !(over.end() instanceof RecoveryEnd.YourTurn);
                    case Mistaken _ -> true;
                    case Looking _, Planned _, Repairing _ -> false;
                };
        if (past) {
            course.look();
        }
    }

    void take(Deed deed) {
        switch (deed) {
            case REPORT -> commands.openReport();
            case EDIT -> commands.openConfig();
            case LOOK_AGAIN -> course.look();
            case PLAN -> course.plan();
            case HARDEN -> course.harden();
            case BACK -> course.back();
            case REPAIR -> course.repair();
            case CANCEL -> cancel();
            case CLOSE -> closing.run();
        }
    }

    void emergencyStop() {
        stopping = true;
        commands.emergencyStop();
        course.cancel();
    }

    /// The person wants that step, or does not.
    void want(String step, boolean wanted) {
        course.want(step, wanted);
    }

    /// The person wants that one to run the daemon.
    void choose(Scope runner) {
        course.choose(runner);
    }

    /// What is being repaired is ended first, at the next safe moment, and the window stays to say what came of it. Whoever
    /// closes it a second time does not wait for that.
    boolean mayClose() {
        if (course.state() instanceof Repairing repairing && !repairing.ending()) {
            cancel();
            return false;
        }
        return true;
    }

    /// Nobody sees it any more: what is looked at or planned is given up, with the repair that waits for it.
    void closed() {
        stopping = false;
        if (!(course.state() instanceof Repairing)) {
            course.giveUp();
        }
    }

    /// A look is given up with the window; what is being repaired ends when that is safe.
    private void cancel() {
        if (course.state() instanceof Repairing) {
            course.cancel();
        } else {
            closing.run();
        }
    }
}
