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
import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.LinkFailure;
import app.tomo.model.Outcome;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;
import app.tomo.model.TrialEnd.Settlement;
import app.tomo.model.TrialEnd.Why;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What is applied goes back by itself, unless somebody keeps it.
class TrialTest {
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LENGTH = Duration.ofSeconds(15);

    private final TestEngine test = TestEngine.well();
    private final FakeVault vault = test.machine.vault;

    @BeforeEach
    void tomoStays() {
        test.engine.guard();
        test.pass(Duration.ofSeconds(20));
        assertEquals(0, vault.good);
    }

    private Trial current() {
        Trial trial = test.now().trials().current();
        assertNotNull(trial);
        return trial;
    }

    private TrialEnd end() {
        assertNull(test.now().trials().current());
        TrialEnd end = test.now().trials().end();
        assertNotNull(end);
        return end;
    }

    private Outcome apply() {
        return test.outcomeOf(test.lifecycle().apply(false), MOMENT);
    }

    private void applyUnwanted() {
        test.machine.changeConfig();
        assertInstanceOf(Outcome.Applied.class, apply());
        assertEquals(Trial.Stage.RUNNING, current().stage());
    }

    @Test
    void whatNobodyKeepsIsGoneBackFromWhenTheTimeIsOver() {
        applyUnwanted();
        test.pass(LENGTH.minus(MOMENT).minus(MOMENT));
        assertEquals(1, test.machine.config);
        test.pass(SECOND);
        assertEquals(0, test.machine.config);
        assertEquals(Why.TIME, end().why());
        assertEquals(2, test.machine.count("reload"));
        assertInstanceOf(Outcome.Applied.class, end().outcome());
        assertEquals(Map.of(), vault.armed);
        assertEquals(Map.of(), vault.records);
    }

    @Test
    void whatIsKeptStays() {
        applyUnwanted();
        test.lifecycle().keepTrial();
        test.pass(Duration.ofMinutes(10));
        assertEquals(1, test.machine.config);
        assertEquals(Why.KEPT, end().why());
        assertEquals(Settlement.KEPT, end().settlement());
        assertEquals(1, vault.good);
        assertEquals(1, test.machine.count("reload"));
        assertEquals(Map.of(), vault.armed);
    }

    @Test
    void aPersonGoesBackAtOnce() {
        applyUnwanted();
        test.lifecycle().revertTrial();
        test.pass(Duration.ofSeconds(3));
        assertEquals(0, test.machine.config);
        assertEquals(Why.ASKED, end().why());
        assertInstanceOf(Outcome.Applied.class, end().outcome());
    }

    @Test
    void thereIsNoWayBackAfterKeeping() {
        applyUnwanted();
        test.lifecycle().keepTrial();
        test.lifecycle().revertTrial();
        test.pass(Duration.ofMinutes(1));
        assertEquals(1, test.machine.config);
        assertEquals(List.of("keep t1"), vault.calls);
    }

    @Test
    void aFileThatWasChangedMeanwhileIsLeftAsItIs() {
        applyUnwanted();
        test.machine.changeConfig();
        test.pass(LENGTH.plus(SECOND));
        assertEquals(2, test.machine.config);
        assertEquals(Settlement.CHANGED, end().settlement());
        assertEquals(1, test.machine.count("reload"));
    }

    @Test
    void aDaemonThatDiesIsReasonToGoBackAtOnce() {
        applyUnwanted();
        test.machine.die(new Exit.Signalled(11, true), "core-dump", Activity.FAILED);
        test.pass(SECOND);
        assertEquals(0, test.machine.config);
        assertEquals(Why.LOST, end().why());
        test.pass(Duration.ofSeconds(10));
        assertEquals(1, test.machine.count("restart"));
        assertEquals(Headline.HEALTHY, test.headline());
        assertInstanceOf(Outcome.Reached.class, end().outcome());
    }

    @Test
    void aDaemonThatHangsIsReasonToGoBackAtOnce() {
        applyUnwanted();
        test.machine.hung = true;
        test.pass(Duration.ofSeconds(6));
        assertEquals(0, test.machine.config);
        assertEquals(Why.LOST, end().why());
        assertEquals(1, test.machine.count("restart"));
    }

    @Test
    void aDaemonThatDiesOfTheReloadItselfIsReasonToGoBackAtOnce() {
        test.machine.changeConfig();
        test.machine.reloadKillsAfter = Duration.ofMillis(1);
        assertInstanceOf(Outcome.Unknown.class, apply());
        test.pass(SECOND);
        assertEquals(0, test.machine.config);
        assertEquals(Why.LOST, end().why());
    }

    @Test
    void aConnectionThatIsLostForAMomentRestartsNothing() {
        applyUnwanted();
        test.machine.loseLink(LinkFailure.CLOSED);
        test.pass(Duration.ofSeconds(5));
        assertEquals(0, test.machine.config);
        assertEquals(0, test.machine.count("restart"));
        assertInstanceOf(Outcome.Applied.class, end().outcome());
    }

    @Test
    void aStopGoesBackOnDiskAndStartsNothing() {
        applyUnwanted();
        test.lifecycle().stop();
        test.pass(Duration.ofMinutes(1));
        assertEquals(0, test.machine.config);
        assertEquals(Why.OFF, end().why());
        assertNull(end().outcome());
        assertEquals(Headline.STOPPED, test.headline());
        assertEquals(0, test.machine.count("start") + test.machine.count("restart"));
    }

