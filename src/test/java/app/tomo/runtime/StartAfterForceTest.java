package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// A stop had to be forced, which its manager takes for a failure; then the daemon is started again.
class StartAfterForceTest {
    private static final Duration LONG = Duration.ofSeconds(40);

    private final TestEngine test = TestEngine.well();

    private void forcedStop() {
        test.machine.ignoresTerm = true;
        Outcome outcome = test.outcomeOf(test.lifecycle().stop(), LONG);
        assertTrue(assertInstanceOf(Outcome.Reached.class, outcome).forced());
        assertEquals(Headline.STOPPED, test.headline());
    }

    @Test
    void theForceIsNoFailureWhileTheStartIsPrepared() {
        forcedStop();
        test.headlines.clear();
        test.outcomeOf(test.lifecycle().start(), LONG);
        assertEquals(
                List.of(Headline.STOPPED, Headline.STARTING, Headline.HEALTHY), test.headlines);
    }

    @Test
    void aStartThatNeverBeganLeavesItStopped() {
        forcedStop();
        test.machine.check =
                new CheckResult.Failed(
                        new ConfigFault("/home/me/kanata.kbd", 1, 1, 1, 1, "no defsrc", ""));
        assertInstanceOf(Outcome.Rejected.class, test.outcomeOf(test.lifecycle().start(), LONG));
        assertEquals(Headline.STOPPED, test.headline());
        assertEquals(List.of(), test.problems());
    }
}
