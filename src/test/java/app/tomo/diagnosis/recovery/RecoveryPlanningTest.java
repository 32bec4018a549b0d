package app.tomo.diagnosis.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.observed.SeenDevices;
import app.tomo.diagnosis.observed.SeenProcess;
import app.tomo.model.DaemonAddress;
import app.tomo.model.Headline;
import app.tomo.model.LoadState;
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
import app.tomo.model.unit.UnitProperty;
import app.tomo.model.unit.Units;

import org.junit.jupiter.api.Test;

import java.util.List;

class RecoveryPlanningTest {
    private static List<String> ids(Sick sick) {
        return ids(RecoveryPlanning.plan(sick.survey()));
    }

    private static List<String> ids(RecoveryPlan plan) {
        return plan.steps().stream().map(RecoveryStep::id).toList();
    }

    private static RecoveryStep step(Sick sick, String id) {
        return RecoveryPlanning.plan(sick.survey()).steps().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

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
    void whatThePersonDidAlreadyCanBeLeftOut() {
        RecoveryPlan plan =
                RecoveryPlanning.plan(
                        new Sick().with(ProblemId.BAD_ARGUMENT, Repair.CORRECT_COMMAND).survey());
        assertEquals(
                List.of("start", "prove"), ids(plan.without(List.of(Repair.CORRECT_COMMAND.id()))));
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

    private static SeenDevices devices(
            SeenDevices.Node node, Truth module, int readable, SeenDevices.Group... groups) {
        return new SeenDevices(
                "you", node, module, Truth.YES, 5, readable, List.of(), List.of(groups), List.of());
    }

    private static SeenDevices.Node node(String group, String mode, Truth usable) {
        return new SeenDevices.Node("/dev/uinput", "root", group, mode, usable);
    }

    private static Sick denied(SeenDevices devices) {
        return new Sick()
                .devices(devices)
                .with(
                        ProblemId.UINPUT_DENIED,
                        Repair.WRITE_RULE,
                        Repair.JOIN_GROUPS,
                        Repair.LOG_IN_AGAIN,
                        Repair.START);
    }

    @Test
    void allThatIsMissingOfTheDevicesIsGivenAndNothingElse() {
        Sick sick =
                denied(
                        devices(
                                node("root", "0600", Truth.NO),
                                Truth.YES,
                                0,
                                new SeenDevices.Group("uinput", Truth.NO, Truth.NO, Truth.NO),
                                new SeenDevices.Group("input", Truth.YES, Truth.NO, Truth.NO)));
        assertEquals(
                List.of(
                        "join-groups",
                        "write-rule",
                        "apply-rules",
                        "log-in-again",
                        "start",
                        "prove"),
                ids(sick));
        assertEquals(
                new RecoveryAct.JoinGroups("you", List.of("uinput", "input"), List.of("uinput")),
                step(sick, "join-groups").act());
        assertEquals(3, RecoveryPlanning.plan(sick.survey()).passwords());
        assertEquals(2, step(sick, "write-rule").changes().size());
        assertEquals(0, RecoveryPlanning.plan(sick.root().survey()).passwords());
    }

    @Test
    void aModuleIsLoadedNowAndAtEachStart() {
        Sick sick =
                new Sick()
                        .devices(
                                new SeenDevices(
                                        "root", null, Truth.NO, Truth.YES, 5, 5, List.of(),
                                        List.of(), List.of()))
                        .with(ProblemId.UINPUT_MISSING, Repair.LOAD_MODULE, Repair.START);
        assertEquals(List.of("write-module", "load-module", "start", "prove"), ids(sick));
    }

    @Test
    void whoIsInTheGroupsByNowOnlyLogsIn() {
        Sick sick =
                denied(
                        devices(
                                node("uinput", "0660", Truth.NO),
                                Truth.YES,
                                0,
                                new SeenDevices.Group("uinput", Truth.YES, Truth.YES, Truth.NO),
                                new SeenDevices.Group("input", Truth.YES, Truth.YES, Truth.NO)));
        assertEquals(List.of("log-in-again", "start", "prove"), ids(sick));
    }

    @Test
    void anothersRuleIsNotWrittenOver() {
        Sick sick =
                denied(devices(node("root", "0600", Truth.NO), Truth.YES, 5))
                        .file(DeviceSteps.RULE, "KERNEL==\"uinput\", MODE=\"0600\"\n");
        assertEquals(
                DeviceSteps.RULE_BESIDE,
                assertInstanceOf(RecoveryAct.WriteFile.class, step(sick, "write-rule").act())
                        .path());
    }

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

    @Test
    void whereThePersonCorrectsTheCommandItStandsThereAndWhatOpensIt() {
        Sick sick = new Sick().with(ProblemId.BAD_ARGUMENT, Repair.CORRECT_COMMAND);
        assertEquals(
                List.of(
                        "ExecStart=/usr/bin/kanata -c /home/you/keys.kbd -p 5829",
                        "systemctl --user edit --full " + Units.NAME),
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

    @Test
    void theSameStepOfTwoCausesIsDoneOnce() {
        assertEquals(
                List.of("reset-limit", "start", "prove"),
                ids(
                        new Sick()
                                .with(ProblemId.START_LIMIT, Repair.RESET_LIMIT)
                                .with(ProblemId.CRASH_LOOP, Repair.RESET_LIMIT)));
    }

    /// Whoever let go of the keyboard runs the recovery again: the daemon asks for it only when it starts.
    @Test
    void aKeyboardThatWasHeldIsAskedForAnew() {
        assertEquals(
                List.of("end-daemons", "await-keys", "settle", "start", "prove"),
                ids(
                        new Sick()
                                .up(Headline.DEGRADED)
                                .with(
                                        ProblemId.KEYBOARD_GRABBED,
                                        Repair.END_OTHER,
                                        Repair.RELEASE_KEYBOARD,
                                        Repair.RESTART)));
    }

    @Test
    void aWeaknessThatOnlyThePersonCanMendDoesNotEndTheRecovery() {
        assertEquals(List.of("start", "prove"), ids(new Sick().weak(Repair.CORRECT_COMMAND)));
    }
}
