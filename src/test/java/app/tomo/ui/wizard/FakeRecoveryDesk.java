package app.tomo.ui.wizard;

import app.tomo.diagnosis.catalogue.Diagnosis;
import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.Source;
import app.tomo.diagnosis.recovery.RecoveryDesk;
import app.tomo.model.Headline;
import app.tomo.model.Scope;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.StepState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// A desk that does what the test says, and writes down what it was asked for.
final class FakeRecoveryDesk implements RecoveryDesk {
    final List<String> asked = new ArrayList<>();
    RecoveryPlan plan = new RecoveryPlan(List.of(), List.of());
    @Nullable RuntimeException mistake;

    /// Hears how the daemon is that is found.
    Consumer<Headline> known = _ -> {};

    private @Nullable LookListener looks;
    private @Nullable RepairListener repairs;

    @Override
    public Work look(LookListener listener) {
        asked.add("look");
        looks = listener;
        return () -> asked.add("look given up");
    }

    @Override
    public RecoveryPlan plan(Diagnosis diagnosis, @Nullable Scope wanted) {
        asked.add(wanted == null ? "plan" : "plan " + wanted.id());
        if (mistake != null) {
            throw mistake;
        }
        return plan;
    }

    @Override
    public RecoveryPlan hardening(Diagnosis diagnosis) {
        asked.add("hardening");
        return plan;
    }

    @Override
    public Work repair(RecoveryPlan wanted, RepairListener listener) {
        asked.add("repair " + wanted.steps().stream().map(each -> each.id()).toList());
        repairs = listener;
        return () -> asked.add("repair ended");
    }

    LookListener looks() {
        return Objects.requireNonNull(looks);
    }

    /// All probes answer, and that is found.
    void finds(Diagnosis diagnosis) {
        SeenHealth health = diagnosis.of().health();
        known.accept(health == null ? Headline.UNKNOWN : health.headline());
        for (Source source : Source.values()) {
            looks().answered(source, !diagnosis.of().gaps().containsKey(source));
        }
        looks().ended(diagnosis);
    }

    void goesOn(Map<String, StepState> states) {
        Objects.requireNonNull(repairs).changed(states);
    }

    void ends(Map<String, StepState> states, RecoveryEnd end) {
        Objects.requireNonNull(repairs).ended(states, end);
    }
}
