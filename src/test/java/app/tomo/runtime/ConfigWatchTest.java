package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Activity;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Event;
import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.LastReload;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.LinkFailure;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.HeldBackWhy;
import app.tomo.model.Step;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// A daemon's return is never a reason to reload; a config that changed while it was away is, once.
class ConfigWatchTest {
    private static final Duration MOMENT = Duration.ofMillis(40);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final TestEngine test = TestEngine.well();

    @BeforeEach
    void tomoStays() {
        test.engine.guard();
    }

    private long reloads() {
        return test.machine.count("reload");
    }

    private LastReload lastReload() {
        LastReload last = test.now().lastReload();
        assertNotNull(last);
        return last;
    }

    /// The daemon says nothing for a while, and then goes on.
    private void hang(Runnable meanwhile) {
        test.machine.hung = true;
        test.pass(LONG);
        assertEquals(Headline.UNRESPONSIVE, test.headline());
        meanwhile.run();
        test.pass(LONG);
        test.machine.goOn();
        test.pass(LONG);
        assertEquals(Headline.HEALTHY, test.headline());
    }

    private void loseLink(Runnable meanwhile) {
        test.machine.loseLink(LinkFailure.TIMED_OUT);
        test.pass(Duration.ofMillis(10));
        meanwhile.run();
        test.pass(LONG);
    }

    @Test
    void aDaemonThatGoesOnWithAnotherConfigIsReloadedOnce() {
        hang(test.machine::changeConfig);
        assertEquals(1, reloads());
        assertTrue(lastReload().outcome().good());
        for (int i = 0; i < 3; i++) {
            hang(() -> {});
        }
        test.pass(Duration.ofHours(1));
        assertEquals(1, reloads());
    }

    @Test
    void aDaemonThatGoesOnWithTheSameConfigIsNotReloaded() {
        hang(() -> {});
        loseLink(() -> {});
        assertEquals(0, reloads());
    }

    @Test
    void aLostConnectionIsAnAbsence() {
        loseLink(test.machine::changeConfig);
        assertEquals(1, reloads());
    }

    @Test
    void whatChangedWhileItAnsweredIsThePersonsOwnAffair() {
        test.machine.changeConfig();
        test.pass(LONG);
        hang(() -> {});
        assertEquals(0, reloads());
    }

    @Test
    void aNewProcessHasReadItByItself() {
        test.machine.die(new Exit.Signalled(15, false), "success", Activity.INACTIVE);
        test.pass(LONG);
        test.machine.changeConfig();
        test.pass(LONG);
        test.machine.spawn();
        test.pass(LONG);
        assertEquals(Headline.HEALTHY, test.headline());
        assertEquals(0, reloads());
    }

    @Test
    void aNewProcessThatBeganBeforeTheChangeHasNot() {
        test.machine.die(new Exit.Signalled(15, false), "success", Activity.INACTIVE);
        test.pass(LONG);
        test.machine.spawn();
        test.pass(Duration.ofSeconds(1));
        test.machine.changeConfig();
        test.pass(LONG);
        assertEquals(1, reloads());
    }

    @Test
    void anOldFileThatWasMovedThereCountsForTheSameProcess() {
        hang(
                () -> {
                    test.machine.changeConfig();
                    test.machine.configChangedAt = test.time.now().minus(Duration.ofDays(9));
                });
        assertEquals(1, reloads());
    }

    @Test
    void aRestartOfOnesOwnBringsTheChangeWithIt() {
        test.machine.changeConfig();
        assertTrue(test.outcomeOf(test.lifecycle().restart(), LONG).good());
        test.pass(LONG);
        assertEquals(0, reloads());
    }

    @Test
    void whoAskedMeanwhileHasBroughtTheChange() {
        hang(
                () -> {
                    test.machine.changeConfig();
                    test.lifecycle().reload();
                });
        assertEquals(1, reloads());
    }

    @Test
    void severalAbsencesWithOneChangeAreOneReload() {
        test.machine.loseLink(LinkFailure.TIMED_OUT);
        test.pass(Duration.ofMillis(10));
        test.machine.changeConfig();
        for (int i = 0; i < 5; i++) {
            test.pass(Duration.ofMillis(130));
            test.machine.loseLink(LinkFailure.TIMED_OUT);
        }
        test.pass(Duration.ofMinutes(1));
        assertEquals(1, reloads());
    }

    @Test
    void anAbsenceThatNobodyHasJudgedYetStillCounts() {
        AtomicBoolean slow = new AtomicBoolean();
        TestEngine slowDisk =
                new TestEngine(
                        (state, event, now) ->
                                Step.step(
                                        state,
                                        slow.get() && event instanceof Event.ConfigSeen
                                                ? new Event.Ticked()
                                                : event,
                                        now));
        slowDisk.machine.upForAnHour();
        slowDisk.begin();
        slowDisk.engine.guard();
        slowDisk.machine.loseLink(LinkFailure.TIMED_OUT);
        slowDisk.pass(Duration.ofMillis(10));
        slow.set(true);
        slowDisk.machine.changeConfig();
        slowDisk.pass(LONG);
        slow.set(false);
        slowDisk.machine.loseLink(LinkFailure.TIMED_OUT);
        slowDisk.pass(LONG);
        assertEquals(1, slowDisk.machine.count("reload"));
    }

    @Test
    void aBrokenConfigIsRejectedAndSentToNobody() {
        test.machine.check =
                new CheckResult.Failed(new ConfigFault("k.kbd", 14, 1, 1, 1, "no", ""));
        hang(test.machine::changeConfig);
        assertEquals(0, reloads());
        assertInstanceOf(Outcome.Rejected.class, lastReload().outcome());
    }

    @Test
    void whatTheGuardHoldsBackIsToldAndNotTriedAgain() {
        for (int i = 0; i < 3; i++) {
            test.machine.crash(MOMENT);
            test.pass(LONG);
        }
        loseLink(test.machine::changeConfig);
        Outcome.HeldBack held = assertInstanceOf(Outcome.HeldBack.class, lastReload().outcome());
        assertEquals(HeldBackWhy.CRASH_LOOP, held.why());
        test.pass(Duration.ofHours(1));
        assertEquals(0, reloads());
    }

    /// Incident 0 with a change in each of its first ten cycles.
    @Test
    void aConfigThatChangesInACrashLoopIsReloadedAtMostOnce() {
        test.machine.reloadKillsAfter = Duration.ofMillis(17_500);
        loseLink(test.machine::changeConfig);
        assertEquals(1, reloads());
        for (int i = 0; i < 10; i++) {
            test.pass(Duration.ofSeconds(9));
            test.machine.crash(Duration.ofSeconds(1));
            test.pass(Duration.ofSeconds(2));
            test.machine.changeConfig();
            test.pass(Duration.ofSeconds(9));
        }
        assertTrue(reloads() <= 2, () -> reloads() + " reloads");
        test.pass(Duration.ofHours(1));
        assertTrue(reloads() <= 2, () -> reloads() + " reloads");
    }

    @Test
    void aLoopInWhichNothingChangesBringsNoReload() {
        for (int i = 0; i < 20; i++) {
            test.machine.crash(Duration.ofSeconds(1));
            test.pass(Duration.ofSeconds(16));
        }
        test.pass(Duration.ofHours(1));
        assertEquals(0, reloads());
    }

    @Test
    void aPersonCanSwitchItOff() {
        Limits none = Limits.DEFAULT.with(Limit.RELOAD_CHANGED, 0);
        test.engine.mailbox().post(new Event.LimitsChanged(none));
        hang(test.machine::changeConfig);
        assertEquals(0, reloads());
    }
}
