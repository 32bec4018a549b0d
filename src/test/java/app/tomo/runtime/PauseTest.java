package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Activity;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Event;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.Pause;
import app.tomo.model.PauseEnd;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.model.Wish;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The daemon off for a while, and back by itself.
class PauseTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private static TestEngine well() {
        TestEngine test = TestEngine.well();
        test.engine.guard();
        return test;
    }

    private static Outcome pause(TestEngine test, @Nullable Duration length) {
        return test.outcomeOf(test.lifecycle().pause(length), LONG);
    }

    private static TestEngine paused(@Nullable Duration length) {
        TestEngine test = well();
        assertInstanceOf(Outcome.Reached.class, pause(test, length));
        return test;
    }

    private static Failure failure(Outcome outcome) {
        return assertInstanceOf(Outcome.Failed.class, outcome).failure();
    }

    /// A Tomo that begins with what another one left behind.
    private static TestEngine recalling(@Nullable Duration until, boolean running) {
        TestEngine test = new TestEngine();
        if (running) {
            test.machine.upForAnHour();
        }
        Instant now = test.time.now();
        Instant end = until == null ? null : now.plus(until);
        test.engine
                .mailbox()
                .post(new Event.PauseRecalled(new Pause(now.minus(Duration.ofHours(2)), end)));
        test.engine.guard();
        return test.begin();
    }

    @Test
    void itIsStoppedAndComesBackAtTheTime() {
        TestEngine test = paused(QUARTER);
        assertEquals(Headline.PAUSED, test.headline());
        assertEquals(List.of(), test.problems());
        assertEquals(1, test.machine.count("stop"));
        test.pass(QUARTER.minus(LONG).minus(SECOND));
        assertEquals(Headline.PAUSED, test.headline());
        assertEquals(0, test.machine.count("start"));
        test.pass(LONG);
        assertEquals(Headline.HEALTHY, test.headline());
        assertEquals(1, test.machine.count("start"));
        assertNull(test.now().pause());
        assertEquals(Wish.RUNNING, test.now().wish());
        assertEquals(PauseEnd.Why.DUE, pauseEnd(test).why());
    }

    private static PauseEnd pauseEnd(TestEngine test) {
        PauseEnd end = test.now().pauseEnd();
        assertNotNull(end);
        return end;
    }

    @Test
    void theHeadlineNeverSaysStoppedOnTheWay() {
        TestEngine test = paused(QUARTER);
        test.pass(QUARTER);
        assertFalse(test.headlines.contains(Headline.STOPPED), test.headlines.toString());
    }

    @Test
    void withoutATimeItStaysUntilItIsResumed() {
        TestEngine test = paused(null);
        test.pass(Duration.ofHours(3));
        assertEquals(Headline.PAUSED, test.headline());
        Outcome back = test.outcomeOf(test.lifecycle().resume(), LONG);
        assertFalse(assertInstanceOf(Outcome.Reached.class, back).alreadySo());
        assertEquals(Headline.HEALTHY, test.headline());
        assertNull(test.now().pause());
    }

    @Test
    void aPauseOfWhatIsPausedChangesTheTimeAndStopsNothing() {
        TestEngine test = paused(null);
        assertInstanceOf(Outcome.Reached.class, pause(test, Duration.ofMinutes(1)));
        assertEquals(1, test.machine.count("stop"));
        assertInstanceOf(Outcome.Reached.class, pause(test, Duration.ofMinutes(2)));
        test.pass(Duration.ofSeconds(100));
        assertEquals(Headline.PAUSED, test.headline());
        test.pass(Duration.ofSeconds(20));
        assertEquals(Headline.HEALTHY, test.headline());
    }

    @Test
    void aMachineThatSleptPastTheTimeHasItBackAtOnce() {
        TestEngine test = paused(QUARTER);
        test.time.sleep(Duration.ofHours(3));
        test.engine.mailbox().post(new Event.Woke());
        test.time.settle();
        assertEquals(1, test.machine.count("start"));
        test.pass(LONG);
        assertEquals(Headline.HEALTHY, test.headline());
        assertEquals(1, test.machine.count("start"));
    }

    @Test
    void aDaemonThatWillNotStopIsForced() {
        TestEngine test = well();
        test.machine.ignoresTerm = true;
        Outcome outcome = pause(test, QUARTER);
        assertTrue(assertInstanceOf(Outcome.Reached.class, outcome).forced());
        assertEquals(Headline.PAUSED, test.headline());
        assertEquals(List.of(), test.problems());
    }

    @Test
    void whatDidNotStopIsNotPaused() {
        TestEngine test = well();
        test.machine.ignoresTerm = true;
        test.machine.survivesKill = true;
        assertInstanceOf(Failure.StillRunning.class, failure(pause(test, QUARTER)));
        assertNull(test.now().pause());
        test.pass(QUARTER);
        assertEquals(0, test.machine.count("start"));
        assertFalse(test.headlines.contains(Headline.PAUSED));
    }

    @Test
    void thereIsNothingToPauseInWhatIsStopped() {
        TestEngine test = TestEngine.stopped();
        test.engine.guard();
        assertInstanceOf(Failure.NothingToPause.class, failure(pause(test, QUARTER)));
        assertInstanceOf(
                Failure.NotPaused.class, failure(test.outcomeOf(test.lifecycle().resume(), LONG)));
        assertEquals(Headline.STOPPED, test.headline());
    }

    @Test
    void whatRunsIsResumedAlready() {
        TestEngine test = well();
        Outcome outcome = test.outcomeOf(test.lifecycle().resume(), LONG);
        assertTrue(assertInstanceOf(Outcome.Reached.class, outcome).alreadySo());
    }

    @Test
    void aTomoThatDoesNotStayPausesNothing() {
        TestEngine test = TestEngine.well();
        assertInstanceOf(Failure.NobodyStays.class, failure(pause(test, QUARTER)));
        assertEquals(Headline.HEALTHY, test.headline());
    }

    @Test
    void whoseDaemonItIsNotIsNotPaused() {
        Target target = new Target("default", Scope.ATTACHED, "kanata.service", null, null, null);
        TestEngine test = new TestEngine(target);
        test.machine.upForAnHour();
        test.begin().engine.guard();
        assertInstanceOf(Failure.ManagerRefused.class, failure(pause(test, QUARTER)));
        assertEquals(0, test.machine.count("stop"));
    }

    @Test
    void aStartARestartAndAStopEndIt() {
        TestEngine started = paused(QUARTER);
        started.outcomeOf(started.lifecycle().start(), LONG);
        assertEquals(Headline.HEALTHY, started.headline());
        TestEngine restarted = paused(QUARTER);
        restarted.outcomeOf(restarted.lifecycle().restart(), LONG);
        assertEquals(Headline.HEALTHY, restarted.headline());
        TestEngine stopped = paused(QUARTER);
        stopped.outcomeOf(stopped.lifecycle().stop(), LONG);
        for (TestEngine test : List.of(started, restarted, stopped)) {
            assertEquals(PauseEnd.Why.ASKED, pauseEnd(test).why());
            assertEquals(
                    Objects.requireNonNull(test.now().lastOutcome()).id(), pauseEnd(test).action());
            assertNull(test.now().pause());
        }
        stopped.pass(QUARTER);
        assertEquals(Headline.STOPPED, stopped.headline());
        assertEquals(0, stopped.machine.count("start"));
    }

    @Test
    void anEmergencyStopWins() {
        TestEngine test = paused(QUARTER);
        test.outcomeOf(test.lifecycle().emergencyStop(), LONG);
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
        assertInstanceOf(Failure.EmergencyStopped.class, failure(pause(test, QUARTER)));
        test.pass(QUARTER);
        assertEquals(0, test.machine.count("start"));
        test.outcomeOf(test.lifecycle().liftEmergencyStop(), LONG);
        test.pass(QUARTER);
        assertEquals(Headline.STOPPED, test.headline());
    }

    @Test
    void anEmergencyStopOfAnotherProcessWinsToo() {
        TestEngine test = paused(Duration.ofMinutes(1));
        test.machine.flag.set(test.time.now());
        test.pass(Duration.ofMinutes(2));
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
        assertEquals(0, test.machine.count("start"));
    }

    @Test
    void whoeverStartsItEndsThePause() {
        TestEngine test = paused(QUARTER);
        test.pass(SECOND);
        test.machine.spawn();
        test.pass(LONG);
        assertEquals(Headline.HEALTHY, test.headline());
        assertEquals(PauseEnd.Why.STARTED, pauseEnd(test).why());
        test.pass(QUARTER);
        assertEquals(0, test.machine.count("start"));
    }

    @Test
    void aReadingOfBeforeDoesNotEndIt() {
        TestEngine test = well();
        Snapshot before = test.now();
        pause(test, QUARTER);
        test.engine.mailbox().post(new Event.ServiceObserved(before.service()));
        test.time.settle();
        assertNotNull(test.now().pause());
        test.pass(LONG);
        assertEquals(Headline.PAUSED, test.headline());
    }

    @Test
    void aDaemonThatKeepsCrashingStaysAwayWhilePaused() {
        TestEngine test = well();
        for (int i = 0; i < 4; i++) {
            test.machine.crash(Duration.ofMillis(100));
            test.pass(Duration.ofSeconds(4));
        }
        assertEquals(Headline.CRASH_LOOPING, test.headline());
        test.machine.crash(LONG);
        test.pass(SECOND);
        assertEquals(Activity.RESTARTING, test.machine.activity);
        pause(test, QUARTER);
        test.pass(Duration.ofMinutes(10));
        assertEquals(Headline.PAUSED, test.headline());
        assertEquals(0, test.machine.pid);
        test.pass(QUARTER);
        assertEquals(Headline.HEALTHY, test.headline());
    }

    @Test
    void aStartThatFailsAtTheEndIsTold() {
        TestEngine test = paused(QUARTER);
        List<Headline> told = test.told();
        test.machine.diesAtStart = true;
        test.pass(QUARTER);
        assertEquals(Headline.FAILED, test.headline());
        assertEquals(List.of(Headline.FAILED), told);
        assertEquals(1, test.machine.count("start"));
    }

    @Test
    void aConfigThatBecameBadIsTold() {
        TestEngine test = paused(QUARTER);
        List<Headline> told = test.told();
        test.machine.check = new CheckResult.Failed(new ConfigFault(null, 14, 1, 1, 1, "no", ""));
        test.pass(QUARTER);
        assertEquals(Headline.FAILED, test.headline());
        assertEquals(List.of(ProblemId.CONFIG_INVALID), test.problems());
        assertEquals(List.of(Headline.FAILED), told);
        test.machine.check = new CheckResult.Passed(List.of());
        test.outcomeOf(test.lifecycle().start(), LONG);
        assertEquals(Headline.HEALTHY, test.headline());
        assertEquals(List.of(), test.problems());
    }

    @Test
    void aManagerThatRefusesAtTheEndIsTold() {
        TestEngine test = paused(QUARTER);
        List<Headline> told = test.told();
        test.machine.refusal = new Failure.ManagerRefused(Outcome.Refusal.NOT_AUTHORISED, "");
        test.pass(QUARTER);
        assertEquals(Headline.FAILED, test.headline());
        assertEquals(List.of(ProblemId.NOT_RESUMED), test.problems());
        assertEquals(List.of(Headline.FAILED), told);
    }

    @Test
    void aManagerThatIsAwayAtTheEndIsWaitedFor() {
        TestEngine test = paused(QUARTER);
        test.machine.unreachable =
                new ServiceReading.Unreachable(ServiceReading.Why.NO_BUS, "gone");
        test.pass(QUARTER);
        assertEquals(Headline.UNKNOWN, test.headline());
        assertEquals(0, test.machine.count("start"));
        test.machine.unreachable = null;
        test.pass(LONG);
        assertEquals(Headline.HEALTHY, test.headline());
    }

    @Test
    void theNextTomoGoesOnWithIt() {
        TestEngine test = recalling(QUARTER, false);
        assertEquals(Headline.PAUSED, test.headline());
        test.pass(QUARTER.plus(LONG));
        assertEquals(Headline.HEALTHY, test.headline());
        TestEngine open = recalling(null, false);
        open.pass(QUARTER);
        assertEquals(Headline.PAUSED, open.headline());
    }

    @Test
    void whatIsOverWhenTomoComesIsStartedAtOnce() {
        TestEngine test = recalling(SECOND.negated(), false);
        assertEquals(1, test.machine.count("start"));
        test.pass(LONG);
        assertEquals(Headline.HEALTHY, test.headline());
        assertEquals(1, test.machine.count("start"));
    }

    @Test
    void whatRunsWhenTomoComesIsNotPaused() {
        TestEngine test = recalling(QUARTER, true);
        assertEquals(Headline.HEALTHY, test.headline());
        assertNull(test.now().pause());
        test.pass(QUARTER);
        assertEquals(0, test.machine.count("start") + test.machine.count("stop"));
    }

    @Test
    void anEmergencyStopOutlivesAPauseThatIsRecalled() {
        TestEngine test = new TestEngine();
        test.machine.flag.set(test.time.now());
        test.begin();
        test.engine.mailbox().post(new Event.PauseRecalled(new Pause(test.time.now(), null)));
        test.pass(SECOND);
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
        assertNull(test.now().pause());
    }

    @Test
    void aSingleCommandStartsNothingThatAnotherTomoPaused() {
        TestEngine test = new TestEngine();
        Instant now = test.time.now();
        test.engine
                .mailbox()
                .post(new Event.PauseRecalled(new Pause(now.minusSeconds(9), now.minusSeconds(1))));
        test.begin().pass(LONG);
        assertEquals(0, test.machine.count("start"));
        assertEquals(Headline.PAUSED, test.headline());
    }

    @Test
    void aTomoThatQuitsLeavesItPaused() {
        TestEngine test = paused(QUARTER);
        test.engine.close();
        assertEquals(0, test.machine.pid);
        assertEquals(1, test.machine.count("stop"));
    }
}
