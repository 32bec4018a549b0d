package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Activity;
import app.tomo.model.CheckResult;
import app.tomo.model.Exit;
import app.tomo.model.Facts;
import app.tomo.model.Headline;
import app.tomo.model.LinkFailure;
import app.tomo.model.Outcome;
import app.tomo.model.Owner;
import app.tomo.model.ProblemId;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.Target;
import app.tomo.model.Truth;
import app.tomo.model.Wish;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;

/// A daemon that somebody else runs: what is known of it comes from who holds its port, and from what that answers.
class AttachedTest {
    private static final Owner SOMEBODY = new Owner(100, "me", true, "kanata", "", null, Truth.YES);
    private static final Owner STRANGER =
            new Owner(100, "me", true, "python3", "", null, Truth.UNKNOWN);
    private static final Owner HIDDEN = new Owner(0, "root", false, "", "", null, Truth.UNKNOWN);

    private static TestEngine nobody() {
        return new TestEngine(
                        new Target(
                                "default",
                                Scope.ATTACHED,
                                "kanata.service",
                                null,
                                null,
                                FakeMachine.ADDRESS))
                .begin();
    }

    private static TestEngine held(Owner owner) {
        TestEngine test = nobody();
        test.machine.owner = owner;
        test.machine.upForAnHour();
        if (owner.pid() == 0) {
            test.machine.pid = 0;
            test.machine.push();
        }
        test.pass(Duration.ofSeconds(3));
        return test;
    }

    /// The port refuses, or what answers there is not the daemon.
    private static TestEngine heldAndSaying(Owner owner, LinkFailure failure) {
        TestEngine test = nobody();
        test.machine.noLink = failure;
        test.machine.owner = owner;
        test.machine.activity = Activity.ACTIVE;
        test.machine.pid = owner.pid();
        test.machine.push();
        test.pass(Duration.ofSeconds(3));
        return test;
    }

    @Test
    void whatSomebodyElseRunsIsWellWhenItAnswers() {
        TestEngine test = held(SOMEBODY);
        assertEquals(Headline.HEALTHY, test.headline());
        assertEquals(
                new Facts(Truth.UNKNOWN, Truth.UNKNOWN, Truth.YES, Truth.YES, Truth.UNKNOWN),
                test.now().facts());
        assertEquals(List.of(), test.problems());
    }

    @Test
    void aProcessThatOnlyItsUserMaySeeIsWellWhenItAnswers() {
        TestEngine test = held(HIDDEN);
        assertEquals(Headline.HEALTHY, test.headline());
        assertEquals(Truth.UNKNOWN, test.now().facts().running());
        assertEquals(Truth.YES, test.now().facts().responding());
    }

    @Test
    void aPortThatNobodyHoldsIsAProblemWithAName() {
        TestEngine test = nobody();
        test.pass(Duration.ofSeconds(3));
        assertEquals(Headline.STOPPED, test.headline());
        assertEquals(List.of(ProblemId.PORT_CLOSED), test.problems());
        assertEquals(Truth.NO, test.now().facts().running());
    }

    /// To start it is no advice then.
    @Test
    void duringAnEmergencyStopAPortThatNobodyHoldsIsNoProblem() {
        TestEngine test = nobody();
        test.pass(Duration.ofSeconds(3));
        test.outcomeOf(test.lifecycle().emergencyStop(), Duration.ofSeconds(10));
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
        assertEquals(List.of(), test.problems());
    }

    /// The machine tells nothing by itself: where there was nobody, somebody who answers is looked at.
    @Test
    void whoBeginsToAnswerIsLookedAtAtOnce() {
        TestEngine test = nobody();
        test.pass(Duration.ofSeconds(30));
        assertEquals(Truth.NO, test.now().facts().running());
        test.machine.owner = SOMEBODY;
        test.machine.upForAnHour();
        while (test.now().facts().responding() != Truth.YES) {
            test.pass(Duration.ofMillis(20));
        }
        test.pass(Duration.ofMillis(20));
        assertEquals(Truth.YES, test.now().facts().running());
    }

    @ParameterizedTest
    @CsvSource({"FOREIGN", "GARBLED"})
    void aStrangerOnThePortIsNamedAndNotTakenForTheDaemon(LinkFailure failure) {
        for (Owner owner : List.of(STRANGER, HIDDEN)) {
            TestEngine test = heldAndSaying(owner, failure);
            assertEquals(Headline.UNKNOWN, test.headline());
            assertEquals(List.of(ProblemId.PORT_FOREIGN), test.problems());
            assertEquals(Truth.UNKNOWN, test.now().facts().running());
        }
    }

