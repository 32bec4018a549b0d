package app.tomo.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.kanata.ServerMessage;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;
import app.tomo.model.ProblemId;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The incidents happen again, in virtual time: the scripts are those that `simulator.md` shows.
class IncidentsTest {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @TempDir private Path folder;

    private VirtualStage playing(String incident) throws Exception {
        return new VirtualStage(folder, VirtualStage.incident(incident)).begun();
    }

    private static ServiceStatus status(VirtualStage stage) {
        return assertInstanceOf(ServiceReading.Seen.class, stage.world.manager().read()).status();
    }

    @Test
    void incident0KillsTheDaemonFifteenTimesInFiveMinutesForANaiveClient() throws Exception {
        VirtualStage stage = playing("reload-crash-loop");
        Instant begin = stage.time.now();
        NaiveReloader naive = new NaiveReloader(stage, Instant.MAX);
        stage.pass(FIVE_MINUTES);
        assertEquals(15, naive.reloads.size());
        assertEquals(begin.plusSeconds(43), naive.losses.getFirst());
        for (int i = 1; i < naive.losses.size(); i++) {
            Duration round = Duration.between(naive.losses.get(i - 1), naive.losses.get(i));
            assertTrue(round.toSeconds() >= 17 && round.toSeconds() <= 20, round.toString());
        }
        assertEquals(naive.losses.size(), status(stage).restarts());
        assertEquals(Headline.CRASH_LOOPING, stage.headline());
        assertTrue(stage.problems().contains(ProblemId.CRASH_LOOP));
    }

    @Test
    void incident0HasNoLastWords() throws Exception {
        VirtualStage stage = playing("reload-crash-loop");
        var _ = new NaiveReloader(stage, Instant.MAX);
        Instant asked = stage.time.now();
        stage.pass(Duration.ofSeconds(42));
        List<String> said =
                stage.world.log().since(asked, Duration.ofSeconds(1)).stream()
                        .map(line -> line.text().replaceAll(".*] ", ""))
                        .toList();
        assertTrue(said.getFirst().startsWith("Requested live reload of file: "));
    }

    /// A reload of Tomo's own is a plain one, which this daemon survives.
    @Test
    void incident0DoesNotMeetTomosOwnReload() throws Exception {
        VirtualStage stage = playing("reload-crash-loop");
        assertInstanceOf(
                Outcome.Applied.class,
                stage.outcomeOf(stage.engine.lifecycle().reload(), Duration.ofMillis(300)));
        stage.pass(FIVE_MINUTES);
        assertEquals(Headline.HEALTHY, stage.headline());
        assertEquals(0, status(stage).restarts());
    }

    @Test
    void incident2IsUnresponsiveWithinThreeSecondsAndStoppedWithinSix() throws Exception {
        VirtualStage stage = playing("would-not-stop");
        stage.pass(Duration.ofSeconds(31));
        assertEquals(Headline.UNRESPONSIVE, stage.headline());
        assertInstanceOf(
                Outcome.Reached.class,
                stage.outcomeOf(stage.engine.lifecycle().stop(), Duration.ofSeconds(6)));
        assertFalse(status(stage).hasProcess());
    }

    @Test
    void incident2WithoutTomoTakesNinetySeconds() throws Exception {
        VirtualStage stage = playing("would-not-stop");
        stage.pass(Duration.ofSeconds(31));
        stage.engine.close();
        var _ = stage.world.manager().stop(FIVE_MINUTES);
        stage.pass(Duration.ofSeconds(89));
        assertTrue(status(stage).hasProcess());
        stage.pass(Duration.ofSeconds(2));
        assertFalse(status(stage).hasProcess());
        assertEquals("timeout", status(stage).result());
    }

    @Test
    void incident2ThreeDeathsAndItIsBackWithEachStateToldOnce() throws Exception {
        VirtualStage stage = playing("killed-by-usr1");
        stage.pass(Duration.ofSeconds(30));
        assertEquals(3, status(stage).restarts());
        assertTrue(status(stage).hasProcess());
        stage.pass(Duration.ofSeconds(60));
        assertEquals(Headline.HEALTHY, stage.headline());
        assertEquals(List.of(), stage.problems());
    }

    @Test
    void incident3IsNamedOnEveryStepAndOverWhenItIsOver() throws Exception {
        VirtualStage stage = playing("lost-messages");
        stage.pass(Duration.ofSeconds(8));
        assertEquals(Headline.UNRESPONSIVE, stage.headline());
        stage.pass(Duration.ofSeconds(20));
        assertEquals(Headline.DEGRADED, stage.headline());
        assertEquals(List.of(ProblemId.PORT_CLOSED), stage.problems());
        stage.pass(Duration.ofSeconds(20));
        assertEquals(Headline.HEALTHY, stage.headline());
        assertEquals(List.of(), stage.problems());
    }

    @Test
    void incident4ReloadsFromElsewhereDisturbNobody() throws Exception {
        VirtualStage stage = playing("reload-storm");
        List<ServerMessage> heard = new ArrayList<>();
        var _ = stage.enter(heard::add, () -> {});
        stage.pass(Duration.ofMinutes(1));
        long reloads =
                heard.stream().filter(ServerMessage.ConfigFileReload.class::isInstance).count();
        assertTrue(reloads >= 190 && reloads <= 200, Long.toString(reloads));
        assertEquals(Headline.HEALTHY, stage.headline());
        assertInstanceOf(
                Outcome.Reached.class,
                stage.outcomeOf(stage.engine.lifecycle().stop(), Duration.ofSeconds(2)));
        assertFalse(stage.headlines.contains(Headline.UNRESPONSIVE));
    }
}
