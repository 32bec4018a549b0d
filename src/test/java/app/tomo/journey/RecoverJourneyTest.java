package app.tomo.journey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMinutes;

import app.tomo.lab.Lab;
import app.tomo.lab.LabRun;
import app.tomo.lab.NeedsLab;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `src/test/lab/recover`, judged.
class RecoverJourneyTest {
    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.KANATA})
    void whateverIsWrongIsRepairedAndProven() throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/recover\"")
                        .inside(Lab.SYSTEMD, Lab.KANATA)
                        .with("PORT", 17319)
                        .within(ofMinutes(20))
                        .run()
                        .expectSuccess();
        Seen seen = new Seen(result.folder());
        assertAll(
                () -> leavesAloneWhatIsWell(seen),
                () -> recovers(seen, "limit", "reset-limit"),
                () -> restoresTheConfig(seen),
                () -> recovers(seen, "masked", "unmask"),
                () -> endsNobodyElse(seen),
                () -> recovers(seen, "freed", "start"),
                () -> recovers(seen, "orphan", "start"),
                () -> recovers(seen, "hanging", "end-daemons"),
                () -> liftsNoEmergencyStop(seen),
                () -> canBeEndedAnywhere(seen));
    }

    private static List<String> states(JsonNode json) {
        List<String> states = new ArrayList<>();
        json.path("steps")
                .forEach(
                        each ->
                                states.add(
                                        each.path("id").asText()
                                                + " "
                                                + each.path("state").asText()));
        return states;
    }

    private static void leavesAloneWhatIsWell(Seen seen) throws IOException {
        assertEquals(0, seen.exit("well"), seen.said("well"));
        assertEquals(List.of(), states(seen.json("well")));
    }

    private static void recovers(Seen seen, String name, String step) throws IOException {
        assertEquals(0, seen.exit(name), seen.said(name));
        JsonNode json = seen.json(name);
        assertEquals("recovered", json.path("end").asText());
        assertEquals("1.11.0", json.path("version").asText());
        assertTrue(states(json).contains(step + " done"), json::toString);
        assertTrue(states(json).contains("prove done"), json::toString);
    }

    private static void restoresTheConfig(Seen seen) throws IOException {
        assertEquals(5, seen.exit("unasked"));
        assertTrue(seen.json("unasked").path("end").isNull());
        recovers(seen, "config", "restore-config");
        recovers(seen, "coming", "restore-config");
        assertTrue(seen.text("config.after").endsWith("(deflayer base esc)"));
        assertEquals(
                List.of("config-invalid"),
                seen.json("config").path("findings").findValuesAsText("id").subList(0, 1));
    }

    private static void endsNobodyElse(Seen seen) throws IOException {
        recovers(seen, "taken", "change-port");
        assertTrue(seen.has("holder.lives"));
    }

    private static void liftsNoEmergencyStop(Seen seen) throws IOException {
        assertEquals(5, seen.exit("held"), seen.said("held"));
        assertEquals("your-turn", seen.json("held").path("end").asText());
        recovers(seen, "lifted", "start");
    }

    /// Nothing is half-written, and running it again comes to its end.
    private static void canBeEndedAnywhere(Seen seen) throws IOException {
        for (String signal : List.of("TERM", "KILL")) {
            for (String step :
                    List.of(
                            "Go-back",
                            "End-each",
                            "Wait-until",
                            "Let-your",
                            "Start-kanata",
                            "Prove-it")) {
                String name = signal + "-" + step;
                assertEquals(3, seen.number(name + ".lines"), name);
                assertEquals(0, seen.exit(name), name + seen.said(name));
            }
        }
    }
}
