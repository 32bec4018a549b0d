package app.tomo.diagnosis.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.diagnosis.observed.SeenHolders.Holder;
import app.tomo.model.ProblemId;
import app.tomo.model.finding.Finding;

import org.junit.jupiter.api.Test;

/// Who has a keyboard open that the daemon could not have.
class KeyboardHoldersTest {
    private static final String DEVICE = "/dev/input/event0";

    private static Finding found(Patient patient) {
        var held =
                patient.says(
                        "[WARN] found device "
                                + DEVICE
                                + " but could not register it Os { code: 16, kind: ResourceBusy }");
        return held.diagnosis().findings().stream()
                .filter(each -> each.id() == ProblemId.KEYBOARD_GRABBED)
                .findFirst()
                .orElseThrow();
    }

    private static String first(Patient patient) {
        return found(patient).evidence().getFirst();
    }

    @Test
    void areNamedWhereTheyAreFewAndNoneIsHidden() {
        Holder sieve = new Holder(DEVICE, 99, "evsieve", "eve");
        Holder test = new Holder(DEVICE, 100, "evtest", "eve");
        Holder record = new Holder(DEVICE, 101, "evemu-record", "eve");
        assertEquals(
                "evsieve (PID 99), evtest (PID 100)",
                found(Patient.well().holders(0, sieve, test)).by());
        assertEquals("", found(Patient.well().holders(0, sieve, test, record)).by());
        assertEquals("", found(Patient.well().holders(1, sieve)).by());
    }

    @Test
    void isEvidenceAndNotTheDaemonItself() {
        assertEquals(
                "“AT Keyboard” is open in: evsieve (PID 99), evtest (PID 100)",
                first(
                        Patient.well()
                                .holders(
                                        3,
                                        new Holder(DEVICE, Patient.PID, "kanata", "eve"),
                                        new Holder("/dev/input/event1", 98, "evsieve", "eve"),
                                        new Holder(DEVICE, 99, "evsieve", "eve"),
                                        new Holder(DEVICE, 100, "evtest", "eve"))));
    }

    @Test
    void whatMayNotBeSeenIsSaid() {
        assertEquals(
                "“AT Keyboard”: not seen who has it open, for 3 processes are other users’",
                first(Patient.well().holders(3)));
        assertEquals(
                "“AT Keyboard” is open in no other program now", first(Patient.well().holders(0)));
    }
}
