package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.tomo.model.Activity;
import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.Limits;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A reading takes its time, and what the manager tells meanwhile is newer.
class OvertakenReadingTest {
    private final TestEngine test = TestEngine.well();

    @Test
    void whatWasToldMeanwhileIsNotTakenBack() {
        test.headlines.clear();
        test.machine.whileRead =
                () -> test.machine.die(new Exit.Signalled(9, false), "signal", Activity.FAILED);
        test.pass(Limits.DEFAULT.serviceCache());
        assertEquals(List.of(Headline.HEALTHY, Headline.FAILED), test.headlines);
        assertEquals(0, test.now().pid());
    }

    @Test
    void whereMoreIsToldAllTheTimeTheLastWordCounts() {
        test.machine.whileRead = this::another;
        test.pass(Limits.DEFAULT.serviceCache());
        assertEquals(test.machine.pid, test.now().pid());
    }

    private void another() {
        test.machine.spawn();
        test.machine.whileRead = this::another;
    }
}