    @Test
    void aStrangerThatSaysNothingIsNoHungDaemon() {
        TestEngine test = nobody();
        test.machine.hung = true;
        test.machine.owner = STRANGER;
        test.machine.upForAnHour();
        test.machine.hung = true;
        test.pass(Duration.ofSeconds(4));
        assertEquals(Headline.UNKNOWN, test.headline());
        assertEquals(List.of(ProblemId.PORT_FOREIGN), test.problems());
    }

    @Test
    void aHangIsNamedWithinThreeSeconds() {
        for (Owner owner : List.of(SOMEBODY, HIDDEN)) {
            TestEngine test = held(owner);
            test.machine.hung = true;
            test.pass(Duration.ofMillis(2_999));
            assertEquals(Headline.UNRESPONSIVE, test.headline());
            assertEquals(List.of(ProblemId.UNRESPONSIVE), test.problems());
        }
    }

    @Test
    void anEndIsSeenAtOnceAndAReturnWithinTheCache() {
        TestEngine test = held(SOMEBODY);
        test.machine.owner = null;
        test.machine.die(Exit.NONE, "", Activity.INACTIVE);
        test.pass(Duration.ofMillis(500));
        assertEquals(Headline.STOPPED, test.headline());
        test.machine.owner = new Owner(101, "me", true, "kanata", "", null, Truth.YES);
        test.machine.spawn();
        test.pass(Duration.ofSeconds(8));
        assertEquals(Headline.HEALTHY, test.headline());
        assertEquals(101, test.now().pid());
    }

    @ParameterizedTest
    @EnumSource
    void whereNobodyCanSayWhoHoldsThePortItsSocketStillCounts(LinkFailure failure) {
        TestEngine test = nobody();
        test.machine.noLink = failure;
        test.machine.unreachable =
                new ServiceReading.Unreachable(ServiceReading.Why.UNSUPPORTED, "no /proc");
        test.pass(Duration.ofSeconds(8));
        boolean foreign = failure == LinkFailure.FOREIGN || failure == LinkFailure.GARBLED;
        assertEquals(Headline.UNKNOWN, test.headline());
        assertEquals(
                List.of(foreign ? ProblemId.PORT_FOREIGN : ProblemId.PORT_CLOSED), test.problems());
    }

    @Test
    void itIsNeitherStartedNorEndedAndNothingIsWishedFor() {
        TestEngine test = held(SOMEBODY);
        for (var ticket : List.of(test.lifecycle().stop(), test.lifecycle().restart())) {
            assertEquals(Outcome.Refusal.NOT_OURS, refusal(test, ticket));
        }
        assertEquals(Wish.NONE, test.now().wish());
        assertTrue(test.machine.calls.stream().noneMatch(List.of("stop", "kill")::contains));
        Outcome start = test.outcomeOf(test.lifecycle().start(), Duration.ofSeconds(1));
        assertTrue(assertInstanceOf(Outcome.Reached.class, start).alreadySo());
    }

    @Test
    void withNobodyThereAStopIsDoneAndAStartRefused() {
        TestEngine test = nobody();
        Outcome stop = test.outcomeOf(test.lifecycle().stop(), Duration.ofSeconds(1));
        assertTrue(assertInstanceOf(Outcome.Reached.class, stop).alreadySo());
        assertEquals(Outcome.Refusal.NOT_OURS, refusal(test, test.lifecycle().start()));
        assertEquals(0, test.machine.count("start"));
    }

    @Test
    void aReloadThatCouldNotBeCheckedFirstSaysSo() {
        TestEngine test = held(HIDDEN);
        test.machine.check = new CheckResult.NotPossible(CheckResult.Why.NO_BINARY, "");
        Outcome outcome = test.outcomeOf(test.lifecycle().reload(), Duration.ofSeconds(2));
        assertFalse(assertInstanceOf(Outcome.Applied.class, outcome).prechecked());
    }

    private static Outcome.Refusal refusal(TestEngine test, LifecycleService.Ticket ticket) {
        Outcome outcome = test.outcomeOf(ticket, Duration.ofSeconds(1));
        Outcome.Failure failure = assertInstanceOf(Outcome.Failed.class, outcome).failure();
        return assertInstanceOf(Outcome.Failure.ManagerRefused.class, failure).why();
    }
}
