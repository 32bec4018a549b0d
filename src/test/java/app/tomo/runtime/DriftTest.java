package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.tomo.model.Activity;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Event;
import app.tomo.model.Exit;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Trial;
import app.tomo.model.Truth;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Whether the daemon runs what is on disk.
class DriftTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofSeconds(11);

    private final TestEngine test = TestEngine.well();

    private Truth drifted() {
        return test.now().drift().drifted();
    }

    private void saved() {
        test.machine.changeConfig();
        test.engine.mailbox().post(new Event.ConfigFileChanged());
        test.pass(SECOND);
    }

    private void applyingOnSave() {
        test.engine.guard();
        test.pass(Duration.ofSeconds(20));
        test.engine
                .mailbox()
                .post(new Event.LimitsChanged(Limits.DEFAULT.with(Limit.RELOAD_ON_SAVE, 1)));
        test.pass(SECOND);
    }

    @Test
    void aDaemonThatWasStartedWithTheFileRunsIt() {
        test.pass(SECOND);
        assertEquals(Truth.NO, drifted());
        assertNull(test.now().drift().since());
    }

    @Test
    void aFileThatWasSavedIsNotAppliedYet() {
        saved();
        Instant savedAt = test.machine.configChangedAt;
        test.pass(Duration.ofMinutes(1));
        assertEquals(Truth.YES, drifted());
        assertEquals(savedAt, test.now().drift().since());
        assertEquals("/home/me/kanata.kbd", test.now().drift().file());
    }

    @Test
    void howMuchDiffersIsKnownAsSoonAsItIs() {
        saved();
        test.pass(SECOND);
        assertEquals(1, test.now().drift().lines());
        test.outcomeOf(test.lifecycle().reload(), SECOND);
        assertEquals(List.of(), test.now().drift().changes());
    }

    @Test
    void whatAReloadPassedOverIsNeededUntilTheNextStart() {
        test.pass(SECOND);
        assertEquals(List.of(), test.now().drift().needs());
        test.machine.takesRestart = true;
        saved();
        test.outcomeOf(test.lifecycle().reload(), SECOND);
        test.pass(SECOND);
        assertEquals(List.of("linux-output-device-name"), test.now().drift().needs());
        test.machine.takesRestart = false;
        test.outcomeOf(test.lifecycle().restart(), Duration.ofSeconds(10));
        test.pass(SECOND);
        assertEquals(List.of(), test.now().drift().needs());
    }

    @Test
    void theNextTomoKnowsWhatDiffersToo() {
        test.pass(SECOND);
        TestEngine next = new TestEngine(test);
        next.begin();
        next.machine.changeConfig();
        next.pass(POLL);
        assertEquals(1, next.now().drift().lines());
    }

    @Test
    void whatNobodyTellsOfIsSeenByThePoll() {
        test.machine.changeConfig();
        test.pass(POLL);
        assertEquals(Truth.YES, drifted());
    }

    @Test
    void aReloadThatIsConfirmedEndsIt() {
        saved();
        test.outcomeOf(test.lifecycle().reload(), SECOND);
        assertEquals(Truth.NO, drifted());
    }

    @Test
    void aRejectedReloadDoesNot() {
        saved();
        test.machine.check = new CheckResult.Failed(new ConfigFault(null, 1, 1, 1, 1, "no", ""));
        test.outcomeOf(test.lifecycle().reload(), SECOND);
        test.pass(POLL);
        assertEquals(Truth.YES, drifted());
    }

    @Test
    void aRestartEndsItToo() {
        saved();
        test.outcomeOf(test.lifecycle().restart(), Duration.ofSeconds(5));
        test.pass(SECOND);
        assertEquals(Truth.NO, drifted());
    }

    @Test
    void aFileThatIsSavedBackIsWhatRuns() {
        test.pass(SECOND);
        saved();
        test.machine.changeConfig();
        test.machine.config = 0;
        test.pass(POLL);
        assertEquals(Truth.NO, drifted());
    }

    @Test
    void aTomoThatComesLaterSeesItByTheDisk() {
        saved();
        TestEngine next = new TestEngine(test).begin();
        next.pass(SECOND);
        assertEquals(Truth.YES, next.now().drift().drifted());
    }

    @Test
    void aTomoThatComesLaterKnowsOfAReload() {
        saved();
        test.outcomeOf(test.lifecycle().reload(), SECOND);
        TestEngine next = new TestEngine(test).begin();
        next.pass(SECOND);
        assertEquals(Truth.NO, next.now().drift().drifted());
    }

    @Test
    void aTomoThatComesAfterAnotherStartBelievesTheStart() {
        saved();
        TestEngine next = new TestEngine(test);
        next.machine.die(new Exit.Signalled(15, false), "success", Activity.INACTIVE);
        next.machine.spawn();
        next.begin();
        next.pass(Duration.ofSeconds(5));
        assertEquals(Truth.NO, next.now().drift().drifted());
    }

    @Test
    void whatIsNotAppliedIsNotNotedAsWorking() {
        test.engine.guard();
        test.pass(Duration.ofSeconds(20));
        test.machine.changeConfig();
        test.outcomeOf(test.lifecycle().reload(), SECOND);
        test.pass(Duration.ofSeconds(10));
        test.machine.changeConfig();
        test.pass(Duration.ofMinutes(5));
        assertEquals(0, test.machine.vault.good);
    }

    @Test
    void whatIsSavedIsAppliedOnceByItselfWhereThePersonWantsIt() {
        applyingOnSave();
        saved();
        test.pass(SECOND);
        assertEquals(1, test.machine.count("reload"));
        Trial trial = test.now().trials().current();
        assertNotNull(trial);
        assertEquals(Trial.Stage.RUNNING, trial.stage());
        test.lifecycle().keepTrial();
        test.pass(Duration.ofMinutes(5));
        assertEquals(1, test.machine.count("reload"));
        assertEquals(Truth.NO, drifted());
    }

    @Test
    void whatIsSavedAndBrokenIsCheckedOnceAndNotSent() {
        applyingOnSave();
        test.machine.check = new CheckResult.Failed(new ConfigFault(null, 1, 1, 1, 1, "no", ""));
        saved();
        test.pass(Duration.ofMinutes(5));
        assertEquals(0, test.machine.count("reload"));
        assertEquals(1, test.machine.count("check"));
    }

    @Test
    void whatGoesBackIsNotAppliedAgain() {
        applyingOnSave();
        saved();
        test.pass(Duration.ofMinutes(5));
        assertEquals(0, test.machine.config);
        assertEquals(2, test.machine.count("reload"));
        assertEquals(Truth.NO, drifted());
    }

    @Test
    void nothingIsAppliedByItselfOtherwise() {
        test.engine.guard();
        saved();
        test.pass(Duration.ofMinutes(5));
        assertEquals(0, test.machine.count("reload"));
    }
}
