package app.tomo.journey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMinutes;

import app.tomo.lab.Lab;
import app.tomo.lab.LabRun;
import app.tomo.lab.NeedsLab;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// `src/test/lab/trial`, judged.
class TrialJourneyTest {
    private static final String WANTED = "deflayer wanted";
    private static final String UNWANTED = "deflayer unwanted";

    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.KANATA})
    void whatIsAppliedIsKeptOrGoneBackFrom() throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/trial\"")
                        .inside(Lab.SYSTEMD, Lab.KANATA)
                        .with("PORT", 17229)
                        .within(ofMinutes(10))
                        .run()
                        .expectSuccess();
        Seen seen = new Seen(result.folder());
        assertAll(
                () -> whatIsSavedIsSeen(seen),
                () -> nobodyKeepsIt(seen),
                () -> itIsKept(seen),
                () -> itIsDeclined(seen),
                () -> theFileWasChangedMeanwhile(seen),
                () -> systemdGoesBackForATomoThatWasKilled(seen));
    }

    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.DESKTOP, Lab.KANATA})
    void theMouseAloneKeepsItOrGoesBack() throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/trial-desktop\"")
                        .inside(Lab.SYSTEMD, Lab.DESKTOP, Lab.KANATA)
                        .with("PORT", 17231)
                        .within(ofMinutes(10))
                        .run()
                        .expectSuccess();
        Seen seen = new Seen(result.folder());
        assertEquals("before: []", seen.text("before.entry"), "greyed while nothing is tried");
        for (String name : List.of("trayback", "noticeback")) {
            holds(seen, "deflayer " + name, name + "-during");
            holds(seen, WANTED, name);
            assertTrue(
                    seen.text(name + ".out").contains("You went back"), seen.text(name + ".out"));
        }
        for (String name : List.of("noticekept", "traykept")) {
            holds(seen, "deflayer " + name, name);
        }
        assertEquals("0", seen.text("tray.left"), "the notification goes with the answer");
    }

    private static void whatIsSavedIsSeen(Seen seen) throws IOException {
        assertTrue(seen.text("drift.out").contains("is not applied yet"), seen.text("drift.out"));
        String file = seen.json("drift_json").path("drift").path("file").asText();
        assertTrue(file.endsWith("/kanata.kbd"), file);
    }

    private static void nobodyKeepsIt(Seen seen) throws IOException {
        assertEquals("5", seen.text("time.exit"));
        holds(seen, WANTED, "time");
        assertEquals("", seen.text("time.timers"));
    }

    private static void itIsKept(Seen seen) throws IOException {
        assertEquals("0", seen.text("kept.exit"));
        holds(seen, UNWANTED, "kept");
    }

    private static void itIsDeclined(Seen seen) throws IOException {
        assertEquals("0", seen.text("declined.exit"));
        holds(seen, UNWANTED, "declined");
    }

    private static void theFileWasChangedMeanwhile(Seen seen) throws IOException {
        assertEquals(";; the person's own", seen.text("changed.file"));
        JsonNode trial = seen.json("running").path("trial");
        assertEquals("running", trial.path("stage").asText());
        assertTrue(trial.path("remaining_ms").asLong() > 0);
        assertFalse(trial.path("back_to").path("version").asText().isEmpty());
        JsonNode last = seen.objects("changing.out").getLast();
        assertEquals("changed", last.path("settlement").asText());
    }

    private static void systemdGoesBackForATomoThatWasKilled(Seen seen) throws IOException {
        assertTrue(seen.text("killing.timers").contains(".timer"), seen.text("killing.timers"));
        holds(seen, UNWANTED, "killing");
        holds(seen, WANTED, "back");
        holds(seen, WANTED, "after");
        Instant killed = Instant.parse(seen.text("killed.at"));
        Instant back = Instant.parse(seen.text("back.at"));
        // 8 s to keep it, 2 s more for Tomo itself, and the start of a JVM on a busy machine.
        Duration took = Duration.between(killed, back);
        assertTrue(took.compareTo(Duration.ofSeconds(30)) < 0, took::toString);
        assertEquals("", seen.text("back.timers"));
        assertFalse(seen.text("after.out").contains("not applied"), seen.text("after.out"));
    }

    /// What the file holds and the daemon runs.
    private static void holds(Seen seen, String layer, String name) throws IOException {
        assertEquals(layer, seen.text(name + ".file"), name);
        String running = layer.substring(layer.lastIndexOf(' ') + 1);
        assertEquals("\"layer\":\"" + running + "\"", seen.text(name + ".layer"), name);
    }
}
