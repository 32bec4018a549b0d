package app.tomo.diagnosis.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.diagnosis.observed.SeenHealth.Contact;
import app.tomo.diagnosis.observed.SeenHistory;
import app.tomo.model.Headline;
import app.tomo.model.ProblemId;
import app.tomo.model.Truth;
import app.tomo.model.finding.Finding;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// It crashed again and again a moment ago: what is true now goes first.
class AfterALoopTest {
    private static final List<Instant> RESTARTS =
            Stream.of(35, 30, 25, 20).map(each -> Patient.NOW.minusSeconds(each)).toList();

    /// The newest process of a loop, of that age in seconds.
    private static Patient crashed(int age) {
        return Patient.well()
                .headline(Headline.CRASH_LOOPING)
                .history(
                        new SeenHistory(
                                RESTARTS, true, null, List.of(), List.of(), false, "", null))
                .with("NRestarts", "4")
                .started(Patient.NOW.minusSeconds(age));
    }

    private static List<ProblemId> found(Patient patient) {
        return patient.diagnosis().findings().stream().map(Finding::id).toList();
    }

    @Test
    void whatHangsAndHasOutlivedTheLoopCrashesNoMore() {
        assertEquals(List.of(ProblemId.UNRESPONSIVE), found(crashed(19).contact(Contact.SILENT)));
    }

    /// As in incident 0, where it is silent for a while before each death.
    @Test
    void whatHangsAsLongAsTheOthersLivedIsInTheLoopStill() {
        assertEquals(
                List.of(ProblemId.UNRESPONSIVE, ProblemId.CRASH_LOOP),
                found(crashed(5).contact(Contact.SILENT)));
    }

    @Test
    void whatWasStartedByHandAndHasOutlivedTheLoopIsJudgedByItself() {
        assertEquals(
                List.of(ProblemId.PORT_CLOSED),
                found(
                        crashed(19)
                                .with("NRestarts", "0")
                                .contact(Contact.REFUSED)
                                .port(Truth.NO, null, Truth.NO)));
        assertEquals(
                List.of(ProblemId.CRASH_LOOP),
                found(crashed(19).contact(Contact.REFUSED).port(Truth.NO, null, Truth.NO)));
    }

    private static final String[] FAULT = {
        "[ERROR] Error in configuration", "[ERROR] failed to parse file"
    };

    /// As after a repair that went back to a good config and was looked at again at once.
    @Test
    void whatEndedOverAConfigThatIsGoodByNowAndWasStartedByHandCrashesNoMore() {
        assertEquals(List.of(), found(crashed(3).with("NRestarts", "0").saidBefore(FAULT)));
    }

    @Test
    void whatCameBackByItselfOrEndedOverSomethingElseIsInTheLoopStill() {
        assertEquals(List.of(ProblemId.CONFIG_INVALID), found(crashed(3).saidBefore(FAULT)));
        assertEquals(
                List.of(ProblemId.CRASH_LOOP),
                found(crashed(3).with("NRestarts", "0").saidBefore("[INFO] all is well")));
    }
}
