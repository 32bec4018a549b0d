package app.tomo.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Language;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.StepState;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a person sees and does from the repair to the proof, by the mouse alone.
class WizardRepairTest {
    private final OpenWizard wizard = new OpenWizard(Language.ENGLISH);

    @BeforeEach
    void open() {
        wizard.desk.plan = Cases.plan();
        wizard.open();
    }

    @AfterEach
    void close() {
        wizard.close();
    }

    private void find() {
        wizard.told(() -> wizard.desk.finds(Cases.denied()));
    }

    private void repair() {
        find();
        wizard.plan();
        wizard.click("repair");
    }

    @Test
    void aStepUnderWayCountsDownAndItsOutputUnfolds() {
        repair();
        StepState running =
                new StepState.UnderWay(
                        wizard.now(), wizard.now().plusSeconds(12), List.of("asking for leave"));
        wizard.told(() -> wizard.desk.goesOn(Map.of("write-rule", running)));
        assertTrue(wizard.shows("at most 12 s more"));
        wizard.advance(Duration.ofSeconds(5));
        assertTrue(wizard.shows("at most 7 s more"));
        wizard.clickText("Output");
        assertTrue(wizard.shows("asking for leave"));
    }

    @Test
    void cancellingSaysThatItEndsAsSoonAsThatIsSafe() {
        repair();
        wizard.click("cancel");
        assertEquals("repair ended", wizard.desk.asked.getLast());
        assertTrue(wizard.shows("Cancelled. Tomo ends as soon as that is safe."));
        assertTrue(wizard.node("cancel").isDisabled());
        wizard.told(
                () ->
                        wizard.desk.ends(
                                Map.of("write-rule", new StepState.Done(false, List.of())),
                                new RecoveryEnd.Cancelled()));
        assertTrue(wizard.shows("You ended it"));
        wizard.click("look-again");
        assertEquals("look", wizard.desk.asked.getLast());
    }

    @Test
    void closingWhileItRepairsEndsThatFirstAndSaysWhatCameOfIt() {
        repair();
        wizard.cross();
        assertTrue(wizard.isShowing());
        assertEquals("repair ended", wizard.desk.asked.getLast());
        wizard.told(() -> wizard.desk.ends(Map.of(), new RecoveryEnd.Cancelled()));
        assertTrue(wizard.shows("You ended it"));
        wizard.click("close");
        assertFalse(wizard.isShowing());
    }

    @Test
    void whoeverClosesItTwiceDoesNotWait() {
        repair();
        wizard.press(KeyCode.ESCAPE);
        wizard.press(KeyCode.ESCAPE);
        assertFalse(wizard.isShowing());
        wizard.open();
        assertTrue(wizard.shows("Cancelled. Tomo ends as soon as that is safe."));
    }

    @Test
    void aProvenDaemonIsWell() {
        repair();
        wizard.told(
                () ->
                        wizard.desk.ends(
                                Map.of(),
                                new RecoveryEnd.Recovered(Duration.ofSeconds(10), "1.11.0")));
        assertTrue(wizard.shows("kanata runs again"));
        assertTrue(wizard.shows("Version 1.11.0 is running and responding, still so after 10 s."));
        wizard.click("close");
        assertFalse(wizard.isShowing());
    }

    @Test
    void whatIsLeftForThePersonIsSaid() {
        repair();
        wizard.told(
                () ->
                        wizard.desk.ends(
                                Map.of(), new RecoveryEnd.YourTurn(List.of(Cases.byPerson()))));
        assertTrue(wizard.shows("Now it is your turn"));
        assertTrue(wizard.shows("loginctl terminate-user person"));
        String title = "Log out and in again";
        assertEquals(1, wizard.texts().stream().filter(title::equals).count(), "said once");
        wizard.click("look-again");
        assertEquals("look", wizard.desk.asked.getLast());
    }

    @Test
    void aConfigThatOnlyThePersonCanCorrectIsOneClickAway() {
        repair();
        wizard.told(
                () -> wizard.desk.ends(Map.of(), new RecoveryEnd.YourTurn(List.of(Cases.edit()))));
        wizard.click("edit");
        assertEquals("config", wizard.asked().getLast());
    }

    @Test
    void theCommandOfWhatLeaveWasNotGivenToStaysToBeCopied() {
        find();
        wizard.plan();
        String title = wizard.title(1);
        wizard.click("repair");
        var refused = new StepState.Refused("sudo usermod -aG uinput person");
        wizard.told(
                () ->
                        wizard.desk.ends(
                                Map.of("join-groups", refused),
                                new RecoveryEnd.YourTurn(List.of(Cases.plan().steps().get(1)))));
        assertTrue(wizard.shows("sudo usermod -aG uinput person"));
        assertEquals(1, wizard.texts().stream().filter(title::equals).count(), "said once");
    }

    @Test
    void whatIsNotRepairedSaysWhatIsFoundNow() {
        repair();
        wizard.told(
                () ->
                        wizard.desk.ends(
                                Map.of(), new RecoveryEnd.NotRecovered(Cases.denied().findings())));
        assertTrue(wizard.shows("kanata is not well yet"));
        assertTrue(wizard.shows("uinput-denied"));
    }

    @Test
    void aRefusalIsAnAnswerWithTheCommandThatDoesIt() {
        repair();
        wizard.told(
                () ->
                        wizard.desk.goesOn(
                                Map.of(
                                        "write-rule",
                                        new StepState.Refused("sudo modprobe uinput"))));
        assertTrue(wizard.shows("sudo modprobe uinput"));
        wizard.clickText("Copy");
        assertEquals("sudo modprobe uinput", OpenWizard.clipboard());
    }

    @Test
    void whoeverAsksAgainIsNotShownWhatIsPast() {
        repair();
        wizard.open();
        assertTrue(wizard.shows("Tomo repairs it"));
        wizard.told(
                () ->
                        wizard.desk.ends(
                                Map.of(),
                                new RecoveryEnd.Recovered(Duration.ofSeconds(10), "1.11.0")));
        wizard.open();
        assertTrue(wizard.shows("Tomo looks what is so"));
        find();
        wizard.open();
        assertTrue(wizard.shows("Tomo looks what is so"));
    }

    @Test
    void whatThePersonDecidesOrDoesStaysWhenTheyAskAgain() {
        find();
        wizard.plan();
        wizard.open();
        assertTrue(wizard.shows("What Tomo would do"));
        wizard.click("repair");
        wizard.told(() -> wizard.desk.ends(Map.of(), new RecoveryEnd.YourTurn(List.of())));
        wizard.open();
        assertTrue(wizard.shows("Now it is your turn"));
    }
}
