package app.tomo.diagnosis.recovery;

import static app.tomo.diagnosis.recovery.Sick.ids;
import static app.tomo.diagnosis.recovery.Sick.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.tomo.diagnosis.observed.SeenDevices;
import app.tomo.model.Headline;
import app.tomo.model.ProblemId;
import app.tomo.model.Truth;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What is planned where the devices may not be used.
class PlannedDevicesTest {
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
}
