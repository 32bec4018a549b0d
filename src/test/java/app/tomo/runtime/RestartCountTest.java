package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Activity;
import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.LinkFailure;
import app.tomo.model.LoadState;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.HeldBackWhy;
import app.tomo.model.Owner;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.Target;
import app.tomo.model.Truth;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Each restart is counted once, whoever brings the daemon back and by whatever it shows: the manager's counter, another
/// process, a connection that was cut, a start limit.
class RestartCountTest {
    private static final Exit KILLED = new Exit.Signalled(9, false);
    private static final Exit TERMINATED = new Exit.Signalled(15, false);
    private static final Duration MOMENT = Duration.ofMillis(40);
    private static final Duration UP = Duration.ofSeconds(10);

    private static long counted(TestEngine test) {
        return test.now().restarts().times().size();
    }

    /// Another process is there, and nobody saw the last one end.
    private static void another(TestEngine test) {
        test.machine.exit = KILLED;
        test.machine.loseLink(LinkFailure.CLOSED);
        test.machine.spawn();
    }

    private static Owner owner(long pid) {
        return new Owner(pid, "me", pid != 0, "kanata", "", null, Truth.of(pid != 0));
    }

    private static TestEngine attached() {
        TestEngine test =
                new TestEngine(
                        new Target(
                                "default",
                                Scope.ATTACHED,
                                "kanata.service",
                                null,
                                null,
                                FakeMachine.ADDRESS));
        test.machine.counts = false;
        test.machine.owner = owner(100);
        test.machine.upForAnHour();
        return test.begin();
    }

    /// As somebody else brings his daemon back.
    private static void comesBackAttached(TestEngine test, Duration gone) {
        test.machine.owner = null;
        test.machine.die(Exit.NONE, "", Activity.INACTIVE);
        test.pass(gone);
        test.machine.spawn();
        test.machine.owner = owner(test.machine.pid);
        test.machine.push();
        test.pass(UP);
    }

    @Test
    void anotherProcessAndTheCounterAMomentLaterAreOneRestart() {
        TestEngine test = TestEngine.well();
        another(test);
        test.pass(MOMENT);
        test.machine.restarts = 1;
        test.machine.push();
        test.pass(UP);
        assertEquals(1, counted(test));
    }

    @Test
    void theCounterAndAnotherProcessAMomentLaterAreOneRestart() {
        TestEngine test = TestEngine.well();
        test.machine.die(KILLED, "signal", Activity.RESTARTING);
        test.machine.restarts = 1;
        test.machine.push();
        test.pass(MOMENT);
        test.machine.spawn();
        test.pass(UP);
        assertEquals(1, counted(test));
    }

    @Test
    void aCounterThatJumpedByThreeWithOneNewProcessIsThree() {
        TestEngine test = TestEngine.well();
        test.machine.restarts = 3;
        another(test);
        test.pass(UP);
        assertEquals(3, counted(test));
        assertEquals(Headline.CRASH_LOOPING, test.headline());
    }

    @Test
    void aCounterThatSomebodyResetCountsNothingAndGoesOn() {
        TestEngine test = TestEngine.well();
        test.machine.crash(MOMENT);
        test.pass(UP);
        test.machine.restarts = 0;
        test.machine.push();
        test.pass(UP);
        assertEquals(1, counted(test));
        test.machine.crash(MOMENT);
        test.pass(UP);
        assertEquals(2, counted(test));
    }

    @Test
    void whatCameAfterAResetThatNobodySawIsCounted() {
        TestEngine test = TestEngine.well();
        test.machine.restarts = 5;
        test.machine.push();
        test.pass(MOMENT);
        test.machine.restarts = 2;
        another(test);
        test.pass(UP);
        assertEquals(7, counted(test));
    }

