package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Event;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// After a sleep of the machine: the link is asked anew at once, and what the sleep explains is no trouble.
class SleepTest {
    private static final Duration NIGHT = Duration.ofHours(8);

    private final TestEngine test = TestEngine.well();

    /// Nothing runs for so long; the clock goes on.
    private void sleep(Duration time) {
        test.time.sleep(time);
    }

    @Test
    void theLinkIsAskedAnewAtOnce() {
        long before = test.machine.count("ping");
        sleep(NIGHT);
        test.pass(Duration.ofMillis(50));
        assertTrue(test.machine.count("ping") > before);
        assertEquals(Headline.HEALTHY, test.headline());
    }

    /// The ping went out just before the sleep, and its answer is read after it.
    @Test
    void aPingThatNobodyCouldAnswerIsNotMissed() {
        test.machine.hung = true;
        test.pass(Duration.ofMillis(1_050));
        sleep(NIGHT);
        test.machine.goOn();
        test.pass(Duration.ofSeconds(5));
        assertEquals(Headline.HEALTHY, test.headline());
        assertTrue(!test.headlines.contains(Headline.UNRESPONSIVE), test.headlines::toString);
        assertNull(test.now().notices().open());
    }

    @Test
    void anActionHasTheTimeThatItWasPromised() {
        TestEngine stopped = TestEngine.stopped();
        LifecycleService.Ticket start = stopped.lifecycle().start();
        stopped.pass(Duration.ofMillis(500));
        stopped.time.sleep(NIGHT);
        assertInstanceOf(Outcome.Reached.class, stopped.outcomeOf(start, Duration.ofSeconds(20)));
    }

    @Test
    void wordOfASleepDoesTheSame() {
        long before = test.machine.count("ping");
        test.engine.mailbox().post(new Event.Woke());
        test.pass(Duration.ofMillis(10));
        assertEquals(before + 1, test.machine.count("ping"));
    }

    @Test
    void whatIsSilentAfterAWakeIsStartingForTheGraceAndHangsAfterIt() {
        TestEngine test = TestEngine.well();
        test.pass(Duration.ofSeconds(20));
        test.machine.hung = true;
        test.engine.mailbox().post(new Event.Woke());
        test.pass(Duration.ofSeconds(11));
        assertEquals(Headline.STARTING, test.headline());
        test.pass(Duration.ofSeconds(5));
        assertEquals(Headline.UNRESPONSIVE, test.headline());
    }
}
