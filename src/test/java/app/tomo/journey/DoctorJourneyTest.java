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
import java.util.List;

/// `src/test/lab/doctor`, judged: what the doctor says of the real daemon in a real systemd, and that nothing holds it up.
class DoctorJourneyTest {
    /// The first look and the probes have their time, and the command's own start on a busy machine beside that.
    private static final long WHATEVER_HANGS = 5_000 + 8_000 + 7_000;

    @Test
    @NeedsLab({Lab.SYSTEMD, Lab.KANATA})
    void theDoctorSeesAndEndsInTime() throws IOException {
        LabRun.Result result =
                LabRun.script("exec \"$CHECKOUT/src/test/lab/doctor\"")
                        .inside(Lab.SYSTEMD, Lab.KANATA)
                        .with("PORT", 17_519)
                        .within(ofMinutes(5))
                        .run()
                        .expectSuccess();
        System.out.println(result.out());
        Seen seen = new Seen(result.folder());
        assertAll(
                () -> oneThatIsWellIsAccusedOfNothing(seen),
                () -> aManagerThatHangsIsNamedInTime(seen),
                () -> whatElseHangsIsNotWaitedFor(seen),
                () -> whatWasSavedIsJudgedAlike(seen),
                () -> theMachineSaysNothingOfTheSimulator(seen));
    }

    private static List<String> found(JsonNode diagnosis) {
        return diagnosis.path("findings").valueStream().map(it -> it.path("id").asText()).toList();
    }

    private static List<String> failing(JsonNode diagnosis) {
        return diagnosis
                .path("checks")
                .valueStream()
                .filter(each -> each.path("result").asText().equals("fail"))
                .map(each -> each.path("id").asText())
                .toList();
    }

    private static void oneThatIsWellIsAccusedOfNothing(Seen seen) throws IOException {
        for (String name : List.of("well", "beside")) {
            assertEquals(List.of(), found(seen.json(name)), name);
            assertEquals(List.of(), failing(seen.json(name)), name);
            assertEquals(0, seen.number(name + ".exit"), name);
        }
        assertTrue(seen.json("well").path("not_seen").isEmpty());
    }

    private static void aManagerThatHangsIsNamedInTime(Seen seen) throws IOException {
        assertEquals("bus-unreachable", found(seen.json("manager")).getFirst());
        assertEquals(5, seen.number("manager.exit"));
        assertTrue(seen.json("manager").path("not_seen").has("user-unit"));
        assertTrue(seen.number("manager.ms") < WHATEVER_HANGS);
    }

    private static void whatElseHangsIsNotWaitedFor(Seen seen) throws IOException {
        assertTrue(seen.number("journal.ms") < WHATEVER_HANGS);
        assertTrue(seen.number("program.ms") < WHATEVER_HANGS);
        assertEquals(List.of(), found(seen.json("journal")));
    }

    private static void whatWasSavedIsJudgedAlike(Seen seen) throws IOException {
        assertEquals(seen.lines("mistake.out"), seen.lines("again.out"));
        assertEquals("config-invalid", found(seen.json("again-json")).getFirst());
        assertEquals(5, seen.number("mistake.exit"));
        assertEquals(2, seen.number("garbage.exit"));
        assertEquals(1, seen.lines("garbage.err").size());
    }

    private static void theMachineSaysNothingOfTheSimulator(Seen seen) throws IOException {
        assertEquals(List.of(), found(seen.json("demo")));
        assertEquals("simulated", seen.json("demo").path("not_seen").path("devices").asText());
        assertEquals(0, seen.number("demo.exit"));
    }
}