    @Test
    void aUnitThatIsGoneForAMomentHasNotForgottenItsCounter() {
        TestEngine test = TestEngine.well();
        test.machine.crash(MOMENT);
        test.pass(UP);
        test.machine.die(TERMINATED, "success", Activity.INACTIVE);
        test.machine.load = LoadState.NOT_FOUND;
        test.machine.restarts = 0;
        test.machine.push();
        test.pass(MOMENT);
        test.machine.load = LoadState.LOADED;
        test.machine.restarts = 1;
        test.machine.spawn();
        test.pass(UP);
        assertEquals(1, counted(test));
    }

    @Test
    void aRestartThatSomebodyOrdersElsewhereIsNoCrash() {
        TestEngine test = TestEngine.well();
        for (int i = 0; i < 5; i++) {
            test.machine.die(TERMINATED, "success", Activity.INACTIVE);
            test.machine.spawn();
            test.pass(UP);
        }
        assertEquals(0, counted(test));
        assertEquals(Headline.HEALTHY, test.headline());
    }

    @Test
    void whereNobodyCountsAnotherProcessIsARestart() {
        TestEngine test = new TestEngine();
        test.machine.counts = false;
        test.machine.upForAnHour();
        test.begin();
        another(test);
        test.pass(UP);
        test.machine.die(KILLED, "", Activity.RESTARTING);
        test.pass(MOMENT);
        test.machine.spawn();
        test.pass(UP);
        assertEquals(2, counted(test));
    }

    @Test
    void whereNobodyCountsWhatWasOrderedIsNoRestart() {
        TestEngine test = new TestEngine();
        test.machine.counts = false;
        test.machine.upForAnHour();
        test.begin();
        assertTrue(test.outcomeOf(test.lifecycle().restart(), UP).good());
        assertTrue(test.outcomeOf(test.lifecycle().stop(), UP).good());
        test.machine.exit = KILLED;
        assertTrue(test.outcomeOf(test.lifecycle().start(), UP).good());
        test.machine.die(TERMINATED, "", Activity.INACTIVE);
        test.machine.spawn();
        test.pass(UP);
        assertEquals(0, counted(test), "one was ended by TERM, as a person or a shutdown does");
    }

    @Test
    void anAttachedDaemonThatComesBackIsARestart() {
        TestEngine test = attached();
        comesBackAttached(test, Duration.ofSeconds(4));
        assertEquals(1, counted(test));
        comesBackAttached(test, Duration.ZERO);
        assertEquals(2, counted(test));
        assertEquals(Headline.HEALTHY, test.headline());
        comesBackAttached(test, Duration.ZERO);
        assertEquals(Headline.CRASH_LOOPING, test.headline());
        assertTrue(test.problems().contains(ProblemId.CRASH_LOOP), () -> "" + test.problems());
        test.pass(Duration.ofMinutes(2));
        assertEquals(Headline.HEALTHY, test.headline());
    }

    @Test
    void anAttachedDaemonThatOnlySeemedGoneIsNoRestart() {
        TestEngine test = attached();
        Owner owner = test.machine.owner;
        long pid = test.machine.pid;
        test.machine.owner = null;
        test.machine.pid = 0;
        test.machine.push();
        test.pass(MOMENT);
        test.machine.owner = owner;
        test.machine.pid = pid;
        test.machine.push();
        test.pass(UP);
        assertEquals(0, counted(test));
    }

    @Test
    void anAttachedDaemonThatDiesOfItsReloadsIsSentTwo() {
        TestEngine test = attached();
        for (int i = 0; i < 6; i++) {
            test.lifecycle().reload();
            test.pass(UP);
            another(test);
            test.machine.owner = owner(test.machine.pid);
            test.machine.push();
            test.pass(Duration.ofSeconds(33));
        }
        assertEquals(2, test.machine.count("reload"), "cycles of 43 s, no end ever seen");
    }

    @Test
    void aDaemonWhoseProcessIsHiddenComesBackWhenAnotherConnectionIsAnswered() {
        TestEngine test = attached();
        test.machine.owner = owner(0);
        test.machine.pid = 0;
        test.pass(UP);
        for (int i = 1; i <= 3; i++) {
            test.machine.loseLink(LinkFailure.CLOSED);
            test.pass(UP);
            assertEquals(i, counted(test));
        }
        assertEquals(Headline.CRASH_LOOPING, test.headline());
        test.machine.loseLink(LinkFailure.TIMED_OUT);
        test.pass(UP);
        assertEquals(3, counted(test), "a network that fails is no crash");
    }

