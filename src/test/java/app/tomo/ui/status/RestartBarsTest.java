package app.tomo.ui.status;

import static app.tomo.words.SnapshotBuilder.NOW;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Restarts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class RestartBarsTest {
    @Test
    void eachRestartIsInItsSliceOfTheHour() {
        Restarts restarts =
                new Restarts(
                        List.of(
                                NOW.minus(Duration.ofMinutes(61)),
                                NOW.minus(Duration.ofMinutes(59)),
                                NOW.minus(Duration.ofMinutes(4)),
                                NOW.minusSeconds(4),
                                NOW.plusSeconds(1)));
        List<Integer> bars = RestartBars.of(restarts, NOW);
        assertEquals(20, bars.size());
        assertEquals(1, bars.getFirst());
        assertEquals(List.of(1, 2), bars.subList(18, 20));
        assertEquals(4, bars.stream().mapToInt(Integer::intValue).sum());
    }
}
