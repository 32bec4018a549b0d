package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Activity;
import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;
import app.tomo.model.ProblemId;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What Tomo makes of each fault, in virtual time: the real engine over the simulated world.
class FaultsTest {
    private static final Duration MOMENT = Duration.ofMillis(300);

    @TempDir private Path folder;

    private VirtualStage playing(String... lines) throws IOException {
        return new VirtualStage(folder, String.join("\n", lines)).begun();
    }

    private static ServiceStatus status(VirtualStage stage) {
        return assertInstanceOf(ServiceReading.Seen.class, stage.world.manager().read()).status();
    }

    @Test
    void withoutAFaultItIsWell() throws Exception {
        VirtualStage stage = playing();
        assertEquals(Headline.HEALTHY, stage.headline());
        assertEquals(List.of(), stage.problems());
        assertEquals("1.11.0", stage.now().daemon().version());
        assertInstanceOf(
                Outcome.Applied.class, stage.outcomeOf(stage.engine.lifecycle().reload(), MOMENT));
    }

    @Test
    void aCrashAfterAReloadIsSeenWhenItComes() throws Exception {
        VirtualStage stage = playing("after reload 43s crash");
        assertInstanceOf(
                Outcome.Applied.class, stage.outcomeOf(stage.engine.lifecycle().reload(), MOMENT));
        stage.pass(Duration.ofSeconds(42));
        assertEquals(Headline.HEALTHY, stage.headline());
        stage.pass(Duration.ofSeconds(1));
        assertEquals(Headline.FAILED, stage.headline());
        assertEquals(new Exit.Signalled(6, true), status(stage).lastExit());
        assertEquals("core-dump", status(stage).result());
        assertEquals(List.of(ProblemId.KILLED), stage.problems());
    }

    @Test
    void aSilentDeathHasNoWordsToExplainIt() throws Exception {
        VirtualStage stage = playing("after 5s die silently");
        int lines = stage.world.log().since(stage.time.now().minusSeconds(9), MOMENT).size();
        stage.pass(Duration.ofSeconds(10));
        assertEquals(List.of(ProblemId.UNEXPLAINED_EXIT), stage.problems());
        assertEquals(
                lines, stage.world.log().since(stage.time.now().minusSeconds(60), MOMENT).size());
    }

    @Test
    void aDaemonThatIsBroughtBackIsCountedAndItsLastEndKept() throws Exception {
        VirtualStage stage = playing("after 5s die by USR1 in start 1", "restart after 100ms");
        stage.pass(Duration.ofSeconds(10));
        assertEquals(Headline.HEALTHY, stage.headline());
        assertEquals(List.of(ProblemId.KILLED), stage.problems());
        assertEquals("10", stage.now().problems().getFirst().subject());
        assertEquals(1, status(stage).restarts());
        assertEquals(Exit.NONE, status(stage).lastExit());
        stage.engine.lifecycle().restart();
        stage.pass(Duration.ofSeconds(2));
        assertEquals(0, status(stage).restarts());
    }

    @Test
    void crashesOnConnectAreALoop() throws Exception {
        VirtualStage stage = playing("on connect crash", "restart after 1s");
        stage.pass(Duration.ofSeconds(20));
        assertEquals(Headline.CRASH_LOOPING, stage.headline());
        assertTrue(stage.problems().contains(ProblemId.CRASH_LOOP));
        assertTrue(status(stage).restarts() >= 3);
    }

    @Test
    void aLoopEndsAtTheStartLimitAndAStartByHandIsANewOne() throws Exception {
        VirtualStage stage =
                playing(
                        "after 1s crash until start 3",
                        "restart after 100ms",
                        "start limit 3 in 10s");
        stage.pass(Duration.ofSeconds(10));
        assertEquals(Headline.FAILED, stage.headline());
        assertEquals("start-limit-hit", status(stage).result());
        assertTrue(stage.problems().contains(ProblemId.START_LIMIT));
        assertInstanceOf(
                Outcome.Reached.class,
                stage.outcomeOf(stage.engine.lifecycle().start(), Duration.ofSeconds(2)));
    }

