package app.tomo.diagnosis.recovery;

import static app.tomo.diagnosis.recovery.Sick.ids;
import static app.tomo.diagnosis.recovery.Sick.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.observed.SeenProcess;
import app.tomo.diagnosis.observed.SeenProgram;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Headline;
import app.tomo.model.Owner;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Truth;
import app.tomo.model.Wish;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.RecoveryStep.Leave;
import app.tomo.model.unit.UnitDefinition;
import app.tomo.model.unit.Units;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What is planned where somebody else is in the way: at the port, or with another daemon.
class PlannedConflictsTest {
    private static Owner owner(long pid, boolean ours, String unit) {
        return new Owner(
                pid,
                ours ? "you" : "eve",
                ours,
                "nc",
                unit,
                unit.isEmpty() ? null : Scope.USER,
                Truth.UNKNOWN);
    }

    @Test
    void whoeverHoldsThePortIsNamedAndEnded() {
        Sick sick =
                new Sick()
                        .heldBy(owner(99, true, ""), null)
                        .with(ProblemId.PORT_TAKEN, Repair.END_HOLDER, Repair.CHOOSE_PORT);
        assertEquals(
                new RecoveryAct.EndProcess(Repair.END_HOLDER, 99, 1234, "nc", "you"),
                step(sick, "end-99").act());
        assertEquals(Leave.NONE, step(sick, "end-99").leave());
        Sick eves =
                new Sick()
                        .heldBy(owner(99, false, ""), null)
                        .with(ProblemId.PORT_TAKEN, Repair.END_HOLDER);
        assertEquals(Leave.PASSWORD, step(eves, "end-99").leave());
    }

    @Test
    void aUnitThatIsInTheWayIsStoppedByItsManager() {
        Sick sick =
                new Sick()
                        .heldBy(owner(99, true, "other.service"), null)
                        .with(ProblemId.PORT_TAKEN, Repair.END_HOLDER);
        assertEquals(
                new RecoveryAct.StopUnit(Repair.END_HOLDER, Scope.USER, "other.service"),
                step(sick, "stop-user-other.service").act());
    }

    /// The folder of a unit that has had no other file beside it is not there yet.
    @Test
    void whoWritesItByHandMakesTheFolderFirst() {
        Sick sick =
                new Sick()
                        .heldBy(owner(0, false, ""), DaemonAddress.loopback(5831))
                        .with(ProblemId.PORT_TAKEN, Repair.CHOOSE_PORT);
        String typed = ByHand.command(step(sick, "change-port").act());
        assertTrue(
                typed.matches(
                        "sudo mkdir -p (/\\S+)/kanata\\.service\\.d && printf .* \\| sudo tee"
                                + " \\1/kanata\\.service\\.d/\\S+ && .*"),
                typed);
    }

    @Test
    void anotherPortIsWrittenBesideSomebodyElsesUnit() {
        Sick sick =
                new Sick()
                        .heldBy(owner(0, false, ""), DaemonAddress.loopback(5831))
                        .with(ProblemId.PORT_TAKEN, Repair.END_HOLDER, Repair.CHOOSE_PORT);
        assertEquals(List.of("change-port", "start", "prove"), ids(sick));
        assertEquals(
                "+ExecStart=/usr/bin/kanata -c /home/you/keys.kbd -p 5831",
                step(sick, "change-port").changes().getLast());
    }

    @Test
    void aDaemonWithoutAPortIsGivenOne() {
        Sick sick =
                new Sick()
                        .up(Headline.DEGRADED)
                        .withoutPort(Sick.ADDRESS)
                        .with(
                                ProblemId.PORT_CLOSED,
                                Repair.CHOOSE_PORT,
                                Repair.CORRECT_COMMAND,
                                Repair.RESTART);
        assertEquals(
                List.of("change-port", "end-daemons", "await-keys", "settle", "start", "prove"),
                ids(sick));
        assertEquals(
                "+ExecStart=/usr/bin/kanata -c /home/you/keys.kbd -p 5829",
                step(sick, "change-port").changes().getLast());
    }

    @Test
    void whereTheDaemonIsNotKnownNoPortIsWritten() {
        for (Sick sick :
                List.of(
                        new Sick().withoutProgram(),
                        new Sick().program(SeenProgram.Place.SCRIPT))) {
            sick.withoutPort(Sick.ADDRESS)
                    .with(ProblemId.PORT_CLOSED, Repair.CHOOSE_PORT, Repair.CORRECT_COMMAND);
            assertEquals("correct-command", ids(sick).getFirst());
        }
    }

    @Test
    void aPortIsWrittenNeitherBehindAShellNorInPlaceOfVariables() {
        UnitDefinition shell =
                Units.starting(List.of("/bin/sh", "-c", "exec /usr/bin/kanata -c keys.kbd"));
        String start = "[Service]\nExecStart=/usr/bin/kanata -c ${CFG} -p $PORT\n";
        UnitDefinition variables = Units.unit(Scope.USER, start, List.of(), Units.hard());
        for (UnitDefinition unit : List.of(shell, variables)) {
            Sick sick =
                    new Sick()
                            .withoutPort(Sick.ADDRESS)
                            .units(Units.survey(unit, null))
                            .with(
                                    ProblemId.PORT_CLOSED,
                                    Repair.CHOOSE_PORT,
                                    Repair.CORRECT_COMMAND);
            assertEquals("correct-command", ids(sick).getFirst());
        }
    }

    private static SeenProcess daemon(long pid, Truth leftover) {
        return new SeenProcess(
                pid, "you", true, List.of("/usr/bin/kanata"), "", null, Truth.NO, leftover, null);
    }

    @Test
    void aSecondDaemonIsEndedAndWhatIsLeftOverIsTomosOwn() {
        Sick sick =
                new Sick()
                        .up(Headline.DEGRADED)
                        .daemons(daemon(99, Truth.NO), daemon(100, Truth.YES))
                        .with(ProblemId.KEYBOARD_GRABBED, Repair.END_OTHER, Repair.RESTART);
        assertEquals(
                List.of("end-99", "end-daemons", "await-keys", "settle", "start", "prove"),
                ids(sick));
    }

    @Test
    void withoutThePersonNobodyElsesProcessIsEndedAndNoStopLifted() {
        Sick sick =
                new Sick()
                        .wish(Wish.EMERGENCY_STOPPED)
                        .daemons(daemon(99, Truth.NO))
                        .with(ProblemId.SECOND_DAEMON, Repair.END_OTHER);
        RecoveryPlan plan = RecoveryPlanning.plan(sick.survey());
        assertEquals(List.of("lift-emergency-stop", "end-99", "start", "prove"), ids(plan));
        List<RecoveryStep> alone = RecoveryPlanning.unattended(plan).steps();
        assertTrue(alone.get(0).act() instanceof RecoveryAct.ByPerson);
        assertTrue(alone.get(1).act() instanceof RecoveryAct.ByPerson);
    }
}
