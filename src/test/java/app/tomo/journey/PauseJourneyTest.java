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
import java.time.Instant;

/// `src/test/lab/pause`, judged.
class PauseJourneyTest {
    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.KANATA})
    void aPauseIsKeptForItsTime() throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/pause\"")
                        .inside(Lab.SYSTEMD, Lab.KANATA)
                        .with("PORT", 17219)
                        .within(ofMinutes(10))
                        .run()
                        .expectSuccess();
        Seen seen = new Seen(result.folder());
        assertAll(
                () -> needsAnApp(seen),
                () -> comesBackAtItsTime(seen),
                () -> isResumed(seen),
                () -> isEndedByWhoeverStartsIt(seen),
                () -> outlivesAnAppThatIsKilled(seen),
                () -> endsAtOnceWhereItsTimeHasPassed(seen));
    }

    private static void needsAnApp(Seen seen) throws IOException {
        assertEquals("5", seen.text("alone.exit"));
        assertEquals("tomo-not-running", seen.json("alone").path("why").asText());
    }

    private static void comesBackAtItsTime(Seen seen) throws IOException {
        assertEquals("0", seen.text("pause.exit"), seen.text("pause.out"));
        assertEquals("inactive", seen.text("paused.state"));
        JsonNode status = seen.json("status");
        assertEquals("paused", status.path("headline").asText(), status::toString);
        assertEquals("3", seen.text("status.exit"));
        Instant until = Instant.parse(seen.json("pause").path("paused_until").asText());
        assertFalse(Instant.parse(seen.text("back.at")).isBefore(until), "too early");
    }

    private static void isResumed(Seen seen) throws IOException {
        assertEquals("kanata is paused until you resume it.", seen.text("open.out"));
        assertTrue(seen.json("longer").path("already").asBoolean());
        assertEquals("reached", seen.json("resume").path("outcome").asText());
        assertEquals("active", seen.text("resumed.state"));
    }

    private static void isEndedByWhoeverStartsIt(Seen seen) throws IOException {
        JsonNode status = seen.json("started");
        assertEquals("healthy", status.path("headline").asText(), status::toString);
        assertTrue(status.path("paused_until").isNull(), status::toString);
    }

    private static void outlivesAnAppThatIsKilled(Seen seen) throws IOException {
        String until = seen.json("before").path("paused_until").asText();
        JsonNode kept = seen.json("kept");
        assertEquals("paused", kept.path("headline").asText(), kept::toString);
        assertEquals(until, kept.path("paused_until").asText());
        assertEquals("inactive", seen.text("kept.state"));
        Instant back = Instant.parse(seen.text("kept.at"));
        assertFalse(back.isBefore(Instant.parse(until)), "too early");
        assertTrue(back.isBefore(Instant.parse(until).plusSeconds(30)), "too late: " + back);
    }

    private static void endsAtOnceWhereItsTimeHasPassed(Seen seen) throws IOException {
        assertEquals("inactive", seen.text("away.state"));
        JsonNode late = seen.json("late");
        assertEquals("healthy", late.path("headline").asText(), late::toString);
        assertTrue(late.path("paused_until").isNull(), late::toString);
    }
}
