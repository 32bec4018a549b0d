package app.tomo.journey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMinutes;

import app.tomo.lab.Lab;
import app.tomo.lab.LabRun;
import app.tomo.lab.NeedsLab;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/// `src/test/lab/wizard-journey`, judged: by what stands on the pages, and by what the daemon says.
class WizardJourneyTest {
    private static final String GOES_BACK =
            "Go back to the kanata.kbd that is known to work | What the file has now is kept in its"
                    + " history. It can be brought back from there.";

    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.DESKTOP, Lab.KANATA})
    void theMouseAloneFindsTheCauseAndRepairsIt() throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/wizard-journey\"")
                        .inside(Lab.SYSTEMD, Lab.DESKTOP, Lab.KANATA)
                        .with("CLASSES", System.getProperty("java.class.path"))
                        .with("PORT", 17243)
                        .within(ofMinutes(5))
                        .run()
                        .expectSuccess();
        Seen seen = new Seen(result.folder());
        assertAll(
                () -> assertFalse(result.err().contains("never"), result::toString),
                () -> whatIsLeftOutIsNotDone(seen),
                () -> theWholePlanRepairsIt(seen),
                () -> whatIsCancelledStaysAsItIs(seen),
                () -> afterACancelItIsRepaired(seen),
                () -> afterAKilledTomoItIsRepaired(seen));
    }

    private static void whatIsLeftOutIsNotDone(Seen seen) throws IOException {
        headed(seen, "kanata cannot start", "without-cause");
        says(seen, "without-cause", "The config has a mistake | config-invalid | certain");
        says(seen, "without-cause", "line 3 of kanata.kbd");
        headed(seen, "What Tomo would do", "without-plan");
        says(seen, "without-plan", GOES_BACK);
        headed(seen, "kanata is not well yet", "without-end");
        says(seen, "without-end", "The config has a mistake | config-invalid | certain");
        says(seen, "without-end", "Prove it | not reached");
        assertFalse(done(seen, "without-end").contains("restore-config"));
        assertTrue(seen.text("without.kbd").endsWith("(deflayer base esc)"));
        assertEquals("", seen.text("without.answer"));
    }

    private static void theWholePlanRepairsIt(Seen seen) throws IOException {
        says(seen, "within-cause", "The config has a mistake | config-invalid | certain");
        says(seen, "within-plan", GOES_BACK);
        runsAgain(seen, "within", "restore-config");
        assertTrue(seen.text("within.kbd").endsWith("(deflayer base esc b)"));
    }

    private static void whatIsCancelledStaysAsItIs(Seen seen) throws IOException {
        headed(seen, "kanata hangs", "cancelled-cause");
        says(seen, "cancelled-cause", "unresponsive");
        says(seen, "cancelled-plan", GOES_BACK);
        headed(seen, "You ended it", "cancelled-end");
        says(seen, "cancelled-end", "What was done by then stays.");
        assertTrue(done(seen, "cancelled-end").contains("restore-config"));
        assertEquals("start prove", seen.text("cancelled-end.not-known"));
        assertEquals("inactive", seen.text("cancelled.state"));
        assertTrue(seen.text("cancelled.kbd").endsWith("(deflayer base esc b)"));
    }

    private static void afterACancelItIsRepaired(Seen seen) throws IOException {
        headed(seen, "kanata is stopped", "again-cause");
        says(seen, "again-cause", "Nothing is broken");
        runsAgain(seen, "again", "start");
    }

    private static void afterAKilledTomoItIsRepaired(Seen seen) throws IOException {
        says(seen, "killed-cause", "The unit is masked | unit-masked | certain");
        says(seen, "killed-plan", "Takes away the link that forbids it. Can be undone.");
        assertEquals("active", seen.text("killed.state"), "what was done stays");
        assertTrue(answers(seen, "killed"));
        says(seen, "after-cause", "The unit is masked | unit-masked | certain");
        runsAgain(seen, "after", "unmask");
    }

    /// By the last page, by the service manager, and by the daemon itself.
    private static void runsAgain(Seen seen, String name, String step) throws IOException {
        String page = name + "-end";
        headed(seen, "kanata runs again", page);
        says(seen, page, "Version 1.11.0 is running and responding, still so after 3 s.");
        assertTrue(done(seen, page).containsAll(List.of(step, "start", "prove")), page);
        assertEquals("", seen.text(page + ".broken"));
        assertEquals("active", seen.text(name + ".state"));
        assertTrue(answers(seen, name), name);
    }

    private static void headed(Seen seen, String heading, String page) throws IOException {
        assertEquals(heading, seen.text(page + ".heading"), page);
    }

    private static void says(Seen seen, String page, String words) throws IOException {
        String texts = seen.text(page + ".texts");
        assertTrue(texts.contains(words), () -> page + ": " + texts);
    }

    private static List<String> done(Seen seen, String page) throws IOException {
        return List.of(seen.text(page + ".good").split(" ", -1));
    }

    private static boolean answers(Seen seen, String name) throws IOException {
        return seen.text(name + ".answer").equals("{\"LayerChange\":{\"new\":\"base\"}}");
    }
}
