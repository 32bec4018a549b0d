package app.tomo.journey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofMinutes;

import app.tomo.lab.Lab;
import app.tomo.lab.LabRun;
import app.tomo.lab.NeedsLab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// `src/test/lab/crashes`, judged: incidents 2 and 4 with the real daemon in a real systemd, each with what the naive way comes to.
class CrashJourneyTest {
    /// An emergency stop is over in 3 s; the command's own start and a busy machine beside that.
    private static final long EMERGENCY = 3_000 + 5_000;

    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.KANATA})
    void crashesAreToldWrittenDownAndEnded() throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/crashes\"")
                        .inside(Lab.SYSTEMD, Lab.KANATA)
                        .with("PORT", 17_231)
                        .within(ofMinutes(10))
                        .run()
                        .expectSuccess();
        System.out.println(result.out());
        Seen seen = new Seen(result.folder());
        assertAll(
                () -> whoeverAsksOnceASecondSawNothing(seen),
                () -> threeDeathsAreToldEachStateOnce(seen),
                () -> theJournalHasTheDeathsAndWhoseTheWordsWere(seen),
                () -> theReplayTellsThem(seen),
                () -> aLineThatWasCutOffIsReadPast(seen),
                () -> aFullDiskCostsTheJournalOnly(seen),
                () -> theOtherManagerIsNamed(seen),
                () -> theEmergencyStopEndsWhatForks(seen));
    }

    private static void whoeverAsksOnceASecondSawNothing(Seen seen) throws IOException {
        assertEquals(Set.of("active"), new HashSet<>(seen.lines("naive.out")));
    }

    private static void threeDeathsAreToldEachStateOnce(Seen seen) throws IOException {
        List<JsonNode> told = seen.objects("watch.out");
        assertEquals(3, seen.json("status").path("restarts").asInt());
        assertTrue(seen.json("status").path("responding").asBoolean());
        assertEquals(seen.number("back.out"), told.getLast().path("pid").asLong());
        List<String> states = told.stream().map(CrashJourneyTest::state).toList();
        for (int i = 1; i < states.size(); i++) {
            assertNotEquals(states.get(i - 1), states.get(i), "told twice");
        }
        for (String pid : seen.lines("killed.out")) {
            long answered =
                    states.stream().filter(state -> state.startsWith(pid + " true true")).count();
            assertTrue(answered >= 1, "PID " + pid + " was never told to answer: " + states);
        }
        long dead = told.stream().filter(each -> each.path("pid").asLong() == 0).count();
        assertTrue(dead >= 3, states::toString);
    }

    /// All that is told, but for the moment and the time that counts up.
    private static String state(JsonNode line) {
        ObjectNode rest = line.deepCopy();
        rest.remove(List.of("at", "uptime"));
        return "%s %s %s %s"
                .formatted(line.path("pid"), line.path("running"), line.path("responding"), rest);
    }

    private static void theJournalHasTheDeathsAndWhoseTheWordsWere(Seen seen) throws IOException {
        List<JsonNode> entries = seen.objects("journal.jsonl");
        List<String> ended =
                entries.stream()
                        .map(each -> each.path("process"))
                        .filter(each -> each.path("before").asLong() != 0)
                        .map(each -> each.path("before").asText())
                        .distinct()
                        .toList();
        assertEquals(seen.lines("killed.out"), ended);
        List<JsonNode> logged =
                entries.stream()
                        .filter(each -> each.path("type").asText().equals("Logged"))
                        .toList();
        for (JsonNode each : logged) {
            JsonNode line = each.path("line");
            if (line.path("source").asText().equals("DAEMON")) {
                assertEquals(
                        line.path("pid").asLong(), each.path("process").asLong(), each::toString);
            }
        }
        List<JsonNode> restarts =
                logged.stream()
                        .map(each -> each.path("line"))
                        .filter(line -> line.path("text").asText().contains("Scheduled restart"))
                        .toList();
        assertEquals(3, restarts.size(), "each line is there once");
        for (String pid : ended) {
            assertTrue(
                    logged.stream()
                            .filter(each -> each.path("process").asText().equals(pid))
                            .anyMatch(
                                    each ->
                                            each.path("line")
                                                    .path("source")
                                                    .asText()
                                                    .equals("MANAGER")),
                    "what systemd said of " + pid + ": " + logged);
        }
    }

    private static void theReplayTellsThem(Seen seen) throws IOException {
        String told = seen.text("replay.out");
        for (String pid : seen.lines("killed.out")) {
            assertTrue(told.contains("process " + pid + " has ended"), told);
        }
        assertTrue(told.contains("Reloads sent: 0"), told);
    }

    private static void aLineThatWasCutOffIsReadPast(Seen seen) throws IOException {
        assertEquals("0", seen.text("replay-mended.exit"), seen.text("replay-mended.err"));
        assertEquals("Ended", seen.json("last").path("type").asText());
    }

    private static void aFullDiskCostsTheJournalOnly(Seen seen) throws IOException {
        assertEquals("reached", seen.json("full-restart").path("outcome").asText());
        assertTrue(seen.json("full-status").path("responding").asBoolean());
        assertEquals("reached", seen.json("full-stop").path("outcome").asText());
        assertEquals(1, seen.number("complaints.out"), () -> "said once: " + seen.folder());
        List<JsonNode> after = seen.objects("after-full.jsonl");
        assertTrue(
                after.stream().anyMatch(each -> each.path("type").asText().equals("Dropped")),
                "what is missing is counted");
        assertEquals("Ended", after.getLast().path("type").asText());
    }

    private static void theOtherManagerIsNamed(Seen seen) throws IOException {
        assertNotEquals("0", seen.text("wrong.exit"));
        assertEquals("active", seen.text("wrong.state"), "stopped in the manager that has it not");
        assertTrue(
                seen.text("scope-wrong.out").contains("--scope user"),
                seen.text("scope-wrong.out"));
        assertNotEquals("active", seen.text("scope.state"));
    }

    private static void theEmergencyStopEndsWhatForks(Seen seen) throws IOException {
        assertTrue(seen.number("bomb-naive.out") > 0, "a plain stop has not ended it after 3 s");
        assertEquals("reached", seen.json("bomb").path("outcome").asText());
        assertTrue(seen.json("bomb").path("took_ms").asLong() < 3_000, seen.text("bomb.out"));
        assertEquals(0, seen.number("bomb-left.out"));
        assertTrue(seen.number("bomb-took.out") < EMERGENCY, seen.text("bomb-took.out"));
        assertEquals("0", seen.text("lift.exit"));
    }
}
