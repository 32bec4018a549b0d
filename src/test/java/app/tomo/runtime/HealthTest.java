package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Activity;
import app.tomo.model.Exit;
import app.tomo.model.Facts;
import app.tomo.model.Headline;
import app.tomo.model.Invocation;
import app.tomo.model.LinkFailure;
import app.tomo.model.LoadState;
import app.tomo.model.LogFinding;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.ServiceReading;
import app.tomo.model.Truth;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class HealthTest {
    @Test
    void aDaemonThatRunsAndAnswersIsWell() {
        TestEngine test = TestEngine.well();
        assertEquals(Headline.HEALTHY, test.headline());
        assertEquals(
                new Facts(Truth.YES, Truth.YES, Truth.YES, Truth.YES, Truth.UNKNOWN),
                test.now().facts());
        assertEquals("1.11.0", test.now().daemon().version());
        assertEquals(List.of("base", "nav"), test.now().daemon().layers());
    }

    @Test
    void aHangIsNamedWithinThreeSeconds() {
        TestEngine test = TestEngine.well();
        test.pass(Duration.ofMillis(337));
        test.machine.hung = true;
        test.pass(Duration.ofMillis(2_999));
        assertEquals(Headline.UNRESPONSIVE, test.headline());
        assertEquals(Truth.YES, test.now().facts().running(), "a hang is not an end");
        assertTrue(test.problems().contains(ProblemId.UNRESPONSIVE));
    }

    @Test
    void answersToPingsOfLongAgoAreNoAnswers() {
        TestEngine test = TestEngine.well();
        test.machine.answersAfter = Duration.ofSeconds(5);
        test.pass(Duration.ofSeconds(10));
        assertEquals(Headline.UNRESPONSIVE, test.headline());
        test.pass(Duration.ofMinutes(2));
        assertEquals(Headline.UNRESPONSIVE, test.headline());
        test.machine.answersAfter = Duration.ZERO;
        test.pass(Duration.ofSeconds(10));
        assertEquals(Headline.HEALTHY, test.headline());
    }

    @Test
    void aCrashLoopThatBeganBeforeTomoIsSeenAtOnce() {
        TestEngine test = new TestEngine();
        test.machine.upForAnHour();
        test.machine.restarts = 3;
        Instant now = test.time.now();
        test.machine.restartsBefore =
                List.of(now.minusSeconds(40), now.minusSeconds(21), now.minusSeconds(2));
        test.begin();
        assertEquals(test.machine.restartsBefore, test.now().restarts().times());
        assertEquals(Headline.CRASH_LOOPING, test.headline());
        assertFalse(test.now().recalling());
    }

    @Test
    void aDaemonThatForgotItsPingsIsAskedAgain() {
        TestEngine test = TestEngine.well();
        test.machine.hung = true;
        test.pass(Duration.ofSeconds(30));
        assertEquals(Headline.UNRESPONSIVE, test.headline());
        test.machine.hung = false;
        test.pass(Duration.ofSeconds(11));
        assertEquals(Headline.HEALTHY, test.headline());
    }

    @Test
    void aDaemonThatGoesOnIsWellAtOnce() {
        TestEngine test = TestEngine.well();
        test.machine.hung = true;
        test.pass(Duration.ofSeconds(30));
        test.machine.goOn();
        test.pass(Duration.ofMillis(10));
        assertEquals(Headline.HEALTHY, test.headline());
    }

    @Test
    void oneMissedPingIsNotAHang() {
        TestEngine test = TestEngine.well();
        test.machine.hung = true;
        test.pass(Duration.ofSeconds(1));
        test.machine.goOn();
        test.pass(Duration.ofSeconds(5));
        assertFalse(test.headlines.contains(Headline.UNRESPONSIVE));
    }

    @Test
    void theFirstSecondsOfAStartAreStartingAndNotAProblem() {
        TestEngine test = TestEngine.stopped();
        test.machine.spawn();
        test.pass(Duration.ofMillis(1_500));
        assertEquals(Headline.STARTING, test.headline());
        assertEquals(List.of(), test.problems());
        test.pass(Duration.ofSeconds(4));
        assertEquals(Headline.HEALTHY, test.headline());
    }

    private static TestEngine startedLike(Invocation invocation) {
        TestEngine test = TestEngine.stopped();
        test.machine.invocation = invocation;
        test.machine.spawn();
        test.machine.push();
        return test;
    }

    @Test
    void aMissingPortIsSaidAtOnce() {
        TestEngine test =
                startedLike(
                        new Invocation(
                                "/usr/bin/kanata",
                                "/home/me/kanata.kbd",
                                null,
                                List.of("/usr/bin/kanata")));
        test.pass(Duration.ofMillis(10));
        assertEquals(Headline.DEGRADED, test.headline());
        assertEquals(List.of(ProblemId.PORT_CLOSED), test.problems());
    }

    @Test
    void aShellThatHasYetToStartItIsGivenTheGrace() {
        TestEngine test = startedLike(Invocation.UNKNOWN);
        test.pass(Duration.ofSeconds(11));
        assertEquals(Headline.STARTING, test.headline());
        test.pass(Duration.ofSeconds(2));
        assertEquals(Headline.DEGRADED, test.headline());
        assertEquals(List.of(ProblemId.PORT_CLOSED), test.problems());
    }

    @Test
    void whatAShellStartedIsSeenWithoutAWordFromTheManager() {
        TestEngine test = startedLike(Invocation.UNKNOWN);
        test.pass(Duration.ofSeconds(1));
        test.machine.invocation = FakeMachine.INVOCATION;
        test.pass(Duration.ofSeconds(2));
        assertEquals(Headline.HEALTHY, test.headline());
    }

    @Test
    void whoeverLooksOnceKnowsWhetherTheLogIsStillBeingRead() {
        TestEngine test = new TestEngine();
        test.machine.upForAnHour();
        List<Boolean> pending = new ArrayList<>();
        test.engine.mailbox().subscribe(snapshot -> pending.add(snapshot.logPending()));
        test.begin();
        assertTrue(pending.contains(true));
        assertFalse(test.now().logPending());
    }

    @Test
    void activeWithoutAProcessIsBelievedAtTheThirdReading() {
        TestEngine test = TestEngine.stopped();
        test.machine.activity = Activity.ACTIVE;
        test.machine.push();
        test.pass(Duration.ofMillis(10));
        assertEquals(Truth.UNKNOWN, test.now().facts().running());
        assertNotEquals(Headline.FAILED, test.headline());
        test.pass(Duration.ofSeconds(11));
        assertEquals(Truth.NO, test.now().facts().running());
        assertEquals(Headline.FAILED, test.headline());
    }

    @Test
    void anIdleTomoAsksTheManagerOnlyEveryFiveSeconds() {
        TestEngine test = TestEngine.well();
        test.machine.calls.clear();
        long ran = test.time.ran();
        test.pass(Duration.ofMinutes(1));
        assertTrue(test.machine.count("read") <= 12, "reads: " + test.machine.count("read"));
        assertTrue(test.machine.count("ping") <= 61, "pings: " + test.machine.count("ping"));
        assertTrue(test.time.ran() - ran < 60 * 8, "tasks: " + (test.time.ran() - ran));
    }

    @Test
    void aKillIsToldAtOnceAndExplained() {
        TestEngine test = TestEngine.well();
        test.machine.crash(Duration.ofMillis(500));
        test.pass(Duration.ofMillis(1));
        assertEquals(Headline.STARTING, test.headline());
        assertEquals(Truth.NO, test.now().facts().running());
        test.pass(Duration.ofSeconds(5));
        assertEquals(Headline.HEALTHY, test.headline());
        assertEquals(List.of(ProblemId.KILLED), test.problems());
        assertEquals(1, test.now().restarts().times().size());
    }

    @Test
    void threeCrashesInAMinuteAreALoopUntilAMinuteHasPassedQuietly() {
        TestEngine test = TestEngine.well();
        for (int i = 0; i < 3; i++) {
            test.machine.crash(Duration.ofMillis(300));
            test.pass(Duration.ofSeconds(6));
        }
        assertEquals(Headline.CRASH_LOOPING, test.headline());
        test.pass(Duration.ofSeconds(50));
        assertEquals(Headline.CRASH_LOOPING, test.headline());
        test.pass(Duration.ofSeconds(10));
        assertEquals(Headline.HEALTHY, test.headline());
    }

    @Test
    void whatWasGivenUpOnNeedsNoStop() {
        TestEngine test = TestEngine.well();
        for (int i = 0; i < 3; i++) {
            test.machine.crash(Duration.ofMillis(300));
            test.pass(Duration.ofSeconds(6));
        }
        assertTrue(test.problems().contains(ProblemId.CRASH_LOOP));
        test.machine.die(new Exit.Signalled(9, false), "start-limit-hit", Activity.FAILED);
        test.pass(Duration.ofSeconds(2));
        assertEquals(Headline.FAILED, test.headline());
        assertEquals(List.of(ProblemId.START_LIMIT), test.problems());
    }

    @Test
    void aProgramThatIsAnotherIsNamedOnce() {
        TestEngine test = TestEngine.well();
        test.machine.notes =
                List.of(Problem.broken(ProblemId.BINARY_FOREIGN, "/usr/bin/false", List.of()));
        test.machine.die(new Exit.Exited(1), "exit-code", Activity.FAILED);
        test.pass(Duration.ofSeconds(2));
        assertEquals(List.of(ProblemId.BINARY_FOREIGN), test.problems());
    }

    @Test
    void slowCyclesOf43SecondsAreALoopToo() {
        TestEngine test = TestEngine.well();
        for (int i = 0; i < 5; i++) {
            test.machine.crash(Duration.ofSeconds(3));
            test.pass(Duration.ofSeconds(43));
        }
        assertEquals(Headline.CRASH_LOOPING, test.headline());
    }

    @Test
    void anUnreachableManagerIsUnknownAndNotStopped() {
        TestEngine test = TestEngine.stopped();
        test.machine.unreachable =
                new ServiceReading.Unreachable(ServiceReading.Why.NO_BUS, "no such file");
        test.pass(Duration.ofSeconds(6));
        assertEquals(Headline.UNKNOWN, test.headline());
        assertEquals(Truth.UNKNOWN, test.now().facts().running());
        assertEquals(List.of(ProblemId.BUS_UNREACHABLE), test.problems());
    }

    @Test
    void aDaemonThatAnswersIsWellEvenWhenItsManagerIsSilent() {
        TestEngine test = TestEngine.well();
        test.machine.unreachable =
                new ServiceReading.Unreachable(ServiceReading.Why.NO_ANSWER, "timed out");
        test.pass(Duration.ofSeconds(8));
        assertEquals(Headline.HEALTHY, test.headline());
        assertEquals(Truth.UNKNOWN, test.now().facts().running());
    }

    @Test
    void aMissingUnitIsNotInstalled() {
        TestEngine test = new TestEngine();
        test.machine.load = LoadState.NOT_FOUND;
        test.begin();
        assertEquals(Headline.NOT_INSTALLED, test.headline());
        assertEquals(Truth.NO, test.now().facts().registered());
    }

    @Test
    void aGrabbedKeyboardIsDegradedAlthoughEverythingAnswers() {
        TestEngine test = TestEngine.stopped();
        test.machine.findings =
                List.of(
                        new LogFinding(
                                ProblemId.KEYBOARD_GRABBED,
                                test.time.now(),
                                List.of("ResourceBusy"),
                                null,
                                "AT"));
        test.machine.spawn();
        test.pass(Duration.ofSeconds(6));
        assertEquals(Headline.DEGRADED, test.headline());
        assertEquals(Truth.NO, test.now().facts().capturing());
        assertEquals(Truth.YES, test.now().facts().responding());
    }

    @Test
    void aFailureBeforeTomoCameIsExplainedFromTheLog() {
        TestEngine test = new TestEngine();
        test.machine.activity = Activity.FAILED;
        test.machine.exit = new Exit.Exited(1);
        test.machine.result = "exit-code";
        test.machine.findings =
                List.of(
                        new LogFinding(
                                ProblemId.CONFIG_MISSING,
                                Instant.EPOCH,
                                List.of("gone"),
                                null,
                                "/x"));
        test.begin();
        assertEquals(Headline.FAILED, test.headline());
        assertEquals(List.of(ProblemId.CONFIG_MISSING), test.problems());
    }

    @Test
    void lateWordsOfAnOldConnectionAreDropped() {
        TestEngine test = TestEngine.well();
        long old = test.machine.link();
        test.machine.crash(Duration.ofMillis(100));
        test.pass(Duration.ofSeconds(5));
        test.machine.say(new app.tomo.model.Event.LayerChanged(old, "ghost"));
        test.pass(Duration.ofMillis(1));
        assertEquals("base", test.now().daemon().layer());
    }

    @Test
    void afterAWakeSilenceIsStartingAndNotAHang() {
        TestEngine test = TestEngine.well();
        test.engine.mailbox().post(new app.tomo.model.Event.Woke());
        test.machine.loseLink(LinkFailure.CLOSED);
        test.pass(Duration.ofMillis(50));
        assertEquals(Headline.STARTING, test.headline());
        test.pass(Duration.ofSeconds(1));
        assertEquals(Headline.HEALTHY, test.headline());
    }
}
