package app.tomo.diagnosis.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.diagnosis.observed.SeenDevices;
import app.tomo.model.ProblemId;
import app.tomo.model.Truth;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A list of modules that the person made, at the place where Tomo would make one.
class AnothersFilesTest {
    private static final String LIST = "/etc/modules-load.d/uinput.conf";

    private static List<String> steps(String list) {
        Sick sick =
                new Sick()
                        .devices(
                                new SeenDevices(
                                        "root", null, Truth.NO, Truth.YES, 5, 5, List.of(),
                                        List.of(), List.of()))
                        .file(LIST, list)
                        .with(ProblemId.UINPUT_MISSING, Repair.LOAD_MODULE, Repair.START);
        return RecoveryPlanning.plan(sick.survey()).steps().stream()
                .map(
                        each ->
                                each.act() instanceof RecoveryAct.WriteFile write
                                        ? write.path()
                                        : each.id())
                .toList();
    }

    @Test
    void oneThatNamesTheModuleIsEnough() {
        assertEquals(List.of("load-module", "start", "prove"), steps("# keys\nuinput\n"));
    }

    @Test
    void oneThatDoesNotIsNotWrittenOver() {
        assertEquals(
                List.of("/etc/modules-load.d/uinput.tomo.conf", "load-module", "start", "prove"),
                steps("# uinput\n"));
    }
}
