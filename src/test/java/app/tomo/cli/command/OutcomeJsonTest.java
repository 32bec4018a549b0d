package app.tomo.cli.command;

import static app.tomo.words.SnapshotBuilder.NOW;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.config.Json;
import app.tomo.model.ActionKind;
import app.tomo.model.ConfigFault;
import app.tomo.model.Exit;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.words.SnapshotBuilder;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class OutcomeJsonTest {
    private static final Duration TOOK = Duration.ofMillis(1_234);

    private static ObjectNode json(ActionKind kind, Outcome outcome) {
        return new OutcomeJson(VirtualSession.WORDS, new StatusJson(VirtualSession.WORDS))
                .of(kind, outcome, SnapshotBuilder.well().build(), NOW);
    }

    private static void assertText(String expected, ActionKind kind, Outcome outcome) {
        ObjectNode json = json(kind, outcome);
        assertTrue(json.path("sentence").textValue().endsWith("."), json::toString);
        json.remove("sentence");
        assertEquals(expected, Json.write(json));
    }

    @Test
    void reached() {
        assertText(
                """
                {"action":"start","outcome":"reached","took_ms":1234,"already":false,"forced":false}\
                """,
                ActionKind.START,
                new Outcome.Reached(TOOK, false, false));
        assertText(
                """
                {"action":"switch-layer","outcome":"reached","took_ms":1234,"already":true,"forced":false}\
                """,
                ActionKind.SWITCH_LAYER,
                new Outcome.Reached(TOOK, true, false));
    }

    @Test
    void appliedReload() {
        assertText(
                """
                {"action":"reload","outcome":"applied","took_ms":1234,"checked":true}\
                """,
                ActionKind.RELOAD,
                new Outcome.Applied(TOOK, true));
    }

    @Test
    void rejectedReloadHasThePlaceAndTheReason() {
        ConfigFault fault = new ConfigFault("/home/p/k.kbd", 5, 3, 5, 7, "no such key", "Try “a”");
        ObjectNode json = json(ActionKind.RELOAD, new Outcome.Rejected(fault));
        json.remove("sentence");
        assertEquals(
                """
                {"action":"reload","outcome":"rejected","file":"/home/p/k.kbd","line":5,"column":3,\
                "end_line":5,"end_column":7,"reason":"no such key","help":"Try “a”"}\
                """,
                Json.write(json));
    }

    @Test
    void aPlaceThatIsNotKnownIsNull() {
        ConfigFault fault = new ConfigFault(null, 0, 0, 0, 0, "no defsrc", "");
        ObjectNode json = json(ActionKind.RELOAD, new Outcome.Rejected(fault));
        json.remove("sentence");
        assertEquals(
                """
                {"action":"reload","outcome":"rejected","file":null,"line":null,"column":null,\
                "end_line":null,"end_column":null,"reason":"no defsrc"}\
                """,
                Json.write(json));
    }

    @Test
    void theOtherReloads() {
        ActionKind reload = ActionKind.RELOAD;
        String begin = "{\"action\":\"reload\",\"outcome\":";
        assertText(begin + "\"timed-out\",\"after_ms\":1234}", reload, new Outcome.TimedOut(TOOK));
        assertText(begin + "\"unknown\"}", reload, new Outcome.Unknown());
        assertText(
                begin + "\"unsupported\",\"version\":\"1.9\"}",
                reload,
                new Outcome.Unsupported("1.9"));
        assertText(
                begin + "\"held-back\",\"why\":\"not-answering\"}",
                reload,
                new Outcome.HeldBack(Outcome.HeldBackWhy.NOT_ANSWERING, Duration.ZERO));
        assertText(begin + "\"cancelled\",\"sent\":true}", reload, new Outcome.Cancelled(true));
    }

    @Test
    void aReloadBehindAnotherActionIsHeldBackToo() {
        assertText(
                """
                {"action":"reload","outcome":"held-back","why":"busy","with":"restart"}\
                """,
                ActionKind.RELOAD,
                new Outcome.Failed(new Failure.Busy(ActionKind.RESTART)));
    }

    @Test
    void failures() {
        assertEquals("not-authorised", why(refused(Outcome.Refusal.NOT_AUTHORISED)));
        assertEquals("start-limit", why(refused(Outcome.Refusal.START_LIMIT)));
        assertEquals("manager-unreachable", why(new Failure.ManagerUnreachable("gone")));
        assertEquals("manager-silent", why(new Failure.ManagerSilent(Outcome.Found.ENDED)));
        assertEquals("not-answering", why(new Failure.NotAnswering(TOOK)));
        assertEquals("not-verifiable", why(new Failure.NotVerifiable()));
        assertEquals("answerer-hidden", why(new Failure.AnswererHidden()));
        assertEquals("still-running", why(new Failure.StillRunning(7)));
        assertEquals("took-too-long", why(new Failure.TookTooLong(TOOK)));
        assertEquals("not-connected", why(new Failure.NotConnected()));
        assertEquals("own-mistake", why(new Failure.OwnMistake()));
    }

    private static Failure refused(Outcome.Refusal why) {
        return new Failure.ManagerRefused(why, "its words");
    }

    private static String why(Failure failure) {
        ObjectNode json = json(ActionKind.START, new Outcome.Failed(failure));
        assertEquals("failed", json.path("outcome").textValue());
        return json.path("why").textValue();
    }

    @Test
    void aDeathAtTheStartSaysWhatItDiedOf() {
        Problem cause = Problem.broken(ProblemId.UINPUT_DENIED, "", List.of("os error 13"));
        ObjectNode json =
                json(
                        ActionKind.START,
                        new Outcome.Failed(
                                new Failure.DiedAtStart(new Exit.Exited(1), List.of(cause))));
        assertEquals("died-at-start", json.path("why").textValue());
        assertEquals("uinput-denied", json.path("problems").path(0).path("id").textValue());
    }

    @Test
    void aLayerThatIsNotThereComesWithThoseThatAre() {
        ObjectNode json =
                json(
                        ActionKind.SWITCH_LAYER,
                        new Outcome.Failed(new Failure.NoSuchLayer("nva", List.of("base", "nav"))));
        assertEquals("[\"base\",\"nav\"]", Json.write(json.get("layers")));
    }
}
