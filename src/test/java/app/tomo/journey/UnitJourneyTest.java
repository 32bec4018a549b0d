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
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;

/// `src/test/lab/journey`, judged.
class UnitJourneyTest {
    @ParameterizedTest
    @CsvSource({"user, 17117", "system, 17118"})
    @NeedsLab({Lab.SYSTEMD, Lab.KANATA})
    void aPersonsFirstDay(String scope, int port) throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/journey\" " + scope)
                        .inside(Lab.SYSTEMD, Lab.KANATA)
                        .with("PORT", port)
                        .within(ofMinutes(20))
                        .run()
                        .expectSuccess();
        Seen seen = new Seen(result.folder());
        assertAll(
                () -> startsAndTellsTheFacts(seen, scope),
                () -> reloadsHonestly(seen),
                () -> switchesLayers(seen),
                () -> seesEveryDeath(seen),
                () -> stopsForGood(seen));
    }

    private static void startsAndTellsTheFacts(Seen seen, String scope) throws IOException {
        assertEquals(3, seen.exit("before"));
        assertEquals(0, seen.exit("start"), seen.out("start"));
        JsonNode status = seen.json("status");
        assertEquals("healthy", status.path("headline").asText(), status::toString);
        for (String fact : List.of("registered", "loaded", "running", "responding")) {
            assertTrue(status.path(fact).asBoolean(), fact);
        }
        assertEquals(scope, status.path("scope").asText());
        assertEquals("1.11.0", status.path("version").asText());
        assertEquals("base", status.path("layer").asText());
        assertFalse(status.path("simulated").asBoolean(true));
        assertTrue(status.path("pid").asLong() > 1);
    }

    private static void reloadsHonestly(Seen seen) throws IOException {
        assertEquals("applied", seen.json("reload").path("outcome").asText());
        assertEquals(0, seen.exit("reload-changed"), seen.out("reload-changed"));
        JsonNode broken = seen.json("reload-broken");
        assertEquals("rejected", broken.path("outcome").asText(), broken::toString);
        assertTrue(broken.path("file").asText().endsWith("kanata.kbd"), broken::toString);
        assertEquals(2, broken.path("line").asInt(), broken::toString);
        assertTrue(broken.path("column").asInt() >= 1, broken::toString);
        assertFalse(broken.path("reason").asText().isEmpty(), broken::toString);
        assertEquals(5, seen.exit("reload-broken"));
        assertEquals(5, seen.exit("restart-broken"));
        assertEquals(0, seen.exit("restart"), seen.out("restart"));
    }

    private static void switchesLayers(Seen seen) throws IOException {
        assertEquals(0, seen.exit("layer"));
        assertEquals(5, seen.exit("layer-unknown"));
        assertTrue(seen.out("layers").contains("nav"));
    }

    /// Three kills: each is told as an end of the process that was killed, and followed by another that answers.
    private static void seesEveryDeath(Seen seen) throws IOException {
        List<JsonNode> lines = seen.objects("watch.out");
        List<Long> living =
                lines.stream()
                        .filter(line -> line.path("responding").asBoolean())
                        .map(line -> line.path("pid").asLong())
                        .distinct()
                        .toList();
        assertEquals(4, living.size(), living::toString);
        assertTrue(lines.stream().anyMatch(line -> !line.path("running").asBoolean(true)));
        for (int i = 1; i < lines.size(); i++) {
            JsonNode before = lines.get(i - 1).deepCopy();
            JsonNode after = lines.get(i).deepCopy();
            ((ObjectNode) before).remove("at");
            ((ObjectNode) after).remove("at");
            assertFalse(before.equals(after), "told twice: " + after);
        }
        assertEquals(3, lines.getLast().path("restarts").asInt());
    }

    private static void stopsForGood(Seen seen) throws IOException {
        assertEquals(0, seen.exit("stop"), seen.out("stop"));
        assertEquals(3, seen.exit("stopped"));
        assertEquals(0, seen.exit("stop-again"));
        assertEquals(0, seen.exit("stubborn-stop"), seen.out("stubborn-stop"));
        assertEquals("0", seen.out("stubborn-processes").strip());
    }
}
