package app.tomo.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Language;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.Severity;
import app.tomo.model.finding.Confidence;
import app.tomo.model.finding.Finding;
import app.tomo.model.finding.Repair;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What was found is told of the time in which it is so.
class FindingWordsTest {
    private final Words words = Words.ofKanata(Language.ENGLISH);

    private String title(Repair... repairs) {
        return words.findings().title(finding(repairs));
    }

    private String sentence(Repair... repairs) {
        return words.findings().sentence(finding(repairs), Scope.USER, "kanata.service");
    }

    private static Finding finding(Repair... repairs) {
        return new Finding(
                ProblemId.PORT_TAKEN,
                Confidence.CERTAIN,
                Severity.BROKEN,
                "127.0.0.1:5829",
                null,
                List.of(),
                List.of(repairs));
    }

    @Test
    void aPortThatIsFreeByNowWasTaken() {
        assertEquals("Another program had its port", title(Repair.START));
        assertEquals(
                "kanata could not start, because another program had 127.0.0.1:5829, its port. It"
                        + " is free by now.",
                sentence(Repair.START));
    }

    @Test
    void aPortThatSomebodyHasIsTaken() {
        assertEquals("Another program has its port", title(Repair.CHOOSE_PORT, Repair.START));
        assertEquals(
                "kanata cannot start, because another program has 127.0.0.1:5829, its port.",
                sentence(Repair.CHOOSE_PORT, Repair.START));
    }

    /// Tomo ends no program that may only listen, so the person has to.
    @Test
    void whoeverCannotHaveTheKeyboardIsToldWhatToDo() {
        var held =
                new Finding(
                        ProblemId.KEYBOARD_GRABBED,
                        Confidence.CERTAIN,
                        Severity.BROKEN,
                        "AT Keyboard",
                        null,
                        List.of("“AT Keyboard” is open in: evsieve (PID 4127)"),
                        List.of(Repair.RESTART));
        assertEquals(
                "Another program holds “AT Keyboard”, so kanata cannot remap it. The evidence says"
                        + " who has it open: end what holds it, then let Tomo look again.",
                words.findings().sentence(held, Scope.USER, "kanata.service"));
        var named =
                new Finding(
                        held.id(),
                        held.confidence(),
                        held.severity(),
                        held.subject(),
                        "evsieve (PID 4127)",
                        null,
                        held.evidence(),
                        held.repairs());
        assertEquals(
                "Another program holds “AT Keyboard”, so kanata cannot remap it. It is open in"
                    + " evsieve (PID 4127): end that, if that is what holds it, then let Tomo look"
                    + " again.",
                words.findings().sentence(named, Scope.USER, "kanata.service"));
    }
}
