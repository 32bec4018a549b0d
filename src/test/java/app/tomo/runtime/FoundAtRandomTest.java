package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Activity;
import app.tomo.model.Event;
import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.KeyRequest;
import app.tomo.model.LinkFailure;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.Outcome.HeldBackWhy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What random schedules found, each as one story.
class FoundAtRandomTest {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final Exit KILLED = new Exit.Signalled(9, false);

    private static Outcome.HeldBack heldBack(Outcome outcome) {
        return assertInstanceOf(Outcome.HeldBack.class, outcome);
    }

    @Test
    void anEmergencyStopOfAnotherTomoEndsTheStartThatIsUnderWay() {
        TestEngine test = TestEngine.stopped();
        test.engine.guard();
        LifecycleService.Ticket start = test.lifecycle().start();
        test.machine.flag.set(test.time.now());
        Outcome.Failed failed =
                assertInstanceOf(
                        Outcome.Failed.class, test.outcomeOf(start, Duration.ofSeconds(1)));
        assertInstanceOf(Failure.EmergencyStopped.class, failed.failure());
        test.pass(LONG);
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
    }

    @Test
    void anEmergencyStopOfAnotherTomoIsNoPauseThatEndsByItself() {
        TestEngine test = TestEngine.well();
        test.engine.guard();
        test.machine.ignoresTerm = true;
        LifecycleService.Ticket pause = test.lifecycle().pause(Duration.ofSeconds(10));
        test.pass(Duration.ofSeconds(1));
        test.machine.flag.set(test.time.now());
        test.engine.mailbox().post(new Event.Woke());
        assertInstanceOf(Outcome.Failed.class, test.outcomeOf(pause, Duration.ofSeconds(1)));
        test.pass(LONG);
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
        assertEquals(0, test.machine.count("start"));
    }

    @Test
    void aLoopThatBeginsWhileTheConfigIsCheckedHoldsTheReloadBack() {
        TestEngine test = TestEngine.well();
        Instant now = test.time.now();
        List<Instant> crashes = List.of(now.minusSeconds(9), now.minusSeconds(6), now);
        test.machine.whileChecked =
                () -> test.engine.mailbox().post(new Event.RestartsRecalled(crashes));
        Outcome outcome = test.outcomeOf(test.lifecycle().reload(), LONG);
        assertEquals(HeldBackWhy.CRASH_LOOP, heldBack(outcome).why());
        assertEquals(0, test.machine.count("reload"));
    }

    @Test
    void besideTheProbeNoOtherReloadIsSent() {
        TestEngine test = TestEngine.well();
        for (int i = 0; i < 3; i++) {
            test.machine.crash(Duration.ofMillis(40));
            test.pass(Duration.ofSeconds(15));
        }
        test.pass(Duration.ofMinutes(2));
        assertTrue(test.outcomeOf(test.lifecycle().reload(), LONG).good(), "the probe");
        Outcome.HeldBack held = heldBack(test.outcomeOf(test.lifecycle().reload(), Duration.ZERO));
        assertEquals(HeldBackWhy.BACKING_OFF, held.why());
        assertEquals(1, test.machine.count("reload"));
        test.pass(held.remaining());
        assertTrue(test.outcomeOf(test.lifecycle().reload(), LONG).good(), "it was outlived");
        assertTrue(test.outcomeOf(test.lifecycle().reload(), LONG).good(), "all is forgiven");
    }

    @Test
    void whatAnOldConnectionSaysAfterItsEndProvesNothing() {
        TestEngine test = TestEngine.well();
        test.machine.hung = true;
        KeyRequest tap = new KeyRequest("hyper", KeyRequest.Motion.TAP);
        LifecycleService.Ticket key = test.lifecycle().actOnKey(tap);
        test.pass(Duration.ofMillis(10));
        test.machine.loseLink(LinkFailure.CLOSED);
        test.machine.say(new Event.KeyTaken(test.machine.link()));
        assertFalse(test.outcomeOf(key, Duration.ofSeconds(3)).good());
    }

    @Test
    void aDaemonThatRunsIsNotCalledDegradedBeforeItWasAsked() {
        TestEngine test = TestEngine.well();
        assertEquals(
                List.of(Headline.UNKNOWN, Headline.STARTING, Headline.HEALTHY), test.headlines);
    }

    @Test
    void whatWasHeldBackIsNotToldForAFlicker() {
        TestEngine test = TestEngine.well();
        List<Headline> told = test.told();
        test.machine.die(KILLED, "signal", Activity.FAILED);
        test.pass(Duration.ofSeconds(2));
        test.machine.spawn();
        test.pass(Duration.ofSeconds(30));
        test.machine.die(KILLED, "signal", Activity.FAILED);
        test.pass(Duration.ofMillis(40));
        test.machine.spawn();
        test.pass(Duration.ofMinutes(2));
        assertEquals(List.of(), told);
    }
}
