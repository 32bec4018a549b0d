package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Action;
import app.tomo.model.Event;
import app.tomo.model.Headline;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.HeldBackWhy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What reloads reach a daemon that they may kill (incident 0), and how many of a storm of them (incident 4): first with a
/// client that has no guard, to see that the incident is one, then with Tomo.
class ReloadGuardTest {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final TestEngine test = TestEngine.well();
    private final List<LifecycleService.Ticket> tickets = new ArrayList<>();

    /// Does that whenever the daemon has come back.
    private void whenever(Runnable reload) {
        new Runnable() {
            private long served;

            @Override
            public void run() {
                if (test.machine.connected && test.machine.pid != served) {
                    served = test.machine.pid;
                    reload.run();
                }
                test.time.after(POLL, this);
            }
        }.run();
    }

    private void ask() {
        tickets.add(test.lifecycle().reload());
    }

    private long heldBack(HeldBackWhy why) {
        return tickets.stream()
                .filter(ticket -> ticket.outcome().isDone())
                .map(ticket -> ticket.outcome().join())
                .filter(
                        outcome ->
                                outcome instanceof Outcome.HeldBack(var because, _)
                                        && because == why)
                .count();
    }

    private Outcome reload() {
        return test.outcomeOf(test.lifecycle().reload(), Duration.ofSeconds(20));
    }

    private void crash(Duration untilNext) {
        test.machine.crash(Duration.ofMillis(40));
        test.pass(untilNext);
    }

    @Test
    void aClientWithoutAGuardSendsFifteenReloadsInFiveMinutes() {
        test.machine.reloadKillsAfter = Duration.ofMillis(17_500);
        whenever(() -> test.machine.reload(test.machine.link()));
        test.pass(FIVE_MINUTES);
        assertEquals(15, test.machine.count("reload"));
        assertEquals(Headline.CRASH_LOOPING, test.headline());
    }

    @Test
    void ofReloadsThatKillOneIsSentAfterTheFirstDeath() {
        test.machine.reloadKillsAfter = Duration.ofMillis(17_500);
        whenever(this::ask);
        test.pass(FIVE_MINUTES);
        assertEquals(2, test.machine.count("reload"));
        assertEquals(Headline.HEALTHY, test.headline());
        test.pass(Duration.ofDays(1));
        assertEquals(HeldBackWhy.DEADLY, ((Outcome.HeldBack) reload()).why());
    }

    @Test
    void cyclesOfFortyThreeSecondsAreNoCover() {
        test.machine.reloadKillsAfter = Duration.ofSeconds(43);
        whenever(this::ask);
        test.pass(FIVE_MINUTES);
        assertEquals(2, test.machine.count("reload"));
    }

    @Test
    void noneIsSentWhileTheDaemonKeepsCrashing() {
        for (int i = 0; i < 3; i++) {
            crash(Duration.ofSeconds(15));
        }
        whenever(this::ask);
        for (int i = 0; i < 10; i++) {
            crash(Duration.ofSeconds(20));
        }
        assertEquals(0, test.machine.count("reload"));
        assertTrue(heldBack(HeldBackWhy.CRASH_LOOP) >= 10, tickets::toString);
    }

    @Test
    void afterALoopOneIsSentAsAProbe() {
        for (int i = 0; i < 3; i++) {
            crash(Duration.ofSeconds(15));
        }
        test.pass(Duration.ofMinutes(2));
        assertEquals(Headline.HEALTHY, test.headline());
        test.machine.reloadKillsAfter = Duration.ofSeconds(5);
        ask();
        test.pass(Duration.ofSeconds(10));
        Outcome.HeldBack held = (Outcome.HeldBack) reload();
        assertEquals(HeldBackWhy.BACKING_OFF, held.why());
        test.pass(held.remaining());
        test.machine.reloadKillsAfter = null;
        assertTrue(reload().good());
    }

    @Test
    void aDaemonThatOutlivesItsReloadsMayDieLater() {
        for (int i = 0; i < 4; i++) {
            assertTrue(reload().good());
            test.pass(Duration.ofMinutes(20));
            crash(Duration.ofMinutes(1));
        }
        assertTrue(reload().good());
    }

    @Test
    void aRestartThatThePersonAskedForIsNoDeath() {
        for (int i = 0; i < 3; i++) {
            assertTrue(reload().good());
            assertTrue(test.outcomeOf(test.lifecycle().restart(), Duration.ofSeconds(30)).good());
        }
        assertTrue(reload().good());
    }

    @Test
    void aStopThatHadToBeForcedIsNoDeath() {
        for (int i = 0; i < 3; i++) {
            assertTrue(reload().good());
            test.machine.ignoresTerm = true;
            assertTrue(test.outcomeOf(test.lifecycle().stop(), Duration.ofSeconds(10)).good());
            test.machine.ignoresTerm = false;
            assertTrue(test.outcomeOf(test.lifecycle().start(), Duration.ofSeconds(10)).good());
        }
        assertTrue(reload().good());
    }

    @Test
    void aCoolDownThatIsMadeLongerDuringTheCheckHolds() {
        ask();
        test.pass(Duration.ofSeconds(3));
        Limits longer = Limits.DEFAULT.with(Limit.RELOAD_COOL_DOWN, 10_000);
        test.machine.whileChecked =
                () -> test.engine.mailbox().post(new Event.LimitsChanged(longer));
        ask();
        test.pass(Duration.ofSeconds(3));
        assertEquals(1, test.machine.count("reload"), "6 s after the first");
        test.pass(Duration.ofSeconds(6));
        assertEquals(2, test.machine.count("reload"));
        assertTrue(tickets.getLast().outcome().join().good());
    }

    @Test
    void aStormOfRequestsGivesOneReloadACoolDown() {
        for (int i = 0; i < 2_000; i++) {
            ask();
            test.pass(Duration.ofMillis(300));
        }
        test.pass(Duration.ofSeconds(5));
        assertTrue(
                tickets.stream().allMatch(ticket -> ticket.outcome().join().good()),
                "each is answered, and by a reload");
        long sent = test.machine.count("reload");
        assertTrue(sent > 250 && sent <= 301, sent + " in 600 s");
        assertEquals(2_000, sent + test.now().guard().spared());
    }

    @Test
    void aRequestThatComesAfterTheReloadWasSentGetsAnotherOne() {
        test.machine.holdsKey = true;
        LifecycleService.Ticket first = test.lifecycle().reload();
        test.pass(Duration.ofMillis(500));
        LifecycleService.Ticket second = test.lifecycle().reload();
        LifecycleService.Ticket third = test.lifecycle().reload();
        test.machine.say(new Event.ConfigReloaded(test.machine.link(), "/home/me/kanata.kbd"));
        test.pass(Duration.ofMillis(100));
        assertTrue(first.outcome().isDone());
        assertEquals(Action.Phase.COOLING, Objects.requireNonNull(test.now().action()).phase());
        test.machine.holdsKey = false;
        test.pass(Duration.ofSeconds(3));
        assertTrue(second.outcome().join().good());
        assertTrue(third.outcome().join().good());
        assertEquals(2, test.machine.count("reload"));
    }

    @Test
    void aStopAnswersThoseWhoWaitForTheNextReload() {
        test.machine.holdsKey = true;
        test.lifecycle().reload();
        test.pass(Duration.ofMillis(500));
        LifecycleService.Ticket second = test.lifecycle().reload();
        test.lifecycle().stop();
        test.pass(Duration.ofSeconds(5));
        assertEquals(new Outcome.Cancelled(false), second.outcome().join());
    }
}