    @Test
    void anEmergencyStopGoesBackOnDiskAndStartsNothing() {
        applyUnwanted();
        test.lifecycle().emergencyStop();
        test.pass(Duration.ofMinutes(1));
        assertEquals(0, test.machine.config);
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
    }

    @Test
    void whatIsRejectedIsNotTriedAndStaysInTheFile() {
        test.machine.changeConfig();
        test.machine.check =
                new CheckResult.Failed(new ConfigFault(null, 1, 1, 1, 1, "unknown key", ""));
        assertInstanceOf(Outcome.Rejected.class, apply());
        test.pass(Duration.ofMinutes(1));
        assertNull(test.now().trials().current());
        assertNull(test.now().trials().end());
        assertEquals(1, test.machine.config);
        assertEquals(Map.of(), vault.records);
        assertEquals(Map.of(), vault.armed);
    }

    @Test
    void whatIsRefusedBecauseSomethingElseIsUnderWayLeavesNoRecord() {
        test.machine.changeConfig();
        test.machine.ignoresTerm = true;
        LifecycleService.Ticket _ = test.lifecycle().stop();
        test.pass(MOMENT);
        assertFalse(apply().good());
        assertEquals(Map.of(), vault.records);
    }

    @Test
    void whatIsAppliedTwiceGoesBackToWhatWasKnownToWork() {
        applyUnwanted();
        test.pass(Duration.ofSeconds(3));
        test.machine.changeConfig();
        assertInstanceOf(
                Outcome.Applied.class, test.outcomeOf(test.lifecycle().apply(false), SECOND));
        assertEquals(1, vault.records.size());
        test.pass(LENGTH.plus(Duration.ofSeconds(3)));
        assertEquals(0, test.machine.config);
        assertEquals(Map.of(), vault.records);
    }

    @Test
    void whatTookARestartGoesBackByOne() {
        test.machine.changeConfig();
        test.outcomeOf(test.lifecycle().apply(true), Duration.ofSeconds(5));
        assertEquals(Trial.Stage.RUNNING, current().stage());
        test.pass(LENGTH.plus(Duration.ofSeconds(5)));
        assertEquals(0, test.machine.config);
        assertEquals(2, test.machine.count("restart"));
        assertInstanceOf(Outcome.Reached.class, end().outcome());
    }

    @Test
    void whatAReloadPassesOverIsSaid() {
        test.machine.takesRestart = true;
        applyUnwanted();
        assertEquals(List.of("linux-output-device-name"), current().needs());
    }

    @Test
    void aDiskThatIsFullIsSaid() {
        applyUnwanted();
        vault.full = true;
        test.pass(LENGTH.plus(SECOND));
        assertEquals(Settlement.NOT_WRITTEN, end().settlement());
        assertEquals(1, test.machine.count("reload"));
    }

    @Test
    void somebodyElseGoesBackALittleLaterThanTomoWould() {
        applyUnwanted();
        assertEquals(Map.of("t1", LENGTH.plusSeconds(2)), vault.armed);
    }

    @Test
    void whenSomebodyElseWentBackTomoDoesNot() {
        applyUnwanted();
        vault.records.clear();
        test.pass(LENGTH.plus(SECOND));
        assertEquals(Settlement.TAKEN, end().settlement());
        assertEquals(1, test.machine.config);
    }

    @Test
    void theNextTomoGoesBackAtOnce() {
        applyUnwanted();
        TestEngine next = new TestEngine(test);
        next.begin();
        next.engine.guard();
        next.pass(Duration.ofSeconds(3));
        assertEquals(0, next.machine.config);
        TrialEnd end = next.now().trials().end();
        assertNotNull(end);
        assertEquals(Why.ORPHANED, end.why());
        assertInstanceOf(Outcome.Applied.class, end.outcome());
    }

    @Test
    void aCommandLeavesWhatItFoundToWhoeverStays() {
        applyUnwanted();
        TestEngine command = new TestEngine(test).begin();
        command.pass(Duration.ofMinutes(1));
        assertEquals(1, command.machine.config);
        command.lifecycle().keepTrial();
        command.pass(MOMENT);
        assertEquals(1, vault.good);
    }

    @Test
    void withoutTheSwitchNothingIsTried() {
        test.engine
                .mailbox()
                .post(new Event.LimitsChanged(Limits.DEFAULT.with(Limit.TRIAL_USED, 0)));
        test.pass(MOMENT);
        test.machine.changeConfig();
        assertInstanceOf(Outcome.Applied.class, apply());
        assertNull(test.now().trials().current());
        assertTrue(vault.records.isEmpty());
    }

    @Test
    void whatRunsAtTomosStartIsGoneBackToWhereNothingElseIsKnown() {
        TestEngine fresh = TestEngine.stopped();
        fresh.outcomeOf(fresh.lifecycle().start(), Duration.ofSeconds(5));
        fresh.pass(SECOND);
        assertEquals(0, fresh.machine.vault.good);
    }

    @Test
    void nothingIsNotedAsWorkingWhileItIsTried() {
        applyUnwanted();
        test.pass(Duration.ofSeconds(14));
        assertEquals(0, vault.good);
    }

    @Test
    void whatWasPlainlyReloadedIsKnownToWorkAfterAWhile() {
        test.machine.changeConfig();
        test.outcomeOf(test.lifecycle().reload(), MOMENT);
        assertEquals(0, vault.good);
        test.pass(Duration.ofSeconds(30));
        assertEquals(1, vault.good);
    }
}
