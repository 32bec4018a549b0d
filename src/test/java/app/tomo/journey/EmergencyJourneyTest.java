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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// `src/test/lab/emergency`, judged: the emergency stop that works without Java, and what Tomo makes of it.
class EmergencyJourneyTest {
    /// An emergency stop is over in 3 s; a machine that is busy with other tests beside that.
    private static final long EMERGENCY = 3_000 + 3_000;

    private static final String ENDED = "Everything of kanata is ended, after ";

    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.KANATA})
    void theScriptEndsEverythingAndKeepsItOffUntilThatIsLifted() throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/emergency\"")
                        .inside(Lab.SYSTEMD, Lab.KANATA)
                        .with("PORT", 17_555)
                        .within(ofMinutes(10))
                        .run()
                        .expectSuccess();
        System.out.println(result.out());
        Seen seen = new Seen(result.folder());
        assertAll(
                () -> assertFalse(result.err().contains("never"), result::toString),
                () -> nothingSurvivesWhateverForks(seen),
                () -> unitsAreFoundByWhatTheyStart(seen),
                () -> whatAnOrdinaryUserMayNotIsSaid(seen),
                () -> tomoTakesItForItsOwn(seen),
                () -> aKanataOfTomosOwnStaysOff(seen),
                () -> aManagerThatHangsIsNoSuccess(seen),
                () -> whatIsTypedIsUnderstoodOrRefused(seen));
    }

    private static void nothingSurvivesWhateverForks(Seen seen) throws IOException {
        for (String shell : List.of("dash", "busybox", "bash")) {
            String name = "forks-" + shell;
            if (!seen.has(name + ".exit")) {
                continue;
            }
            assertTrue(seen.number(name + ".before") > 10, "it forks");
            endedInTime(seen, name);
            assertEquals(0, seen.number(name + ".left"), shell);
            assertEquals("1", seen.text(name + ".started"), "systemd does not start it");
            assertFalse(Instant.parse(seen.text(name + ".flag")).equals(Instant.EPOCH));
            assertEquals(0, seen.exit(name + "-again"));
            assertTrue(
                    seen.out(name + "-again").startsWith("Nothing of kanata ran."),
                    seen.out(name + "-again"));
            assertEquals(0, seen.exit(name + "-lift"));
        }
        assertEquals("keys.service", seen.text("units.after"), "nothing is left of it");
    }

    private static void endedInTime(Seen seen, String name) throws IOException {
        assertEquals(0, seen.exit(name), seen.said(name));
        assertTrue(seen.out(name).contains(ENDED), seen.out(name));
        assertTrue(seen.number(name + ".took") < EMERGENCY, seen.text(name + ".took"));
    }

    /// What was killed has failed, in systemd's words.
    private static String state(String active) {
        return active.equals("active") ? active : "ended";
    }

    private static void unitsAreFoundByWhatTheyStart(Seen seen) throws IOException {
        endedInTime(seen, "finds");
        assertEquals("", seen.text("finds.left"));
        // The template's instance, kanata-tray, another program, the one that was named, a terminal
        // that a kanata was started
        // from, and a script that starts kanata again and again.
        assertEquals(
                List.of("ended", "active", "active", "ended", "active", "ended"),
                seen.lines("finds.active").stream().map(EmergencyJourneyTest::state).toList());
        assertEquals("ended", state(seen.text("finds.machines")));
        assertTrue(seen.out("finds").contains("outside of its units: ended"), seen.out("finds"));
    }

    private static void whatAnOrdinaryUserMayNotIsSaid(Seen seen) throws IOException {
        assertEquals(5, seen.exit("ordinary"));
        assertTrue(
                seen.err("ordinary").contains("It takes an administrator: sudo /"),
                seen.err("ordinary"));
        assertEquals("active", seen.text("ordinary.active"));
        endedInTime(seen, "root");
        assertEquals("ended", state(seen.text("root.active")));
    }

    private static void tomoTakesItForItsOwn(Seen seen) throws IOException {
        endedInTime(seen, "tomo");
        assertTrue(
                seen.out("tomo-status").startsWith("Emergency stop: kanata stays off"),
                seen.out("tomo-status"));
        assertEquals(5, seen.exit("tomo-start"));
        assertEquals(0, seen.exit("tomo-lift"));
        assertEquals(0, seen.exit("tomo-again"), seen.said("tomo-again"));
        assertEquals("active", seen.text("tomo.active"));
    }

    private static void aKanataOfTomosOwnStaysOff(Seen seen) throws IOException {
        endedInTime(seen, "child");
        assertEquals("", seen.text("child.left"));
        assertEquals(3, seen.exit("child-status"));
    }

    private static void aManagerThatHangsIsNoSuccess(Seen seen) throws IOException {
        assertEquals(5, seen.exit("hangs"));
        assertTrue(seen.err("hangs").contains("systemd does not answer"), seen.err("hangs"));
        assertTrue(seen.number("hangs.took") < EMERGENCY, seen.text("hangs.took"));
        assertEquals(0, seen.number("hangs.left"));
        assertEquals(0, seen.exit("hangs-again"), seen.said("hangs-again"));
        assertFalse(Arrays.asList("active", "activating").contains(seen.text("hangs.active")));
    }

    private static void whatIsTypedIsUnderstoodOrRefused(Seen seen) throws IOException {
        assertEquals(0, seen.exit("help"));
        assertEquals(2, seen.exit("unknown"));
        assertEquals("", seen.out("unknown"));
    }
}
