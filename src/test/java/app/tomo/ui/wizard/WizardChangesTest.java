package app.tomo.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Headline;
import app.tomo.model.Language;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Snapshot;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.words.SnapshotBuilder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What the wizard shows is so no more, or nothing is broken and something is weak.
class WizardChangesTest {
    private static final String CHANGED = "This has changed since Tomo looked.";

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

    private static Snapshot now(Headline headline) {
        return SnapshotBuilder.stopped().headline(headline).build();
    }

    private static Snapshot failing(ProblemId id) {
        return SnapshotBuilder.stopped()
                .headline(Headline.FAILED)
                .problem(Problem.broken(id, "", List.of()))
                .build();
    }

    private void find() {
        wizard.told(() -> wizard.desk.finds(Cases.denied()));
    }

    @Test
    void aDaemonThatRecoveredByItselfIsNoticedOnTheCause() {
        find();
        wizard.becomes(now(Headline.STARTING));
        assertFalse(wizard.shows(CHANGED), "what only passes");
        wizard.becomes(now(Headline.HEALTHY));
        assertTrue(wizard.shows(CHANGED));
        wizard.click("look-again");
        wizard.told(() -> wizard.desk.finds(Cases.well()));
        assertFalse(wizard.shows(CHANGED));
    }

    @Test
    void aDaemonThatEndedIsNoticedWhereItWasWell() {
        wizard.told(() -> wizard.desk.finds(Cases.well()));
        assertFalse(wizard.shows(CHANGED));
        wizard.becomes(now(Headline.FAILED));
        assertTrue(wizard.shows(CHANGED));
    }

    @Test
    void anotherCauseIsNoticedAndTheSameOneAgainIsNot() {
        find();
        wizard.becomes(now(Headline.CRASH_LOOPING));
        assertFalse(wizard.shows(CHANGED), "it comes back again and again");
        wizard.becomes(failing(ProblemId.CONFIG_INVALID));
        assertTrue(wizard.shows(CHANGED));
    }

    @Test
    void theRepairOfWhatChangedLooksFirstAndIsNotDoneWhereAllIsWell() {
        find();
        wizard.plan();
        wizard.becomes(now(Headline.HEALTHY));
        assertTrue(wizard.shows(CHANGED));
        wizard.click("repair");
        wizard.told(() -> wizard.desk.finds(Cases.well()));
        wizard.goOn();
        assertTrue(wizard.shows("kanata is well"));
        assertEquals(List.of("look", "plan", "look"), wizard.desk.asked);
    }

    @Test
    void theSamePlanAfterTheNewLookIsCarriedOut() {
        find();
        wizard.plan();
        wizard.becomes(now(Headline.STOPPED));
        wizard.click("repair");
        find();
        wizard.goOn();
        assertTrue(wizard.shows("Tomo repairs it"));
        assertEquals(List.of("look", "plan", "look", "plan"), wizard.desk.asked.subList(0, 4));
    }

    @Test
    void anotherPlanAfterTheNewLookIsShownFirst() {
        find();
        wizard.plan();
        wizard.becomes(now(Headline.STOPPED));
        wizard.click("repair");
        find();
        wizard.desk.plan = new RecoveryPlan(List.of(), Cases.plan().steps().subList(3, 5));
        wizard.goOn();
        assertTrue(wizard.shows("What Tomo would do"));
        assertFalse(wizard.desk.asked.getLast().startsWith("repair"));
        assertTrue(
                wizard.shows(
                        "Something has changed meanwhile, and so has the plan. Nothing has been"
                                + " done yet."));
    }

    @Test
    void whatIsHardenedLaterIsShownFirstThoughItWasWantedBefore() {
        wizard.told(() -> wizard.desk.finds(Cases.weak()));
        wizard.click("harden");
        wizard.goOn();
        wizard.becomes(now(Headline.STOPPED));
        wizard.click("repair");
        wizard.told(() -> wizard.desk.finds(Cases.weak()));
        wizard.click("harden");
        wizard.goOn();
        assertTrue(wizard.shows("What Tomo would do"));
        assertEquals("hardening", wizard.desk.asked.getLast());
    }

    /// The plan of the new look is being made when the person closes the window.
    @Test
    void nothingIsRepairedInAWindowThatIsClosed() {
        find();
        wizard.plan();
        wizard.becomes(now(Headline.STOPPED));
        wizard.click("repair");
        find();
        wizard.cross();
        wizard.goOn();
        assertFalse(wizard.isShowing());
        assertFalse(wizard.desk.asked.getLast().startsWith("repair"), wizard.desk.asked::toString);
    }

    @Test
    void nothingIsRepairedAfterAnEmergencyStopThatCameBeforeIt() {
        find();
        wizard.plan();
        wizard.becomes(now(Headline.STOPPED));
        wizard.click("repair");
        wizard.click("emergency-stop");
        find();
        wizard.goOn();
        assertFalse(wizard.desk.asked.getLast().startsWith("repair"), wizard.desk.asked::toString);
    }

    @Test
    void anEmergencyStopEndsTheRepairAndIsWhatIsFoundThen() {
        find();
        wizard.plan();
        wizard.click("repair");
        wizard.click("emergency-stop");
        assertEquals("repair ended", wizard.desk.asked.getLast());
        wizard.becomes(now(Headline.EMERGENCY_STOPPED));
        assertTrue(wizard.shows("Tomo repairs it"));
        wizard.told(() -> wizard.desk.ends(Map.of(), new RecoveryEnd.NotRecovered(List.of())));
        assertTrue(wizard.shows("Tomo looks what is so"));
        assertEquals("look", wizard.desk.asked.getLast());
    }

    @Test
    void aWeakUnitIsHardenedWhileTheDaemonIsWell() {
        wizard.told(() -> wizard.desk.finds(Cases.weak()));
        assertTrue(wizard.shows("kanata is well"));
        wizard.click("harden");
        wizard.goOn();
        assertTrue(wizard.shows("What Tomo would do"));
        assertEquals("hardening", wizard.desk.asked.getLast());
        wizard.click("repair");
        wizard.told(
                () ->
                        wizard.desk.ends(
                                Map.of(),
                                new RecoveryEnd.Recovered(Duration.ofSeconds(10), "1.11.0")));
        assertTrue(wizard.shows("kanata is well, and its unit is hardened"));
    }
}
