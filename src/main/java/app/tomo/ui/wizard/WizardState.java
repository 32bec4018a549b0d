package app.tomo.ui.wizard;

import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.Source;
import app.tomo.model.Headline;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Snapshot;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.StepState;
import app.tomo.words.WizardStage;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How far the person is. Each state is made of the one before, so that going back is always possible.
sealed interface WizardState {
    WizardStage stage();

    /// Tomo looks.
    ///
    /// @param answered the probes that have answered, and whether they know anything
    record Looking(Instant since, Map<Source, Boolean> answered) implements WizardState {
        public Looking {
            Map<Source, Boolean> own = new EnumMap<>(Source.class);
            own.putAll(answered);
            answered = Map.copyOf(own);
        }

        Looking with(Source source, boolean known) {
            Map<Source, Boolean> next = new EnumMap<>(Source.class);
            next.putAll(answered);
            next.put(source, known);
            return new Looking(since, next);
        }

        @Override
        public WizardStage stage() {
            return WizardStage.LOOK;
        }
    }

    /// What was found.
    ///
    /// @param planning whether a plan is being made for it
    /// @param then what was known of the daemon when the look was over
    record Found(Diagnosis diagnosis, Duration took, boolean planning, Snapshot then)
            implements WizardState {
        /// The same while a plan is being made.
        Found whilePlanning() {
            return new Found(diagnosis, took, true, then);
        }

        /// Whether nothing is to be repaired.
        boolean isWell() {
            return diagnosis.findings().isEmpty()
                    && diagnosis.well()
                    && Changed.headline(this) == Headline.HEALTHY;
        }

        /// Whether its unit is weak, and Tomo can make it stronger.
        boolean isWeak() {
            return diagnosis.checks().stream()
                    .filter(each -> each.result() == Check.Result.WARN)
                    .flatMap(each -> each.findings().stream())
                    .anyMatch(each -> each.repairs().contains(Repair.HARDEN));
        }

        /// Whether the daemon is set up for the first time.
        boolean first() {
            SeenHealth health = diagnosis.of().health();
            boolean elsewhere =
                    diagnosis.findings().stream()
                            .anyMatch(each -> each.id() == ProblemId.WRONG_SCOPE);
            return health != null && health.headline() == Headline.NOT_INSTALLED && !elsewhere;
        }

        /// Whether the person has a say in who runs the daemon: nobody does yet.
        boolean asksWho() {
            return first()
                    || diagnosis.findings().stream()
                            .anyMatch(each -> each.repairs().contains(Repair.INSTALL_UNIT));
        }

        @Override
        public WizardStage stage() {
            return WizardStage.CAUSE;
        }
    }

    /// What would be done.
    ///
    /// @param leftOut the steps that the person does not want, by their id
    /// @param runner who is to run the daemon; null where that is not asked
    /// @param planning whether another plan is being made
    /// @param renewed whether it stands for one that the person wanted before something changed
    record Planned(
            Found found,
            RecoveryPlan plan,
            Set<String> leftOut,
            @Nullable Scope runner,
            boolean planning,
            boolean renewed)
            implements WizardState {
        public Planned {
            leftOut = Set.copyOf(leftOut);
        }

        /// Instead of one of which the person did not want those steps.
        Planned renewing(Set<String> before) {
            return new Planned(found, plan, before, runner, false, true);
        }

        /// What the person wants of it.
        RecoveryPlan wanted() {
            return plan.without(List.copyOf(leftOut));
        }

        @Override
        public WizardStage stage() {
            return WizardStage.PLAN;
        }
    }

    /// It is being done.
    ///
    /// @param plan what the person left of it
    /// @param ending whether the person has ended it
    record Repairing(
            Planned planned, RecoveryPlan plan, Map<String, StepState> states, boolean ending)
            implements WizardState {
        public Repairing {
            states = Map.copyOf(states);
        }

        @Override
        public WizardStage stage() {
            return WizardStage.REPAIR;
        }
    }

    /// It has come to an end.
    record Over(Planned planned, RecoveryPlan plan, Map<String, StepState> states, RecoveryEnd end)
            implements WizardState {
        public Over {
            states = Map.copyOf(states);
        }

        @Override
        public WizardStage stage() {
            return WizardStage.RESULT;
        }
    }

    /// Tomo has made a mistake of its own.
    record Mistaken(WizardStage stage) implements WizardState {}
}
