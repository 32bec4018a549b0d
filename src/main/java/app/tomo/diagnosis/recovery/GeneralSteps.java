package app.tomo.diagnosis.recovery;

import app.tomo.diagnosis.observed.Observations;
import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.model.Headline;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Truth;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryStep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The general recovery of incident 1: end what is there, wait for the keys and the devices, start, and prove it. Of it only what is
/// needed: what does not run is not ended. Pure.
final class GeneralSteps {
    private GeneralSteps() {}

    static List<RecoveryStep> of(Observations seen, StepMaker maker) {
        Limits limits = maker.limits();
        List<RecoveryStep> steps = new ArrayList<>();
        if (isUp(seen)) {
            Duration end = limits.stop().plus(limits.force()).plus(limits.time(Limit.LEFTOVER));
            steps.add(maker.general("end-daemons", new RecoveryAct.EndDaemons(), end));
            steps.add(
                    maker.general(
                            "await-keys",
                            new RecoveryAct.AwaitKeys(),
                            limits.time(Limit.RECOVERY_KEYS)));
            steps.add(
                    maker.general(
                            "settle",
                            new RecoveryAct.Settle(),
                            limits.time(Limit.RECOVERY_SETTLE).multipliedBy(2)));
        }
        steps.add(maker.general("start", new RecoveryAct.Start(), start(limits)));
        return steps;
    }

    /// The action has a deadline of its own, which is over before this one.
    private static Duration start(Limits limits) {
        return limits.time(Limit.CHECK)
                .plus(limits.force())
                .plus(limits.time(Limit.START))
                .plus(limits.time(Limit.STUCK));
    }

    static RecoveryStep proof(StepMaker maker) {
        Limits limits = maker.limits();
        return maker.general(
                "prove",
                new RecoveryAct.Prove(),
                limits.time(Limit.RECOVERY_PROOF_WITHIN).plus(limits.time(Limit.RECOVERY_PROOF)));
    }

    /// Whether the daemon does its work, so that nothing is to be started.
    static boolean isWell(Observations seen) {
        SeenHealth health = seen.health();
        return health != null && health.headline() == Headline.HEALTHY;
    }

    /// Whether anything of it runs, or comes back by itself.
    static boolean isUp(Observations seen) {
        SeenHealth health = seen.health();
        SeenUnit unit = seen.unit();
        boolean runs = health != null && health.facts().running() != Truth.NO;
        boolean comesBack =
                unit != null
                        && List.of("activating", "deactivating", "reloading")
                                .contains(unit.text("ActiveState"));
        boolean left =
                seen.daemons() != null
                        && seen.daemons().stream()
                                .anyMatch(
                                        each ->
                                                each.subject() == Truth.YES
                                                        || each.leftover() == Truth.YES);
        return runs || comesBack || left;
    }
}
