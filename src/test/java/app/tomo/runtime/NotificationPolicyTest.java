package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Activity;
import app.tomo.model.CheckResult;
import app.tomo.model.ConfigFault;
import app.tomo.model.Event;
import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.Matter;
import app.tomo.model.NoticeCategory;
import app.tomo.model.NoticeHold;
import app.tomo.model.NoticePreferences;
import app.tomo.model.NoticeRecord;
import app.tomo.model.NoticeSeverity;
import app.tomo.model.Outcome;
import app.tomo.model.QuietHours;
import app.tomo.model.Recovery;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What holds a notification back, what breaks through, and what is remembered of both.
class NotificationPolicyTest {
    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final TestEngine test = TestEngine.well();
    private final List<Matter> told = new ArrayList<>();
    private final List<Recovery> recovered = new ArrayList<>();
    private final List<Long> closed = new ArrayList<>();

    NotificationPolicyTest() {
        test.engine.notifyBy(
                new Notifier() {
                    @Override
                    public void trouble(long incident, Matter matter, Snapshot at) {
                        told.add(matter);
                    }

                    @Override
                    public void recovered(long incident, Recovery recovery, Snapshot at) {
                        recovered.add(recovery);
                    }

                    @Override
                    public void tried(long incident, Trial trial, Snapshot at) {}

                    @Override
                    public void triedInVain(long incident, TrialEnd end, Snapshot at) {}

                    @Override
                    public void close(long incident) {
                        closed.add(incident);
                    }
                });
        post(new Event.ZoneSeen(BERLIN));
        test.pass(QUIET);
    }

    private void post(Event event) {
        test.engine.mailbox().post(event);
    }

    private void choose(@Nullable QuietHours hours, NoticeCategory... off) {
        post(new Event.PreferencesChosen(new NoticePreferences(hours, Set.of(off), true)));
    }

    /// Quiet hours that have just begun, by the person's clock.
    private QuietHours fromNowFor(Duration length) {
        ZonedDateTime now = test.time.now().atZone(BERLIN);
        return new QuietHours(now.toLocalTime(), now.plus(length).toLocalTime());
    }

    private void fail() {
        test.machine.die(new Exit.Exited(1), "exit-code", Activity.FAILED);
    }

    private List<NoticeRecord> history() {
        return test.now().notices().history().records();
    }

    private List<@Nullable NoticeHold> holds() {
        List<@Nullable NoticeHold> holds = new ArrayList<>();
        history().forEach(record -> holds.add(record.heldBack()));
        return holds;
    }

    @Test
    void whatIsStillSoAtTheEndOfTheQuietHoursIsToldThenOnce() {
        choose(fromNowFor(Duration.ofHours(8)));
        fail();
        test.pass(Duration.ofHours(7));
        assertEquals(List.of(), told);
        assertEquals(NoticeHold.QUIET_HOURS, history().getFirst().heldBack());

        test.pass(Duration.ofHours(2));
        assertEquals(List.of(Headline.FAILED), told.stream().map(Matter::headline).toList());
        assertEquals(2, history().size());
        assertNull(history().getLast().heldBack());
    }

    @Test
    void whatIsOverByTheEndOfTheQuietHoursIsOnlyRemembered() {
        choose(fromNowFor(Duration.ofHours(1)));
        test.machine.hung = true;
        test.pass(Duration.ofMinutes(5));
        test.machine.goOn();
        test.pass(Duration.ofHours(2));
        assertEquals(List.of(), told);
        assertEquals(List.of(), recovered);
        assertEquals(List.of(NoticeHold.QUIET_HOURS, NoticeHold.TROUBLE_NOT_TOLD), holds());
        assertEquals(NoticeSeverity.RECOVERED, history().getLast().severity());
    }

    @Test
    void anAlarmBreaksThroughQuietHoursAndDoNotDisturbAndCannotBeSwitchedOff() {
        choose(fromNowFor(Duration.ofHours(8)));
        post(new Event.DoNotDisturbSeen(true));
        test.machine.killRefusal =
                new Outcome.Failure.ManagerRefused(Outcome.Refusal.NOT_AUTHORISED, "no agent");
        var _ = test.outcomeOf(test.lifecycle().emergencyStop(), Duration.ofSeconds(10));
        assertEquals(List.of(NoticeSeverity.ALARM), told.stream().map(Matter::severity).toList());
        Set<NoticeCategory> alarms = Set.of(NoticeCategory.ALARMS);
        assertThrows(
                IllegalArgumentException.class, () -> new NoticePreferences(null, alarms, true));
    }

