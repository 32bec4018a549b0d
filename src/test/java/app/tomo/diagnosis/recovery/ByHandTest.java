package app.tomo.diagnosis.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What a person types instead of giving leave.
class ByHandTest {
    private static final String COMMAND = "/usr/bin/sudo -u keys /usr/bin/kanata";

    /// As what is shown of a step, and as what is to be typed.
    @Test
    void onlyWhatMakesItAnAdministratorsIsLeftOutOfTheLines() {
        var load = new RecoveryAct.LoadModule("uinput");
        assertEquals("sudo modprobe uinput", ByHand.command(load));
        assertEquals(List.of("modprobe uinput"), ByHand.lines(load));
    }

    @Test
    void whatIsWrittenStaysAsItIs() {
        var write = new RecoveryAct.WriteFile(Repair.WRITE_RULE, "/etc/x", null, COMMAND + "\n");
        String shown = ByHand.lines(write).getFirst();
        assertTrue(shown.contains(COMMAND), shown);
        assertFalse(shown.contains("sudo tee"), shown);
        assertTrue(ByHand.command(write).contains("| sudo tee /etc/x"));
    }
}
