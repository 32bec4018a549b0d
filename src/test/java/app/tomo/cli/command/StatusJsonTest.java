package app.tomo.cli.command;

import static app.tomo.words.SnapshotBuilder.NOW;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Json;
import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Headline;
import app.tomo.model.Keyboard;
import app.tomo.model.Keyboards;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.ServiceReading;
import app.tomo.model.Severity;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.words.SnapshotBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The text of `status --json`, letter by letter, because scripts of other people depend on it.
class StatusJsonTest {
    private static String of(Snapshot snapshot) {
        return Json.write(new StatusJson(VirtualSession.WORDS).of(snapshot, NOW));
    }

    @Test
    void well() {
        assertEquals(
                """
                {"headline":"healthy","title":"kanata is well",\
                "below":"kanata.service (yours) · up 2 h 14 min · PID 4127","paused_until":null,\
                "registered":true,"loaded":true,"running":true,"responding":true,"capturing":null,\
                "profile":"default","scope":"user","unit":"kanata.service","pid":4127,\
                "uptime":8040,"restarts":0,"version":"1.11.0","layer":"base",\
                "layers":["base","nav","symbols","numbers","mouse","games"],\
                "config":"/home/p/kanata.kbd","keyboards":[],\
                "simulated":false,"action":null,"waiting":[],\
                "reloads":{"held_back":null,"remaining_ms":null,"deaths":0,"coalesced":0},\
                "trial":null,"drift":null,"restart_needed":[],"problems":[]}\
                """,
                of(SnapshotBuilder.well().build()));
    }

    @Test
    void keyboardsAreListedWithWhoHasThem() {
        Keyboard first = new Keyboard("/dev/input/event0", "AT", Keyboard.State.UNKNOWN);
        Keyboard second = new Keyboard("/dev/input/event5", "USB", Keyboard.State.UNKNOWN);
        Keyboards known =
                new Keyboards(
                        List.of(first, second),
                        Map.of(first.path(), Keyboard.State.REMAPPED),
                        Instant.EPOCH);
        String json = of(SnapshotBuilder.well().keyboards(known).build());
        assertTrue(
                json.contains(
                        """
                        "keyboards":[\
                        {"name":"AT","path":"/dev/input/event0","state":"remapped"},\
                        {"name":"USB","path":"/dev/input/event5","state":"not-remapped"}]\
                        """),
                json);
    }

    @Test
    void stopped() {
        assertEquals(
                """
                {"headline":"stopped","title":"kanata is stopped",\
                "below":"nothing of it runs at the moment","paused_until":null,\
                "registered":true,"loaded":true,"running":false,"responding":false,"capturing":null,\
                "profile":"default","scope":"user","unit":"kanata.service","pid":null,\
                "uptime":null,"restarts":0,"version":null,"layer":null,"layers":[],\
                "config":"/home/p/kanata.kbd","keyboards":[],\
                "simulated":false,"action":null,"waiting":[],\
                "reloads":{"held_back":null,"remaining_ms":null,"deaths":0,"coalesced":0},\
                "trial":null,"drift":null,"restart_needed":[],"problems":[]}\
                """,
                of(SnapshotBuilder.stopped().build()));
    }

    @Test
    void aPauseHasItsEnd() {
        assertTrue(
                of(SnapshotBuilder.stopped().paused(NOW.plusSeconds(840)).build())
                        .startsWith(
                                """
                                {"headline":"paused","title":"kanata is paused",\
                                "below":"back in 14 min","paused_until":"2026-11-22T14:16:21Z",\
                                """));
        assertTrue(
                of(SnapshotBuilder.stopped().paused(null).build())
                        .contains("\"below\":\"until you resume it\",\"paused_until\":null"));
    }

    @Test
    void whatIsNotKnownIsNull() {
        Snapshot snapshot =
                SnapshotBuilder.stopped()
                        .headline(Headline.UNKNOWN)
                        .reading(
                                new ServiceReading.Unreachable(
                                        ServiceReading.Why.NO_BUS, "no such file"))
                        .facts(
                                Truth.UNKNOWN,
                                Truth.UNKNOWN,
                                Truth.UNKNOWN,
                                Truth.UNKNOWN,
                                Truth.UNKNOWN)
                        .build();
        String json = of(snapshot);
        assertTrue(
                json.contains(
                        "\"registered\":null,\"loaded\":null,\"running\":null,"
                                + "\"responding\":null,\"capturing\":null"),
                json);
        assertTrue(json.contains("\"pid\":null,\"uptime\":null"), json);
    }

    @Test
    void aProblemHasIdSeveritySentenceAndEvidence() {
        Snapshot snapshot =
                SnapshotBuilder.well()
                        .headline(Headline.DEGRADED)
                        .problem(
                                new Problem(
                                        ProblemId.KEYBOARD_GRABBED,
                                        Severity.BROKEN,
                                        List.of("could not register it", "ResourceBusy"),
                                        "AT Keyboard",
                                        null))
                        .build();
        String json = of(snapshot);
        assertTrue(
                json.contains(
                        """
                        "problems":[{"id":"keyboard-grabbed","severity":"broken",\
                        "sentence":"Another program holds “AT Keyboard”, so kanata cannot remap it.\
                        """),
                json);
        assertTrue(
                json.endsWith("\"evidence\":[\"could not register it\",\"ResourceBusy\"]}]}"),
                json);
    }

    @Test
    void anActionUnderWayIsThere() {
        Snapshot snapshot =
                SnapshotBuilder.well()
                        .headline(Headline.STOPPING)
                        .action(
                                SnapshotBuilder.action(
                                        ActionKind.STOP,
                                        Action.Phase.STOPPING,
                                        Duration.ofSeconds(4),
                                        Duration.ofSeconds(7)))
                        .build();
        String json = of(snapshot);
        assertTrue(
                json.contains(
                        """
                        "action":{"kind":"stop","phase":"stopping",\
                        "since":"2026-11-22T14:02:20Z","deadline":"2026-11-22T14:02:28Z"}\
                        """),
                json);
    }

    @Test
    void restartsAreThoseOfTheLastHour() {
        Snapshot snapshot =
                SnapshotBuilder.well()
                        .restarts(
                                NOW.minusSeconds(3_601),
                                NOW.minusSeconds(3_599),
                                NOW.minusSeconds(1))
                        .build();
        assertTrue(of(snapshot).contains("\"restarts\":2,"), of(snapshot));
    }

    @Test
    void aSimulatedDaemonSaysSo() {
        assertTrue(of(SnapshotBuilder.well().simulated().build()).contains("\"simulated\":true"));
    }

    @ParameterizedTest
    @EnumSource
    void everyHeadlineIsOfTheNamesThatWerePromised(Headline headline) {
        List<String> promised =
                List.of(
                        "healthy",
                        "starting",
                        "stopping",
                        "stopped",
                        "degraded",
                        "unresponsive",
                        "crash-looping",
                        "failed",
                        "paused",
                        "emergency-stopped",
                        "not-installed",
                        "unknown");
        String json = of(SnapshotBuilder.well().headline(headline).build());
        assertTrue(
                promised.stream()
                        .anyMatch(name -> json.startsWith("{\"headline\":\"" + name + "\"")),
                json);
    }

    @Test
    void aLineOfWatchHasTheMomentInFront() {
        Snapshot snapshot = SnapshotBuilder.well().build();
        assertEquals(
                "{\"at\":\"2026-11-22T14:02:21Z\"," + of(snapshot).substring(1),
                Json.write(new StatusJson(VirtualSession.WORDS).at(snapshot, NOW)));
    }
}