    @Test
    void doNotDisturbHoldsBackUntilItEndsUnlessThePersonSaysOtherwise() {
        post(new Event.DoNotDisturbSeen(true));
        fail();
        test.pass(Duration.ofMinutes(10));
        assertEquals(List.of(), told);
        assertEquals(List.of(NoticeHold.DO_NOT_DISTURB), holds());
        post(new Event.DoNotDisturbSeen(false));
        test.pass(Duration.ofMillis(1));
        assertEquals(1, told.size());

        post(new Event.DoNotDisturbSeen(true));
        post(new Event.PreferencesChosen(new NoticePreferences(null, Set.of(), false)));
        test.machine.spawn();
        test.pass(Duration.ofMinutes(3));
        assertEquals(1, recovered.size());
    }

    @Test
    void whatIsSwitchedOffIsRememberedAndNothingElseIsHeldBack() {
        choose(null, NoticeCategory.HANGS);
        test.machine.hung = true;
        test.pass(Duration.ofMinutes(1));
        assertEquals(List.of(), told);
        assertEquals(List.of(NoticeHold.SWITCHED_OFF), holds());

        fail();
        test.pass(Duration.ofSeconds(10));
        assertEquals(List.of(Headline.FAILED), told.stream().map(Matter::headline).toList());
    }

    @Test
    void aRecoveryThatIsHeldBackTakesTheNotificationOfTheTroubleAway() {
        choose(null, NoticeCategory.RECOVERIES);
        test.machine.hung = true;
        test.pass(Duration.ofSeconds(10));
        test.machine.goOn();
        test.pass(Duration.ofMinutes(2));
        assertEquals(1, told.size());
        assertEquals(List.of(), recovered);
        assertEquals(List.of(1L), closed);
        assertEquals(NoticeHold.SWITCHED_OFF, history().getLast().heldBack());
    }

    @Test
    void aRejectedReloadIsToldToWhoeverLooksElsewhereAndAGoodOneEndsIt() {
        test.machine.check =
                new CheckResult.Failed(new ConfigFault("k.kbd", 14, 1, 1, 1, "no", ""));
        for (int i = 0; i < 60; i++) {
            var _ = test.lifecycle().reload();
            test.pass(Duration.ofMillis(300));
        }
        assertEquals(NoticeCategory.RELOADS, told.getFirst().category());
        assertTrue(told.size() <= 4, "changed in place every 5 s at most: " + told.size());
        assertEquals(1, history().size(), history()::toString);
        test.machine.check = new CheckResult.Passed(List.of());
        var _ = test.outcomeOf(test.lifecycle().reload(), Duration.ofSeconds(10));
        assertEquals(List.of(history().getFirst().incident()), closed);
    }

    @Test
    void whoeverLooksAtTheWindowIsNotToldOfTheirOwnReload() {
        post(new Event.Attended(true));
        test.machine.check = new CheckResult.Failed(new ConfigFault(null, 1, 1, 1, 1, "no", ""));
        var _ = test.outcomeOf(test.lifecycle().reload(), Duration.ofSeconds(1));
        assertEquals(List.of(), told);
        assertEquals(List.of(NoticeHold.WINDOW_IN_FRONT), holds());
    }

    /// Incident 0, with the naive client beside it: a toast whenever the daemon is seen to come back.
    @Test
    void aReloadLoopOfFiveMinutesIsOneNotificationThatSaysWhatTomoDid() {
        List<Instant> toasts = new ArrayList<>();
        long[] seen = {test.now().pid()};
        test.engine
                .mailbox()
                .subscribe(
                        snapshot -> {
                            if (snapshot.pid() > 0 && snapshot.pid() != seen[0]) {
                                seen[0] = snapshot.pid();
                                toasts.add(snapshot.at());
                            }
                        });
        test.machine.reloadKillsAfter = Duration.ofSeconds(3);
        var _ = test.lifecycle().reload();
        test.pass(Duration.ofSeconds(20));
        test.machine.reloadKillsAfter = null;
        for (int i = 0; i < 14; i++) {
            test.machine.crash(Duration.ofMillis(40));
            test.pass(Duration.ofSeconds(20));
        }
        test.pass(Duration.ofMinutes(3));

        assertTrue(toasts.size() >= 14, "the naive client: " + toasts.size());
        assertEquals(Set.of(1L), Set.copyOf(incidents()), "one incident");
        assertEquals(1, recovered.size());
        assertEquals(2, history().size(), history()::toString);
        NoticeRecord loop = history().getFirst();
        assertTrue(loop.changes() >= 10, loop::toString);
        assertTrue(loop.matter().crashes() >= 14, loop::toString);
        assertEquals(1, told.getFirst().afterReload());
        assertEquals(Outcome.HeldBackWhy.CRASH_LOOP, told.getFirst().reloads());
        assertNotNull(recovered.getFirst().change(), "the daemon read the config anew");
    }

    private List<Long> incidents() {
        return history().stream().map(NoticeRecord::incident).toList();
    }
}
