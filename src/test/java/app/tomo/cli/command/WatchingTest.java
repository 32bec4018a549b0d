package app.tomo.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Json;
import app.tomo.model.Activity;
import app.tomo.model.Event;
import app.tomo.model.Exit;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class WatchingTest {
    private static final List<LogFinding> CHORD =
            List.of(
                    new LogFinding(
                            ProblemId.EMERGENCY_CHORD,
                            Instant.parse("2026-01-05T09:00:00Z"),
                            List.of(),
                            null,
                            ""));

    private static VirtualSession well(boolean json) {
        return VirtualSession.well(new BufferConsole(json, false));
    }

    private static void watch(VirtualSession session, Duration duration)
            throws InterruptedException {
        session.cancelAfter(duration);
        assertEquals(0, session.run(new Command.Watch()));
    }

    private static List<String> values(VirtualSession session, String name)
            throws JsonParseException {
        List<String> values = new ArrayList<>();
        for (String line : session.console.out) {
            ObjectNode json = Json.readObject(line);
            values.add(json.path(name).asText());
        }
        return values;
    }

    @Test
    void theFirstLineSaysHowItIs() throws InterruptedException {
        VirtualSession session = well(false);
        watch(session, Duration.ofSeconds(1));
        assertEquals(
                List.of("09:00:00  kanata is well — kanata.service (yours) · up 1 h · PID 100"),
                session.console.out);
    }

    @Test
    void minutesInWhichNothingHappensAreOneLine() throws InterruptedException {
        VirtualSession words = well(false);
        watch(words, Duration.ofMinutes(4));
        assertEquals(1, words.console.out.size(), words.console.out::toString);
        VirtualSession json = well(true);
        watch(json, Duration.ofMinutes(4));
        assertEquals(1, json.console.out.size(), json.console.out::toString);
    }

    @Test
    void aKillIsToldAtOnceAndEveryStateOnce() throws InterruptedException, JsonParseException {
        VirtualSession session = well(true);
        session.time.after(
                Duration.ofMillis(100), () -> session.machine.crash(Duration.ofMillis(500)));
        watch(session, Duration.ofSeconds(20));
        List<String> headlines = new ArrayList<>(values(session, "headline"));
        for (int i = headlines.size() - 1; i > 0; i--) {
            if (headlines.get(i).equals(headlines.get(i - 1))) {
                headlines.remove(i);
            }
        }
        assertEquals(List.of("healthy", "starting", "healthy"), headlines);
        assertEquals("2026-01-05T09:00:00.600Z", values(session, "at").get(1));
        assertEquals("null", values(session, "pid").get(1));
    }

    @Test
    void layersAreToldInJsonAndNotInWords() throws InterruptedException, JsonParseException {
        VirtualSession json = well(true);
        json.time.after(Duration.ofMillis(100), () -> switchByKey(json));
        watch(json, Duration.ofMillis(200));
        assertEquals(List.of("base", "nav"), values(json, "layer"));

        VirtualSession words = well(false);
        words.time.after(Duration.ofMillis(100), () -> switchByKey(words));
        watch(words, Duration.ofMillis(200));
        assertEquals(1, words.console.out.size(), words.console.out::toString);
    }

    private static void switchByKey(VirtualSession session) {
        session.machine.say(new Event.LayerChanged(session.machine.link(), "nav"));
    }

    @Test
    void aHangIsNotToldAnewWithEveryPing() throws InterruptedException, JsonParseException {
        VirtualSession session = well(true);
        session.time.after(Duration.ofMillis(100), () -> session.machine.hung = true);
        watch(session, Duration.ofSeconds(60));
        assertEquals(List.of("healthy", "unresponsive"), values(session, "headline"));
    }

    @Test
    void theEndOfAnActionIsALineOfItsOwn() throws InterruptedException {
        VirtualSession session = well(false);
        session.time.after(Duration.ofMillis(100), () -> session.lifecycle().stop());
        watch(session, Duration.ofSeconds(2));
        assertTrue(
                session.console.out.stream()
                        .anyMatch(line -> line.matches("09:00:00 {2}kanata stopped in .*\\.")),
                session.console.out::toString);
        assertTrue(
                session.console.out.getLast().contains("kanata is stopped — you stopped it"),
                session.console.out::toString);
    }

    /// The manager knows the end first, and calls it an ordinary one.
    @Test
    void theEmergencyChordIsToldWhenTheLogHasIt() throws InterruptedException {
        for (boolean json : new boolean[] {false, true}) {
            VirtualSession session = well(json);
            session.time.after(
                    Duration.ofMillis(100),
                    () ->
                            session.machine.die(
                                    new Exit.Signalled(15, false), "success", Activity.INACTIVE));
            session.time.after(Duration.ofMillis(200), () -> session.machine.findings = CHORD);
            watch(session, Duration.ofSeconds(5));
            assertTrue(
                    session.console.out.getLast().contains("you pressed its emergency chord"),
                    session.console.out::toString);
        }
    }

    @Test
    void whoeverStopsReadingEndsIt() throws InterruptedException {
        VirtualSession session = well(false);
        session.console.closeAfter = 2;
        session.time.after(
                Duration.ofSeconds(1),
                () -> session.machine.die(new Exit.Exited(1), "exit-code", Activity.FAILED));
        assertEquals(0, session.run(new Command.Watch()));
    }

    @Test
    void whoeverGoesAwayEndsIt() throws InterruptedException {
        VirtualSession session = well(false);
        session.time.after(
                Duration.ofSeconds(1), () -> session.signals.raise(CallerSignals.Signal.GONE));
        assertEquals(0, session.run(new Command.Watch()));
    }
}
