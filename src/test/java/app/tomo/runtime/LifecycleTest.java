package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.KeyRequest;
import app.tomo.model.LinkFailure;
import app.tomo.model.LogFinding;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.Owner;
import app.tomo.model.PortHolder;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Truth;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class LifecycleTest {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final PortHolder TWIN =
            new PortHolder.Another(new Owner(7, "me", true, "kanata", "", null, Truth.YES));
    private static final ConfigFault FAULT =
            new ConfigFault("/home/me/kanata.kbd", 14, 1, 15, 38, "layer nav has 7 items", "");

    @Test
    void aStartIsReachedOnlyWhenTheDaemonAnswers() {
        TestEngine test = TestEngine.stopped();
        LifecycleService.Ticket ticket = test.lifecycle().start();
        test.pass(Duration.ofMillis(1_900));
        assertFalse(ticket.outcome().isDone(), "it runs, but does not answer yet");
        Outcome.Reached reached =
                assertInstanceOf(Outcome.Reached.class, test.outcomeOf(ticket, LONG));
        assertFalse(reached.alreadySo());
        assertEquals(Headline.HEALTHY, test.headline());
        assertEquals(List.of("check", "clearOrphans", "start"), changes(test));
    }

    @Test
    void aStartIsNotReachedByTheAnswersOfAnotherDaemon() {
        for (PortHolder twin : List.of(TWIN, PortHolder.HIDDEN)) {
            TestEngine test = TestEngine.stopped();
            test.machine.twin = twin;
            LifecycleService.Ticket ticket = test.lifecycle().start();
            test.pass(Duration.ofMillis(1_900));
            assertEquals(Truth.YES, test.now().facts().running());
            assertEquals(Truth.YES, test.now().facts().responding());
            assertFalse(ticket.outcome().isDone(), "it has yet to try the port");
            assertInstanceOf(
                    Failure.DiedAtStart.class,
                    assertInstanceOf(Outcome.Failed.class, test.outcomeOf(ticket, LONG)).failure());
        }
    }

    @Test
    void aRestartIsNotReachedByTheAnswersOfAnotherDaemon() {
        TestEngine test = TestEngine.well();
        test.machine.twin = TWIN;
        test.machine.livesWithoutPort = true;
        Outcome outcome = test.outcomeOf(test.lifecycle().restart(), LONG);
        assertInstanceOf(
                Failure.NotAnswering.class,
                assertInstanceOf(Outcome.Failed.class, outcome).failure());
        assertEquals(List.of(ProblemId.PORT_FOREIGN), test.problems());
    }

    @Test
    void aStartOfWhatRunsIsNotReachedByTheAnswersOfAnotherDaemon() {
        TestEngine test = new TestEngine();
        test.machine.twin = TWIN;
        test.machine.upForAnHour();
        test.begin();
        Outcome outcome = test.outcomeOf(test.lifecycle().start(), LONG);
        assertInstanceOf(
                Failure.NotAnswering.class,
                assertInstanceOf(Outcome.Failed.class, outcome).failure());
    }

    @Test
    void whatIsMeantForTheDaemonIsNotSentToAnother() {
        TestEngine test = new TestEngine();
        test.machine.twin = TWIN;
        test.machine.upForAnHour();
        test.begin();
        assertEquals(
                new Outcome.HeldBack(Outcome.HeldBackWhy.NOT_ANSWERING, Duration.ZERO),
                test.outcomeOf(test.lifecycle().reload(), LONG));
        Outcome notConnected = new Outcome.Failed(new Failure.NotConnected());
        assertEquals(notConnected, test.outcomeOf(test.lifecycle().switchLayer("nav"), LONG));
        KeyRequest request = new KeyRequest("hyper", KeyRequest.Motion.TAP);
        assertEquals(notConnected, test.outcomeOf(test.lifecycle().actOnKey(request), LONG));
        assertEquals(0, test.machine.count("reload"));
    }

    @Test
    void whereItIsNotKnownWhoAnswersNoSuccessIsSaid() {
        TestEngine test = TestEngine.stopped();
        test.machine.twin = PortHolder.HIDDEN;
        test.machine.livesWithoutPort = true;
        Outcome outcome = test.outcomeOf(test.lifecycle().start(), LONG);
        assertEquals(new Outcome.Failed(new Failure.AnswererHidden()), outcome);
    }

    @Test
    void aStartIsReachedWhenTheOtherDaemonLeavesItThePort() {
        TestEngine test = TestEngine.stopped();
        test.machine.twin = TWIN;
        LifecycleService.Ticket ticket = test.lifecycle().start();
        test.pass(Duration.ofSeconds(1));
        test.machine.twin = null;
        test.machine.loseLink(LinkFailure.CLOSED);
        assertInstanceOf(Outcome.Reached.class, test.outcomeOf(ticket, LONG));
        assertEquals(Headline.HEALTHY, test.headline());
    }

    @Test
    void aStartOfWhatRunsDoesNothing() {
        TestEngine test = TestEngine.well();
        Outcome outcome = test.outcomeOf(test.lifecycle().start(), Duration.ofSeconds(1));
        assertTrue(assertInstanceOf(Outcome.Reached.class, outcome).alreadySo());
        assertEquals(List.of(), changes(test));
    }

    @Test
    void aStartWithABrokenConfigIsRejectedBeforeAnythingIsTouched() {
        TestEngine test = TestEngine.stopped();
        test.machine.check = new CheckResult.Failed(FAULT);
        assertEquals(new Outcome.Rejected(FAULT), test.outcomeOf(test.lifecycle().start(), LONG));
        assertEquals(List.of("check"), changes(test));
    }

    @Test
    void aRestartWithABrokenConfigLeavesTheRunningDaemonAlone() {
        TestEngine test = TestEngine.well();
        test.machine.check = new CheckResult.Failed(FAULT);
        assertEquals(new Outcome.Rejected(FAULT), test.outcomeOf(test.lifecycle().restart(), LONG));
        assertEquals(0, test.machine.count("restart"));
        assertEquals(Headline.HEALTHY, test.headline());
    }

    /// The daemon's log gives this away, now.
    private static void logged(
            TestEngine test, ProblemId id, String line, @Nullable ConfigFault fault) {
        test.machine.findings =
                List.of(new LogFinding(id, test.time.now(), List.of(line), fault, ""));
    }

    private static Failure.DiedAtStart diedAtStart(Outcome outcome) {
        return assertInstanceOf(
                Failure.DiedAtStart.class,
                assertInstanceOf(Outcome.Failed.class, outcome).failure());
    }

    @Test
    void aDaemonThatDiesAtStartIsExplainedByItsLog() {
        TestEngine test = TestEngine.stopped();
        test.machine.diesAtStart = true;
        logged(test, ProblemId.UINPUT_DENIED, "os error 13", null);
        Failure.DiedAtStart died = diedAtStart(test.outcomeOf(test.lifecycle().start(), LONG));
        assertEquals(ProblemId.UINPUT_DENIED, died.causes().getFirst().id());
        assertEquals(Headline.FAILED, test.headline());
    }

    @Test
    void whatNeverRanIsNotExplainedByTheWordsOfAnEarlierOne() {
        TestEngine test = TestEngine.stopped();
        test.machine.diesAtStart = true;
        test.machine.endAtStart = new Exit.Exited(203);
        logged(test, ProblemId.PORT_TAKEN, "AddrInUse", null);
        Failure.DiedAtStart died = diedAtStart(test.outcomeOf(test.lifecycle().start(), LONG));
        assertEquals(
                List.of(ProblemId.BINARY_MISSING),
                died.causes().stream().map(Problem::id).toList());
    }

    @Test
    void lastWordsThatComeLateAreWaitedFor() {
        TestEngine test = TestEngine.stopped();
        test.machine.diesAtStart = true;
        LifecycleService.Ticket ticket = test.lifecycle().start();
        test.pass(Duration.ofMillis(900));
        assertFalse(ticket.outcome().isDone(), "the log has said nothing yet");
        logged(test, ProblemId.UINPUT_DENIED, "os error 13", null);
        Failure.DiedAtStart died = diedAtStart(test.outcomeOf(ticket, LONG));
        assertEquals(ProblemId.UINPUT_DENIED, died.causes().getFirst().id());
    }

    @Test
    void anEndThatNothingExplainsIsSaidSoAfterTwoSeconds() {
        TestEngine test = TestEngine.stopped();
        test.machine.diesAtStart = true;
        Outcome outcome = test.outcomeOf(test.lifecycle().start(), Duration.ofMillis(2_100));
        var _ = diedAtStart(outcome);
    }

    @Test
    void aStopThatDoesNotStopIsForcedAfterFiveSeconds() {
        TestEngine test = TestEngine.well();
        test.machine.ignoresTerm = true;
        LifecycleService.Ticket ticket = test.lifecycle().stop();
        test.pass(Duration.ofMillis(4_990));
        assertEquals(0, test.machine.count("kill"));
        assertEquals(Headline.STOPPING, test.headline());
        Action action = test.now().action();
        assertTrue(action != null && action.phase() == Action.Phase.STOPPING);
        Outcome outcome = test.outcomeOf(ticket, Duration.ofMillis(20));
        assertTrue(assertInstanceOf(Outcome.Reached.class, outcome).forced());
        assertEquals(Headline.STOPPED, test.headline());
    }

    @Test
    void whatSurvivesAKillIsSaidSo() {
        TestEngine test = TestEngine.well();
        test.machine.ignoresTerm = true;
        test.machine.survivesKill = true;
        Outcome outcome = test.outcomeOf(test.lifecycle().stop(), Duration.ofSeconds(9));
        assertInstanceOf(
                Failure.StillRunning.class,
                assertInstanceOf(Outcome.Failed.class, outcome).failure());
    }

    @Test
    void aRestartIsReachedWithANewProcessThatAnswers() {
        TestEngine test = TestEngine.well();
        long old = test.now().pid();
        Outcome outcome = test.outcomeOf(test.lifecycle().restart(), LONG);
        assertFalse(assertInstanceOf(Outcome.Reached.class, outcome).forced());
        assertTrue(test.now().pid() != old && test.headline() == Headline.HEALTHY);
        assertEquals(0, test.now().restarts().times().size(), "asked for, so not a crash");
    }

    @Test
    void aRestartOfAHungDaemonIsForced() {
        TestEngine test = TestEngine.well();
        test.machine.ignoresTerm = true;
        test.machine.hung = true;
        Outcome outcome = test.outcomeOf(test.lifecycle().restart(), LONG);
        assertTrue(assertInstanceOf(Outcome.Reached.class, outcome).forced());
        assertEquals(Headline.HEALTHY, test.headline());
    }

    @Test
    void aReadingThatWasOvertakenDoesNotEndARestart() {
        TestEngine test = TestEngine.well();
        LifecycleService.Ticket ticket = test.lifecycle().restart();
        test.pass(Duration.ofMillis(100));
        long pid = test.machine.pid;
        test.machine.pid = 0;
        test.machine.activity = app.tomo.model.Activity.INACTIVE;
        test.machine.push();
        test.machine.pid = pid;
        test.machine.activity = app.tomo.model.Activity.ACTIVE;
        assertInstanceOf(Outcome.Reached.class, test.outcomeOf(ticket, LONG));
    }

    @Test
    void theSameRequestJoinsAndAnotherIsBusy() {
        TestEngine test = TestEngine.stopped();
        LifecycleService.Ticket first = test.lifecycle().start();
        LifecycleService.Ticket second = test.lifecycle().start();
        LifecycleService.Ticket other = test.lifecycle().restart();
        test.pass(Duration.ofMillis(10));
        assertEquals(
                new Outcome.Failed(new Failure.Busy(ActionKind.START)), other.outcome().join());
        assertEquals(test.outcomeOf(first, LONG), second.outcome().join());
        assertEquals(1, test.machine.count("start"));
    }

    @Test
    void aStopReplacesAStart() {
        TestEngine test = TestEngine.stopped();
        LifecycleService.Ticket start = test.lifecycle().start();
        test.pass(Duration.ofMillis(500));
        LifecycleService.Ticket stop = test.lifecycle().stop();
        assertInstanceOf(Outcome.Reached.class, test.outcomeOf(stop, LONG));
        assertEquals(new Outcome.Cancelled(true), start.outcome().join());
        assertEquals(Headline.STOPPED, test.headline());
    }

    @Test
    void aRefusalOfTheManagerIsPassedOn() {
        TestEngine test = TestEngine.stopped();
        Failure refusal = new Failure.ManagerRefused(Outcome.Refusal.NOT_AUTHORISED, "Interactive");
        test.machine.refusal = refusal;
        assertEquals(new Outcome.Failed(refusal), test.outcomeOf(test.lifecycle().start(), LONG));
    }

    @Test
    void aReloadIsAppliedWhenTheDaemonConfirmsIt() {
        TestEngine test = TestEngine.well();
        Outcome outcome = test.outcomeOf(test.lifecycle().reload(), Duration.ofSeconds(1));
        assertEquals(new Outcome.Applied(Duration.ofMillis(3), true), outcome);
    }

    @Test
    void aReloadOfABrokenFileIsNeverSent() {
        TestEngine test = TestEngine.well();
        test.machine.check = new CheckResult.Failed(FAULT);
        assertEquals(
                new Outcome.Rejected(FAULT),
                test.outcomeOf(test.lifecycle().reload(), Duration.ofSeconds(1)));
        assertEquals(0, test.machine.count("reload"));
    }

    @Test
    void aReloadThatTheDaemonRejectsInSilenceIsFoundInItsLog() {
        TestEngine test = TestEngine.well();
        test.machine.check = new CheckResult.NotPossible(CheckResult.Why.NO_BINARY, "");
        test.machine.silentReload = true;
        LifecycleService.Ticket ticket = test.lifecycle().reload();
        test.pass(Duration.ofMillis(100));
        logged(test, ProblemId.RELOAD_REJECTED, "live reload failed", FAULT);
        assertEquals(new Outcome.Rejected(FAULT), test.outcomeOf(ticket, Duration.ofSeconds(3)));
    }

    @Test
    void aReloadWaitsForAHeldKeyAndIsThenApplied() {
        TestEngine test = TestEngine.well();
        test.machine.holdsKey = true;
        LifecycleService.Ticket ticket = test.lifecycle().reload();
        test.pass(Duration.ofSeconds(3));
        Action action = test.now().action();
        assertTrue(action != null && action.phase() == Action.Phase.WAITING);
        test.machine.say(new app.tomo.model.Event.ConfigReloaded(test.machine.link(), "x"));
        assertInstanceOf(Outcome.Applied.class, test.outcomeOf(ticket, Duration.ofMillis(1)));
    }

    @Test
    void aReloadNeverConfirmedTimesOutByItsDeadline() {
        TestEngine test = TestEngine.well();
        test.machine.silentReload = true;
        Outcome outcome = test.outcomeOf(test.lifecycle().reload(), Duration.ofSeconds(15));
        assertInstanceOf(Outcome.TimedOut.class, outcome);
    }

    @Test
    void aLinkLostAfterSendingLeavesTheReloadUnknown() {
        TestEngine test = TestEngine.well();
        test.machine.silentReload = true;
        LifecycleService.Ticket ticket = test.lifecycle().reload();
        test.pass(Duration.ofMillis(100));
        test.machine.crash(Duration.ofMillis(100));
        assertEquals(new Outcome.Unknown(), test.outcomeOf(ticket, Duration.ofMillis(50)));
        test.pass(Duration.ofSeconds(30));
        assertEquals(
                1, test.machine.count("reload"), "a daemon that comes back is no reason to reload");
    }

    @Test
    void aReloadOfAStoppedDaemonIsHeldBack() {
        TestEngine test = TestEngine.stopped();
        assertEquals(
                new Outcome.HeldBack(Outcome.HeldBackWhy.NOT_RUNNING, Duration.ZERO),
                test.outcomeOf(test.lifecycle().reload(), Duration.ofMillis(10)));
    }

    @Test
    void anOldDaemonDoesNotSupportReload() {
        TestEngine test = new TestEngine();
        test.machine.reloadSupport = app.tomo.model.ReloadSupport.NONE;
        test.machine.upForAnHour();
        test.begin();
        assertInstanceOf(
                Outcome.Unsupported.class,
                test.outcomeOf(test.lifecycle().reload(), Duration.ofMillis(10)));
        assertEquals(0, test.machine.count("reload"));
    }

    @Test
    void aCancelledReloadSaysWhetherItWasSent() {
        TestEngine test = TestEngine.well();
        test.machine.silentReload = true;
        LifecycleService.Ticket ticket = test.lifecycle().reload();
        test.pass(Duration.ofMillis(100));
        ticket.cancel();
        assertEquals(new Outcome.Cancelled(true), test.outcomeOf(ticket, Duration.ofMillis(1)));
    }

    @Test
    void aLayerIsSwitchedWhenTheDaemonSaysSo() {
        TestEngine test = TestEngine.well();
        Outcome outcome =
                test.outcomeOf(test.lifecycle().switchLayer("nav"), Duration.ofMillis(10));
        assertFalse(assertInstanceOf(Outcome.Reached.class, outcome).alreadySo());
        assertEquals(1, test.machine.count("layer nav"));
    }

    @Test
    void anUnknownLayerIsNeverSent() {
        TestEngine test = TestEngine.well();
        Outcome outcome =
                test.outcomeOf(test.lifecycle().switchLayer("nope"), Duration.ofMillis(10));
        assertInstanceOf(
                Failure.NoSuchLayer.class,
                assertInstanceOf(Outcome.Failed.class, outcome).failure());
        assertEquals(0, test.machine.count("layer nope"));
    }

    private static List<String> changes(TestEngine test) {
        return test.machine.calls.stream()
                .filter(
                        call ->
                                List.of("check", "clearOrphans", "start", "stop", "restart", "kill")
                                        .contains(call))
                .toList();
    }

    @Test
    void aVirtualKeyIsReachedWhenTheDaemonHasTakenIt() {
        TestEngine test = TestEngine.well();
        KeyRequest request = new KeyRequest("hyper", KeyRequest.Motion.TAP);
        Outcome outcome = test.outcomeOf(test.lifecycle().actOnKey(request), LONG);
        assertInstanceOf(Outcome.Reached.class, outcome);
        assertEquals(1, test.machine.count("key tap hyper"));
    }

    @Test
    void anUnknownVirtualKeyIsNotSent() {
        TestEngine test = TestEngine.well();
        KeyRequest request = new KeyRequest("hyperr", KeyRequest.Motion.PRESS);
        Outcome outcome = test.outcomeOf(test.lifecycle().actOnKey(request), LONG);
        assertEquals(
                new Outcome.Failed(new Failure.NoSuchKey("hyperr", List.of("hyper"))), outcome);
        assertEquals(0, test.machine.count("key press hyperr"));
    }

    @Test
    void aDaemonThatDoesNotTellItsKeysRefusesByItself() {
        TestEngine test = new TestEngine();
        test.machine.virtualKeys = List.of();
        test.machine.upForAnHour();
        test.begin();
        KeyRequest request = new KeyRequest("hyper", KeyRequest.Motion.TOGGLE);
        Outcome outcome = test.outcomeOf(test.lifecycle().actOnKey(request), LONG);
        assertEquals(new Outcome.Failed(new Failure.NoSuchKey("hyper", List.of())), outcome);
    }
}
