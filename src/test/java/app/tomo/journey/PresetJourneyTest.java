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

/// `src/test/lab/preset`, judged.
class PresetJourneyTest {
    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.KANATA})
    void aPresetIsCheckedAndSwitchedAndTakenBack() throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/preset\"")
                        .inside(Lab.SYSTEMD, Lab.KANATA)
                        .with("PORT", 17319)
                        .within(ofMinutes(10))
                        .run()
                        .expectSuccess();
        Seen seen = new Seen(result.folder());
        assertAll(
                () -> whatIsNoneIsNamed(seen),
                () -> theFirstOneIsShownAndAskedFor(seen),
                () -> itRunsWithTheUnitsOwnCommandButForTheConfig(seen),
                () -> aBadConfigChangesNothing(seen),
                () -> whatDoesNotComeUpIsTakenBack(seen),
                () -> theRunningAppRestartsItAndIsAnsweredFor(seen),
                () -> itIsGivenUp(seen),
                () -> whatDoesNotRunIsNotStarted(seen),
                () -> oneIsMadeMarkedAndRemoved(seen),
                () -> whatAKilledTomoLeftIsFinishedByTheNextOne(seen),
                () -> aChildIsSwitchedAtRunTimeWithItsArguments(seen),
                () -> aChildThatDoesNotComeUpIsStartedAsItWas(seen));
    }

    private static void whatIsNoneIsNamed(Seen seen) throws IOException {
        assertEquals("0", seen.text("none.exit"));
        assertTrue(
                seen.text("none.err").startsWith("Passed over: \"a b\"."), seen.text("none.err"));
        assertEquals("2", seen.text("unknown.exit"));
        assertEquals(
                "There is no preset “wrok”. The presets are work, bad, games, dies.",
                seen.text("unknown.err"));
    }

    private static void theFirstOneIsShownAndAskedFor(Seen seen) throws IOException {
        assertEquals("5", seen.text("asked.exit"));
        assertTrue(seen.text("asked.out").contains("ExecStart="), seen.text("asked.out"));
        assertEquals(
                "Nothing was done. With --yes it is done without a question.",
                seen.text("asked.err"));
        assertFalse(seen.has("asked.wrote"));
    }

    private static void itRunsWithTheUnitsOwnCommandButForTheConfig(Seen seen) throws IOException {
        assertEquals("0", seen.text("work.exit"), seen.text("work.err"));
        assertEquals("work", seen.text("work.layer"));
        String config = seen.folder().resolve("work.kbd").toString();
        assertTrue(
                seen.text("work.conf").endsWith("--no-wait -n -c " + config + " -p 17319"),
                seen.text("work.conf"));
        assertTrue(
                seen.text("list.out")
                        .contains("\"config\":\"" + config + "\",\"arguments\":[],\"chosen\":true"),
                seen.text("list.out"));
        assertEquals("games", seen.text("games.layer"));
        assertTrue(seen.text("games.conf").endsWith("-p 17319 -d"), seen.text("games.conf"));
    }

    private static void aBadConfigChangesNothing(Seen seen) throws IOException {
        assertEquals("5", seen.text("bad.exit"));
        assertEquals("work", seen.text("bad.layer"));
    }

    private static void whatDoesNotComeUpIsTakenBack(Seen seen) throws IOException {
        assertEquals("5", seen.text("dies.exit"));
        assertEquals("games", seen.text("dies.layer"));
        assertEquals(seen.text("games.conf"), seen.text("dies.conf"));
    }

    private static void theRunningAppRestartsItAndIsAnsweredFor(Seen seen) throws IOException {
        assertEquals("0", seen.text("german.exit"), seen.text("german.err"));
        assertTrue(
                seen.text("german.out").endsWith("kanata läuft mit der Voreinstellung „work“."),
                seen.text("german.out"));
        assertEquals("work", seen.text("german.layer"));
    }

    private static void itIsGivenUp(Seen seen) throws IOException {
        assertEquals("0", seen.text("off.exit"), seen.text("off.err"));
        assertEquals("own", seen.text("off.layer"));
        assertFalse(seen.has("off.left"));
    }

    private static void whatDoesNotRunIsNotStarted(Seen seen) throws IOException {
        assertEquals("0", seen.text("later.exit"), seen.text("later.err"));
        assertEquals("inactive", seen.text("later.state"));
    }

    private static void oneIsMadeMarkedAndRemoved(Seen seen) throws IOException {
        assertEquals("0", seen.text("added.exit"), seen.text("added.err"));
        assertTrue(seen.text("nofile.err").startsWith("There is no file "));
        assertTrue(
                seen.text("shown.out").contains("fresh  " + seen.folder() + "/own.kbd -d"),
                seen.text("shown.out"));
        assertEquals("2", seen.text("twice.exit"));
        assertEquals("There is a preset “fresh” already.", seen.text("twice.err"));
        assertEquals(
                "kanata starts with the preset “fresh” from its next start on.",
                seen.text("marked.out"));
        assertEquals("work", seen.text("marked.layer"));
        String list = seen.text("starts.out");
        String config = seen.folder().resolve("own.kbd").toString();
        assertTrue(
                list.contains(
                        "{\"name\":\"fresh\",\"config\":\""
                                + config
                                + "\",\"arguments\":[\"-d\"],\"chosen\":false,\"starts\":true}"),
                list);
        assertTrue(list.contains("\"chosen\":true,\"starts\":false"), list);
        assertEquals("0", seen.text("removed.exit"), seen.text("removed.err"));
        assertEquals("kanata runs with the preset “work”.", seen.text("back.out"));
    }

    private static void whatAKilledTomoLeftIsFinishedByTheNextOne(Seen seen) throws IOException {
        assertTrue(seen.has("killed.between"));
        assertEquals(seen.text("killed.before"), seen.text("killed.conf"));
        assertFalse(seen.has("killed.left"));
    }

    private static void aChildIsSwitchedAtRunTimeWithItsArguments(Seen seen) throws IOException {
        assertEquals(
                "kanata does not run; it starts with the preset “games” next time.",
                seen.text("child-later.out"));
        assertEquals("games", seen.text("child-later.layer"));
        assertEquals("0", seen.text("child-work.exit"), seen.text("child-work.err"));
        assertEquals("work", seen.text("child-work.layer"));
        assertTrue(seen.text("child-work.line").endsWith(" -d"), seen.text("child-work.line"));
        assertEquals("own", seen.text("child-off.layer"));
    }

    private static void aChildThatDoesNotComeUpIsStartedAsItWas(Seen seen) throws IOException {
        assertEquals("5", seen.text("child-bad.exit"));
        assertEquals("work", seen.text("child-bad.layer"));
        assertEquals("5", seen.text("child-dies.exit"));
        assertEquals("work", seen.text("child-dies.layer"));
        assertTrue(seen.text("child-list.out").contains("work.kbd -d  (in use)"));
    }
}