    @Test
    void aHangIsNamedWithinThreeSeconds() throws Exception {
        VirtualStage stage = playing("after 10s hang");
        stage.pass(Duration.ofSeconds(7));
        assertEquals(Headline.HEALTHY, stage.headline());
        stage.pass(Duration.ofSeconds(4));
        assertEquals(Headline.UNRESPONSIVE, stage.headline());
        assertEquals(List.of(ProblemId.UNRESPONSIVE), stage.problems());
        assertTrue(status(stage).hasProcess());
    }

    @Test
    void whatIgnoresTermIsKilledAtTomosDeadline() throws Exception {
        VirtualStage stage = playing("ignore TERM");
        var stop = stage.engine.lifecycle().stop();
        stage.pass(Duration.ofMillis(4_900));
        assertFalse(stop.outcome().isDone());
        assertEquals(Activity.DEACTIVATING, status(stage).activity());
        assertInstanceOf(Outcome.Reached.class, stage.outcomeOf(stop, MOMENT));
        assertEquals(new Exit.Signalled(9, false), status(stage).lastExit());
        assertEquals(Headline.STOPPED, stage.headline());
    }

    @Test
    void whatTakesItsTimeToEndIsWaitedFor() throws Exception {
        VirtualStage stage = playing("ignore TERM for 1500ms");
        var stop = stage.engine.lifecycle().stop();
        stage.pass(Duration.ofMillis(1_400));
        assertFalse(stop.outcome().isDone());
        assertInstanceOf(Outcome.Reached.class, stage.outcomeOf(stop, MOMENT));
        assertEquals(new Exit.Signalled(15, false), status(stage).lastExit());
    }

    /// A late answer is one: it ends the misses before they are two in a row.
    @Test
    void slowAnswersAreAnswers() throws Exception {
        VirtualStage stage = playing("answer after 400ms");
        stage.pass(Duration.ofSeconds(15));
        assertEquals(Headline.HEALTHY, stage.headline());
    }

    @Test
    void aDaemonThatBecomesVerySlowIsUnresponsiveUntilItAnswersAgain() throws Exception {
        VirtualStage stage = playing("after 10s answer after 5s", "after 30s behave");
        stage.pass(Duration.ofSeconds(11));
        assertEquals(Headline.UNRESPONSIVE, stage.headline());
        stage.pass(Duration.ofSeconds(25));
        assertEquals(Headline.HEALTHY, stage.headline());
    }

    @Test
    void refusedConnectionsAreAClosedPortOnceTheGraceIsOver() throws Exception {
        VirtualStage stage = playing("refuse connections", "after 30s behave");
        assertEquals(Headline.STARTING, stage.headline());
        stage.pass(Duration.ofSeconds(20));
        assertEquals(Headline.DEGRADED, stage.headline());
        assertEquals(List.of(ProblemId.PORT_CLOSED), stage.problems());
        stage.pass(Duration.ofSeconds(20));
        assertEquals(Headline.HEALTHY, stage.headline());
    }

    @Test
    void aPortInUseIsNamedFromTheDaemonsPanic() throws Exception {
        VirtualStage stage = playing("port in use");
        assertEquals(Headline.FAILED, stage.headline());
        assertEquals(List.of(ProblemId.PORT_TAKEN), stage.problems());
        assertEquals(new Exit.Signalled(6, true), status(stage).lastExit());
    }

    @Test
    void anotherVersionIsShownAsItSaysAndUsedAsItCan() throws Exception {
        VirtualStage stage = playing("speak version 9.9", "speak protocol 2");
        assertEquals("9.9", stage.now().daemon().version());
        assertEquals(Headline.HEALTHY, stage.headline());
        assertInstanceOf(
                Outcome.Applied.class, stage.outcomeOf(stage.engine.lifecycle().reload(), MOMENT));
    }

    @Test
    void aHangUpIsReconnected() throws Exception {
        VirtualStage stage = playing("after 5s hang up");
        stage.pass(Duration.ofSeconds(10));
        assertEquals(Headline.HEALTHY, stage.headline());
        assertFalse(stage.headlines.contains(Headline.FAILED));
    }
}
