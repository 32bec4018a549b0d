package app.tomo.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.diagnosis.observed.Source;
import app.tomo.model.Headline;
import app.tomo.model.Language;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.words.SnapshotBuilder;

import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What a person sees and does from the first look to the plan, by the mouse alone.
class WizardWindowTest {
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

    private CheckBox box(String title) {
        return wizard.spoken(title);
    }

    @Test
    void itLooksAtOnceAndTicksOffWhatHasAnswered() {
        assertEquals(List.of("look"), wizard.desk.asked);
        assertTrue(wizard.shows("Tomo looks what is so"));
        assertTrue(wizard.isSpoken("the port: being asked"));
        wizard.told(() -> wizard.desk.looks().answered(Source.PORT, true));
        assertTrue(wizard.isSpoken("the port: seen"));
        wizard.told(() -> wizard.desk.looks().answered(Source.LOG, false));
        assertTrue(wizard.isSpoken("the log: could not be seen"));
    }

    @Test
    void theCauseStandsFirstAndItsEvidenceOnDemand() {
        find();
        assertTrue(wizard.shows("kanata cannot start"));
        assertTrue(
                wizard.shows(
                        "Found in less than 1 ms, from 17 checks. One other thing is worth a"
                                + " look."));
        assertTrue(wizard.shows("uinput-denied") && wizard.shows("certain"));
        assertFalse(wizard.shows("/dev/uinput root:root 0600"));
        wizard.clickText("Evidence");
        assertTrue(wizard.shows("/dev/uinput root:root 0600"));
        wizard.clickText("Hide the evidence");
        assertFalse(wizard.shows("/dev/uinput root:root 0600"));
    }

    @Test
    void whatComesBackForNothingIsNotMerelyStarting() {
        wizard.told(() -> wizard.desk.finds(Cases.coming()));
        assertFalse(wizard.shows("kanata is starting"));
        assertTrue(wizard.shows("uinput-denied"));
    }

    @Test
    void nothingIsDoneBeforeThePersonSaysSo() {
        find();
        wizard.plan();
        assertTrue(wizard.shows("What Tomo would do"));
        assertTrue(wizard.shows("You will be asked for a password 2 times."));
        assertEquals(List.of("look", "plan"), wizard.desk.asked);
    }

    @Test
    void aStepCanBeLeftOutAndWhatProvesTheResultCannot() {
        find();
        wizard.plan();
        wizard.clickOn(box(wizard.title(0)));
        assertTrue(wizard.shows("You will be asked for a password once."));
        assertTrue(box(wizard.title(4)).isDisabled());
        wizard.click("repair");
        assertEquals(
                "repair [join-groups, reset-failed, start, prove]", wizard.desk.asked.getLast());
    }

    @Test
    void whatAStepChangesIsShownExactly() {
        find();
        wizard.plan();
        assertFalse(wizard.shows("+ KERNEL"));
        wizard.clickText("Show");
        assertTrue(wizard.shows("+ KERNEL") && wizard.shows(Cases.RULE));
        wizard.clickText("Hide");
        assertFalse(wizard.shows("+ KERNEL"));
    }

    @Test
    void goingBackAndForthChangesNothing() {
        find();
        wizard.plan();
        wizard.click("back");
        assertTrue(wizard.shows("kanata cannot start"));
        wizard.click("look-again");
        find();
        wizard.plan();
        assertEquals(List.of("look", "plan", "look", "plan"), wizard.desk.asked);
    }

    @Test
    void aWellDaemonIsLeftAlone() {
        wizard.told(() -> wizard.desk.finds(Cases.well()));
        assertTrue(wizard.shows("kanata is well"));
        assertTrue(wizard.shows("Nothing is broken"));
        assertFalse(wizard.texts().contains("Plan the repair"));
    }

    @Test
    void whatNothingExplainsOffersTheGeneralRecoveryAndSaysWhatWasNotSeen() {
        wizard.told(() -> wizard.desk.finds(Cases.unexplained()));
        assertTrue(wizard.shows("Something is wrong, and nothing that Tomo knows explains it"));
        assertTrue(
                wizard.shows(
                        "your systemd: the bus did not answer in 2 s\n"
                                + "the log: journalctl: no permission"));
        assertTrue(wizard.shows("Plan a general recovery"));
    }

