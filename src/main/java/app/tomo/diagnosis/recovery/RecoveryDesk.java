package app.tomo.diagnosis.recovery;

import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.Scope;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.StepState;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Where whoever shows a recovery has it done: window and command line. Any thread; each call returns at once, and tells its
/// listener in order on one thread of its own. What it returns ends the work as far as it can be ended: of a repair the listener
/// hears the end all the same, of a look nothing more.
public interface RecoveryDesk {
    /// Looks at everything at once. Changes nothing.
    Work look(LookListener listener);

    /// Makes a plan for what was found. Blocks for as long as the disk does; changes nothing.
    default RecoveryPlan plan(Diagnosis diagnosis) throws InterruptedException {
        return plan(diagnosis, null);
    }

    /// The same with a choice of who is to look after the daemon from then on: USER, SYSTEM or CHILD; null where that stays as it is.
    RecoveryPlan plan(Diagnosis diagnosis, @Nullable Scope wanted) throws InterruptedException;

    /// Makes a plan of what makes the unit of a daemon stronger that is well. Blocks for as long as the disk does; changes nothing.
    RecoveryPlan hardening(Diagnosis diagnosis) throws InterruptedException;

    /// Carries the plan out, step by step, and proves the result. One at a time: a second one hears at once that it was cancelled.
    Work repair(RecoveryPlan plan, RepairListener listener);

    /// Something under way.
    interface Work {
        /// The person does not want it any more: what is under way is given up at the next moment at which that is safe.
        void cancel();
    }

    /// Hears of a look.
    interface LookListener {
        /// A probe has answered, or given up.
        void answered(Source source, boolean known);

        void ended(Diagnosis diagnosis);

        /// It came to no end, by a mistake of Tomo's own.
        void mistaken();
    }

    /// Hears of a repair.
    interface RepairListener {
        /// A step went on.
        ///
        /// @param states of all steps, by their id
        void changed(Map<String, StepState> states);

        void ended(Map<String, StepState> states, RecoveryEnd end);
    }
}