    @Test
    void whereTheMachineTellsNothingTheConnectionStillDoes() {
        TestEngine test = attached();
        test.machine.unreachable =
                new ServiceReading.Unreachable(ServiceReading.Why.UNSUPPORTED, "no /proc");
        test.pass(UP);
        for (int i = 0; i < 3; i++) {
            test.machine.loseLink(LinkFailure.CLOSED);
            test.pass(UP);
        }
        assertEquals(3, counted(test));
        assertEquals(Headline.CRASH_LOOPING, test.headline());
        assertTrue(test.problems().contains(ProblemId.CRASH_LOOP), () -> "" + test.problems());
    }

    @Test
    void aStartLimitIsALoopAtOnceWhateverWasCounted() {
        TestEngine test = TestEngine.well();
        test.machine.die(KILLED, "signal", Activity.RESTARTING);
        test.pass(MOMENT);
        assertEquals(0, test.now().guard().trips());
        test.machine.die(KILLED, "start-limit-hit", Activity.FAILED);
        test.pass(MOMENT);
        assertEquals(Headline.FAILED, test.headline());
        assertEquals(List.of(ProblemId.START_LIMIT), test.problems());
        assertEquals(0, counted(test), "that it was given up is no restart");
        test.machine.result = "success";
        test.machine.spawn();
        test.pass(UP);
        Outcome reload = test.outcomeOf(test.lifecycle().reload(), UP);
        assertEquals(
                HeldBackWhy.BACKING_OFF, assertInstanceOf(Outcome.HeldBack.class, reload).why());
    }

    @Test
    void aStartLimitThatIsReadAgainAndAgainIsOne() {
        TestEngine test = TestEngine.well();
        test.machine.die(KILLED, "start-limit-hit", Activity.FAILED);
        test.pass(MOMENT);
        Instant until = test.now().guard().openUntil();
        test.pass(Duration.ofMinutes(1));
        assertEquals(1, test.now().guard().trips());
        assertEquals(until, test.now().guard().openUntil());
    }

    @Test
    void whatTomoAndTheJournalBothNotedIsCountedOnce() {
        TestEngine first = TestEngine.well();
        for (int i = 0; i < 2; i++) {
            first.machine.crash(MOMENT);
            first.pass(UP);
        }
        Stream<Instant> noted = first.now().restarts().times().stream();
        first.machine.restartsBefore = noted.map(time -> time.minusMillis(7)).toList();
        TestEngine second = new TestEngine(first).begin();
        assertEquals(2, counted(second));
        assertEquals(Headline.HEALTHY, second.headline());
    }

    /// The supervisor's part is played: that it gives up is shown where it is (`ChildServiceManagerTest`).
    @Test
    void aChildThatIsGivenUpIsLeftAloneAndSaidToBe() {
        TestEngine test =
                new TestEngine(
                        new Target("default", Scope.CHILD, "kanata.service", null, null, null));
        test.machine.upForAnHour();
        test.begin();
        test.pass(Duration.ofMinutes(1));
        for (int i = 0; i < 4; i++) {
            test.machine.crash(Duration.ofSeconds(1L << i));
            test.pass(Duration.ofSeconds(2L << i));
        }
        assertEquals(Headline.CRASH_LOOPING, test.headline());
        test.machine.die(KILLED, "start-limit-hit", Activity.FAILED);
        test.pass(Duration.ofHours(1));
        assertEquals(Headline.FAILED, test.headline());
        assertEquals(List.of(ProblemId.START_LIMIT), test.problems());
        assertEquals(4, counted(test));
        assertTrue(
                test.machine.calls.stream().noneMatch(List.of("start", "restart")::contains),
                test.machine.calls::toString);
        assertEquals(1, test.now().notices().count(), "one incident");
    }
}
