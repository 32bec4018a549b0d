package app.tomo.diagnosis.recovery;

import static app.tomo.diagnosis.recovery.Sick.ids;
import static app.tomo.diagnosis.recovery.Sick.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.diagnosis.observed.NeededUnit;
import app.tomo.model.Headline;
import app.tomo.model.LoadState;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.unit.Units;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What is planned for the unit itself.
class PlannedUnitsTest {
    @Test
    void aStartLimitIsForgotten() {
        assertEquals(
                List.of("reset-limit", "start", "prove"),
                ids(new Sick().with(ProblemId.START_LIMIT, Repair.RESET_LIMIT, Repair.START)));
    }

    @Test
    void aUnitThatComesBackAgainAndAgainIsNotGivenUpOnInTheMiddleOfIt() {
        Sick sick = new Sick().with(ProblemId.CONFIG_INVALID, Repair.START);
        assertEquals(
                List.of("end-daemons", "await-keys", "settle", "reset-limit", "start", "prove"),
                ids(sick.restarts(2, "activating")));
        assertEquals(List.of("start", "prove"), ids(sick.restarts(0, "failed")));
        assertEquals(
                List.of("end-daemons", "await-keys", "settle", "start", "prove"),
                ids(new Sick().up(Headline.UNRESPONSIVE).restarts(3, "active")));
    }

    @Test
    void theConfigOfAUnitThatIsLookedAfterInsteadIsAnotherOne() {
        Sick sick = new Sick().noConfig().with(ProblemId.WRONG_SCOPE, Repair.CHANGE_SCOPE);
        assertEquals(List.of("look-after", "start", "prove"), ids(sick));
    }

    @Test
    void aMaskIsTakenAway() {
        Sick sick =
                new Sick()
                        .units(Units.survey(Units.unusable(LoadState.MASKED), null))
                        .with(ProblemId.UNIT_MASKED, Repair.UNMASK, Repair.START);
        assertEquals(List.of("unmask", "start", "prove"), ids(sick));
    }

    @Test
    void whatHangsAndIsMaskedIsUnmaskedBeforeItIsEnded() {
        Sick sick =
                new Sick()
                        .up(Headline.UNRESPONSIVE)
                        .units(Units.survey(Units.unusable(LoadState.MASKED), null))
                        .with(ProblemId.UNRESPONSIVE, Repair.FORCE_RESTART);
        assertEquals(
                List.of("unmask", "end-daemons", "await-keys", "settle", "start", "prove"),
                ids(sick));
    }

    @Test
    void whereThereIsNoUnitOneIsInstalledWithAFirstConfig() {
        assertEquals(List.of("make-config", "install-unit", "start", "prove"), ids(firstRun()));
    }

    private static Sick firstRun() {
        return new Sick()
                .noConfig()
                .units(
                        Units.survey(
                                Scope.USER,
                                false,
                                Units.none(Scope.USER),
                                Units.none(Scope.SYSTEM),
                                Units.COMMAND,
                                Sick.CONFIG))
                .with(ProblemId.UNIT_MISSING, Repair.INSTALL_UNIT);
    }

    @Test
    void whereTomoItselfIsToRunItNoUnitIsInstalled() {
        Sick sick = firstRun().wanted(Scope.CHILD);
        assertEquals(List.of("make-config", "look-after", "start", "prove"), ids(sick));
        assertEquals(
                new RecoveryAct.LookAfter(Scope.CHILD, Units.NAME), step(sick, "look-after").act());
    }

    @Test
    void withoutAProgramItIsFirstToBeGot() {
        Sick sick =
                new Sick()
                        .units(
                                Units.survey(
                                        Scope.USER, false, Units.none(Scope.USER), null, List.of()))
                        .with(ProblemId.UNIT_MISSING, Repair.INSTALL_UNIT);
        assertEquals(List.of("get-daemon", "start", "prove"), ids(sick));
        assertEquals(Distribution.ARCH.ways(), step(sick, "get-daemon").changes());
    }

    @Test
    void aUnitOfTheOtherManagerIsLookedAfterThere() {
        Sick sick = new Sick().with(ProblemId.WRONG_SCOPE, Repair.CHANGE_SCOPE);
        assertEquals(
                new RecoveryAct.LookAfter(Scope.SYSTEM, Units.NAME),
                step(sick, "look-after").act());
    }

    @Test
    void whereThePersonCorrectsTheCommandItStandsThereAndWhatOpensIt() {
        Sick sick = new Sick().with(ProblemId.BAD_ARGUMENT, Repair.CORRECT_COMMAND);
        assertEquals(
                List.of(
                        "ExecStart=/usr/bin/kanata -c /home/you/keys.kbd -p 5829",
                        "systemctl --user edit --full " + Units.NAME),
                step(sick, "correct-command").changes());
    }

    /// systemd.syntax(7): a line goes on after a backslash, and what is assigned empty takes back what came before.
    @Test
    void whereAnotherCommandIsAtFaultTheLinesInForceStandThere() {
        Sick sick =
                new Sick()
                        .written(
                                List.of(
                                        """
                                        # a comment ends with its line \\
                                        [Service]
                                        ExecStartPre=/bin/old
                                        ExecStartPost = /bin/after \\
                                        # between
                                          --now
                                        """,
                                        """
                                        [Service]
                                        ExecStartPre=
                                        ExecStartPre=/bin/new dGVzdA==
                                        """))
                        .with(ProblemId.UNIT_HELPER, Repair.CORRECT_COMMAND);
        assertEquals(
                List.of(
                        "ExecStartPost=/bin/after --now",
                        "ExecStartPre=/bin/new dGVzdA==",
                        "systemctl --user edit --full " + Units.NAME),
                step(sick, "correct-command").changes());
    }

    @Test
    void whereAUnitIsMissingOnlyTheLineThatTheFindingIsAboutStandsThere() {
        NeededUnit missing =
                new NeededUnit("keys.service", "disk.mount", "Requires", "not-found", "inactive");
        NeededUnit off =
                new NeededUnit(Units.NAME, "off.service", "Requires", "loaded", "inactive");
        Sick sick =
                new Sick()
                        .written(List.of(), off, missing)
                        .proven(
                                ProblemId.UNIT_DEPENDENCY,
                                List.of(missing.told()),
                                Repair.CORRECT_COMMAND);
        assertEquals(
                List.of("Requires=disk.mount", "systemctl --user edit --full keys.service"),
                step(sick, "correct-command").changes());
    }

    @Test
    void aVariableInTheCommandStandsThereAsInItsFile() {
        Sick sick =
                new Sick()
                        .units(
                                Units.survey(
                                        Units.starting(List.of("/usr/bin/kanata", "-p", "${PORT}")),
                                        null))
                        .with(ProblemId.BAD_ARGUMENT, Repair.CORRECT_COMMAND);
        assertEquals(
                "ExecStart=/usr/bin/kanata -p ${PORT}",
                step(sick, "correct-command").changes().getFirst().replace("\"", ""));
    }
}
