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

/// `src/test/lab/profiles`, judged.
class ProfilesJourneyTest {
    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.KANATA})
    void aProfileIsMadeOpenedAndRemovedBesideAnother() throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/profiles\"")
                        .inside(Lab.SYSTEMD, Lab.KANATA)
                        .with("PORT", 17419)
                        .within(ofMinutes(10))
                        .run()
                        .expectSuccess();
        Seen seen = new Seen(result.folder());
        assertAll(
                () -> whatCannotBeIsSaidInASentence(seen),
                () -> itHasAUnitAndAPortOfItsOwn(seen),
                () -> itsTomoIsStartedOnceAndBroughtForwardAfterwards(seen),
                () -> eachRunsItsOwnConfig(seen),
                () -> onlyWhatTomoWroteGoes(seen));
    }

    @Test
    void aMistypedProfileIsNeitherObeyedNorMade() throws IOException {
        Seen seen =
                new Seen(
                        LabRun.script(
                                        """
                                        for each in status stop 'settings set stop.force 4s' ''; do
                                          $TOMO --profile lfet $each || echo $?
                                        done >"$OUT/mistyped" 2>&1
                                        find "$OUT" -name lfet >"$OUT/folders"
                                        """)
                                .run()
                                .expectSuccess()
                                .folder());
        assertEquals(
                "There is no profile “lfet”. The profiles are default.\n2\n".repeat(4).strip(),
                seen.text("mistyped"));
        assertEquals("", seen.text("folders"));
    }

    private static void whatCannotBeIsSaidInASentence(Seen seen) throws IOException {
        assertTrue(seen.text("only.out").contains("“tomo profile new NAME” makes one"));
        assertTrue(seen.text("bad.err").startsWith("“../left” cannot be the name of a profile"));
        assertEquals(
                "Nothing was done: port 127.0.0.1:17419 is taken by kanata.service.",
                seen.text("port.err"));
        assertEquals(
                "Nothing was done: kanata.service is looked after by the profile “default”"
                        + " already.",
                seen.text("unit.err"));
        assertTrue(seen.text("gone.err").startsWith("There is no file "), seen.text("gone.err"));
        assertEquals("2", seen.text("bad.exit"));
        assertTrue(
                seen.text("json.out")
                        .startsWith("{\"done\":false,\"sentence\":\"There is no file "),
                seen.text("json.out"));
        assertFalse(seen.has("refused.wrote"));
        assertEquals("There is a profile “left” already.", seen.text("again.err"));
    }

    private static void itHasAUnitAndAPortOfItsOwn(Seen seen) throws IOException {
        assertEquals("0", seen.text("new.exit"), seen.text("new.err"));
        String unit = seen.text("left.service");
        assertTrue(unit.startsWith("# Written by Tomo"), unit);
        assertTrue(unit.contains("\n# For the profile left.\n"), unit);
        assertTrue(unit.contains("-c " + seen.folder().resolve("left.kbd")), unit);
        assertEquals("2", seen.text("ports"));
        assertTrue(seen.has("fresh.config"));
    }

    private static void itsTomoIsStartedOnceAndBroughtForwardAfterwards(Seen seen)
            throws IOException {
        assertEquals("The Tomo of the profile “left” runs.", seen.text("open.out"));
        assertEquals("0", seen.text("open-again.exit"), seen.text("open-again.err"));
        assertTrue(seen.text("list.out").contains("left  kanata-left.service (yours)  kanata is"));
        assertTrue(seen.text("runs.err").startsWith("Nothing was done: the Tomo of “left” runs."));
        assertEquals("0", seen.text("quit.exit"), seen.text("quit.err"));
    }

    private static void eachRunsItsOwnConfig(Seen seen) throws IOException {
        assertEquals("0", seen.text("start.exit"), seen.text("start.err"));
        assertEquals("left", seen.text("left.layer"));
        assertEquals("own", seen.text("own.layer"));
        assertEquals("own", seen.text("own-after.layer"));
    }

    private static void onlyWhatTomoWroteGoes(Seen seen) throws IOException {
        assertEquals("5", seen.text("asked.exit"));
        assertEquals("0", seen.text("removed.exit"), seen.text("removed.err"));
        assertEquals("5", seen.text("default.exit"));
        assertFalse(seen.has("left.left"));
        assertTrue(seen.has("left.config"));
        assertEquals("", seen.text("left.process"));
    }
}