    @Test
    void aPlanOfNothingCannotBeCarriedOut() {
        wizard.desk.plan = new RecoveryPlan(List.of(), List.of());
        find();
        wizard.plan();
        assertTrue(wizard.shows("There is nothing that Tomo could do about it."));
        assertTrue(wizard.node("repair").isDisabled());
    }

    @Test
    void aMistakeOfTomosOwnIsSaid() {
        wizard.desk.mistake = new IllegalStateException("unexpected");
        find();
        wizard.plan();
        assertTrue(wizard.shows("Tomo has made a mistake of its own"));
        assertEquals(List.of("unexpected"), wizard.mistakes);
        wizard.click("look-again");
        assertTrue(wizard.shows("Tomo looks what is so"));
    }

    @Test
    void aLookThatThrowsIsSaid() {
        wizard.told(() -> wizard.desk.looks().mistaken());
        assertTrue(wizard.shows("Tomo has made a mistake of its own"));
        wizard.click("look-again");
        assertTrue(wizard.shows("Tomo looks what is so"));
    }

    @Test
    void whatAnOvertakenLookFoundIsNotShown() {
        var first = wizard.desk.looks();
        wizard.press(KeyCode.ESCAPE);
        assertEquals("look given up", wizard.desk.asked.getLast());
        wizard.open();
        wizard.told(() -> first.ended(Cases.well()));
        assertTrue(wizard.shows("Tomo looks what is so"));
    }

    @Test
    void afterAnEmergencyStopItLooksAnew() {
        wizard.told(() -> wizard.desk.finds(Cases.well()));
        wizard.click("emergency-stop");
        wizard.advance(Duration.ofSeconds(1));
        assertTrue(wizard.shows("kanata is well"));
        wizard.newest = SnapshotBuilder.stopped().headline(Headline.EMERGENCY_STOPPED).build();
        wizard.advance(Duration.ofSeconds(1));
        assertTrue(wizard.shows("Tomo looks what is so"));
        assertEquals(2, wizard.desk.asked.stream().filter("look"::equals).count());
    }

    @Test
    void theEmergencyStopIsOnEveryPage() {
        wizard.click("emergency-stop");
        find();
        wizard.click("emergency-stop");
        wizard.plan();
        wizard.click("emergency-stop");
        wizard.click("repair");
        wizard.click("emergency-stop");
        assertEquals(4, wizard.asked().stream().filter("emergency-stop"::equals).count());
    }

    /// A key that hangs goes on for as long as nobody looks.
    @Test
    void aKeyThatHangsCarriesNothingOut() {
        find();
        for (int i = 0; i < 5; i++) {
            wizard.press(KeyCode.ENTER);
            wizard.press(KeyCode.SPACE);
            wizard.goOn();
        }
        assertFalse(wizard.desk.asked.stream().anyMatch(each -> each.startsWith("repair")));
    }

    @Test
    void theReportIsOneClickAway() {
        find();
        wizard.click("report");
        assertEquals(List.of("report"), wizard.asked());
    }

    @Test
    void theFirstTimeItIsCalledSettingUp() {
        wizard.told(() -> wizard.desk.finds(Cases.absent()));
        assertEquals("Set up kanata", OpenWizard.ask(() -> wizard.stage().getTitle()));
        assertTrue(wizard.shows("kanata is not installed"));
        assertTrue(wizard.shows("Plan the setup"));
    }

    @Test
    void whoIsToRunItIsAskedWhereNobodyDoesYet() {
        wizard.told(() -> wizard.desk.finds(Cases.absent()));
        wizard.plan();
        assertTrue(wizard.shows("Who is to run kanata?"));
        wizard.click("runner-child");
        assertTrue(wizard.node("repair").isDisabled());
        wizard.goOn();
        wizard.click("repair");
        assertTrue(wizard.shows("Tomo sets kanata up"));
        assertEquals(List.of("look", "plan user", "plan child"), wizard.desk.asked.subList(0, 3));
    }

    @Test
    void aPlanThatWasOvertakenIsNotShown() {
        wizard.told(() -> wizard.desk.finds(Cases.absent()));
        wizard.plan();
        wizard.click("runner-system");
        wizard.click("back");
        wizard.goOn();
        assertTrue(wizard.shows("kanata is not installed"));
    }
}
