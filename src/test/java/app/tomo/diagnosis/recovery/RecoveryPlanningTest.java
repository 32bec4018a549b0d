package app.tomo.diagnosis.recovery;

import static app.tomo.diagnosis.recovery.Sick.ids;
import static app.tomo.diagnosis.recovery.Sick.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Headline;
import app.tomo.model.ProblemId;
import app.tomo.model.Wish;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.UnitProperty;
import app.tomo.model.unit.Units;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Which steps a plan has, in which order, and which there are none of.
class RecoveryPlanningTest {
    @Test
    void aDaemonThatIsWellIsLeftAlone() {
        assertEquals(List.of(), ids(new Sick().up(Headline.HEALTHY)));
    }

    @Test
    void ofADaemonThatIsWellOnlyTheUnitIsMadeStronger() {
        UnitDefinition unit = Units.weak(UnitProperty.STOP_TIMEOUT, "90");
        Sick well = new Sick().up(Headline.HEALTHY).units(Units.survey(unit, null));
        assertEquals(List.of(), ids(RecoveryPlanning.hardening(well.survey())));
        assertEquals(
                List.of("harden-unit", "prove"),
                ids(RecoveryPlanning.hardening(well.weak(Repair.HARDEN).survey())));
    }

    @Test
    void whereNothingExplainsItTheFiveStepsAreTheWay() {
        assertEquals(
                List.of("end-daemons", "await-keys", "settle", "start", "prove"),
                ids(new Sick().up(Headline.UNRESPONSIVE)));
    }

    @Test
    void whatDoesNotRunIsNotEnded() {
        assertEquals(List.of("start", "prove"), ids(new Sick()));
        assertEquals(List.of("start", "prove"), ids(new Sick().wish(Wish.STOPPED)));
    }

    @Test
    void aBadConfigNeedsNothingButTheOneThatWorked() {
        Sick sick =
                new Sick()
                        .knownGood("(defsrc a)\n")
                        .with(
                                ProblemId.CONFIG_INVALID,
                                Repair.RESTORE_CONFIG,
                                Repair.EDIT_CONFIG,
                                Repair.START);
        assertEquals(List.of("restore-config", "start", "prove"), ids(sick));
        assertEquals(
                List.of("-(defsrc)", "+(defsrc a)"),
                step(sick, "restore-config").changes().subList(3, 5));
    }

    /// It would not be kept, and so could not be taken back.
    @Test
    void whatIsNoTextIsNeverWrittenOver() {
        Sick sick =
                new Sick()
                        .closedConfig()
                        .knownGood("(defsrc a)\n")
                        .with(
                                ProblemId.CONFIG_INVALID,
                                Repair.RESTORE_CONFIG,
                                Repair.EDIT_CONFIG,
                                Repair.START);
        assertEquals(List.of("edit-config", "start", "prove"), ids(sick));
    }

    @Test
    void withoutAVersionThatWorkedThePersonCorrectsIt() {
        assertEquals(
                List.of("edit-config", "start", "prove"),
                ids(
                        new Sick()
                                .with(
                                        ProblemId.CONFIG_INVALID,
                                        Repair.RESTORE_CONFIG,
                                        Repair.EDIT_CONFIG,
                                        Repair.START)));
    }

    @Test
    void whatThePersonDidAlreadyCanBeLeftOut() {
        RecoveryPlan plan =
                RecoveryPlanning.plan(
                        new Sick().with(ProblemId.BAD_ARGUMENT, Repair.CORRECT_COMMAND).survey());
        assertEquals(
                List.of("start", "prove"), ids(plan.without(List.of(Repair.CORRECT_COMMAND.id()))));
    }

    @Test
    void theSameStepOfTwoCausesIsDoneOnce() {
        assertEquals(
                List.of("reset-limit", "start", "prove"),
                ids(
                        new Sick()
                                .with(ProblemId.START_LIMIT, Repair.RESET_LIMIT)
                                .with(ProblemId.CRASH_LOOP, Repair.RESET_LIMIT)));
    }

    @Test
    void aWeaknessThatOnlyThePersonCanMendDoesNotEndTheRecovery() {
        assertEquals(List.of("start", "prove"), ids(new Sick().weak(Repair.CORRECT_COMMAND)));
    }
}
