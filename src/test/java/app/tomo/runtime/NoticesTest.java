package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Activity;
import app.tomo.model.Event;
import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.LogFinding;
import app.tomo.model.Matter;
import app.tomo.model.Outcome;
import app.tomo.model.ProblemId;
import app.tomo.model.Recovery;
import app.tomo.model.ServiceReading;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a person is told, and when, over the real engine in virtual time.
class NoticesTest {
    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final Exit KILLED = new Exit.Signalled(9, false);

    private final TestEngine test = TestEngine.well();
    private final List<Told> told = new ArrayList<>();
    private final List<Long> closed = new ArrayList<>();

    /// `HEALTHY` is "well again".
    private record Told(long incident, Headline headline, int crashes, Instant at) {}

    NoticesTest() {
        test.engine.notifyBy(
                new Notifier() {
                    @Override
                    public void trouble(long incident, Matter matter, Snapshot at) {
                        told.add(
                                new Told(
                                        incident,
                                        matter.headline(),
                                        matter.crashes(),
                                        test.time.now()));
                    }

                    @Override
                    public void recovered(long incident, Recovery recovery, Snapshot at) {
                        told.add(new Told(incident, Headline.HEALTHY, 0, test.time.now()));
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
    }

    private List<Headline> toldHeadlines() {
        return told.stream().map(Told::headline).toList();
    }

    private void afterTheStart() {
        test.pass(QUIET);
    }

    private void crash(Duration untilNext) {
        test.machine.crash(Duration.ofMillis(40));
        test.pass(untilNext);
    }

    @Test
    void fifteenCrashesInFiveMinutesAreOneNotificationWithACount() {
        afterTheStart();
        for (int i = 0; i < 15; i++) {
            crash(Duration.ofSeconds(20));
        }
        test.pass(Duration.ofMinutes(3));

        assertTrue(told.stream().allMatch(each -> each.incident() == 1), told::toString);
        List<Integer> counts =
                told.stream().filter(each -> each.crashes() > 0).map(Told::crashes).toList();
        assertEquals(List.of(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), counts);
        assertEquals(Headline.HEALTHY, toldHeadlines().getLast());
        assertEquals(14, told.size(), told::toString);
        assertEquals(List.of(), closed);
    }

    @Test
    void aLoopOfFortyThreeSecondsIsOneNotificationToo() {
        afterTheStart();
        for (int i = 0; i < 7; i++) {
            crash(Duration.ofSeconds(43));
        }
        test.pass(Duration.ofMinutes(3));

        assertEquals(
                List.of(5, 6, 7, 0), told.stream().map(Told::crashes).toList(), told::toString);
    }

    @Test
    void wellAgainIsSaidWhenTheDaemonHasLastedForAMinute() {
        afterTheStart();
        for (int i = 0; i < 3; i++) {
            crash(Duration.ofSeconds(5));
        }
        Instant last = test.now().restarts().times().getLast();
        test.pass(Duration.ofMinutes(3));

        Duration after = Duration.between(last, told.getLast().at());
        assertEquals(Headline.HEALTHY, told.getLast().headline());
        assertTrue(
                after.compareTo(Duration.ofSeconds(60)) >= 0
                        && after.compareTo(Duration.ofSeconds(65)) <= 0,
                after::toString);
    }

    @Test
    void aFailureThatTheManagerMendsAtOnceIsNotTold() {
        afterTheStart();
        test.machine.die(KILLED, "signal", Activity.FAILED);
        test.pass(Duration.ofMillis(40));
        assertEquals(Headline.FAILED, test.headline());
        test.machine.spawn();
        test.pass(Duration.ofMinutes(2));

        assertEquals(List.of(), told);
    }

    @Test
    void aFailureThatLastsIsToldAfterASecond() {
        afterTheStart();
        test.machine.die(KILLED, "signal", Activity.FAILED);
        test.pass(Duration.ofMillis(999));
        assertEquals(List.of(), told);
        test.pass(Duration.ofMillis(1));

        assertEquals(List.of(Headline.FAILED), toldHeadlines());
        test.pass(Duration.ofHours(1));
        assertEquals(1, told.size(), "it does not change, so nothing is said again");
    }

    @Test
    void aHangIsToldAndItsEndAfterAMinuteOfAnswers() {
        afterTheStart();
        test.machine.hung = true;
        test.pass(Duration.ofSeconds(5));
        assertEquals(List.of(Headline.UNRESPONSIVE), toldHeadlines());

        test.machine.goOn();
        test.pass(Duration.ofSeconds(58));
        assertEquals(1, told.size(), told::toString);
        test.pass(Duration.ofSeconds(7));
        assertEquals(List.of(Headline.UNRESPONSIVE, Headline.HEALTHY), toldHeadlines());
    }

    @Test
    void troubleThatComesBackWithinTheMinuteIsTheSameIncident() {
        afterTheStart();
        for (int i = 0; i < 4; i++) {
            test.machine.hung = true;
            test.pass(Duration.ofSeconds(10));
            test.machine.goOn();
            test.pass(Duration.ofSeconds(30));
        }
        assertEquals(1, told.size(), told::toString);
        test.pass(Duration.ofMinutes(2));
        assertEquals(List.of(Headline.UNRESPONSIVE, Headline.HEALTHY), toldHeadlines());
    }

    @Test
    void nothingIsToldOfWhatAPersonDoesAndOfTheFifteenSecondsAfterIt() {
        afterTheStart();
        var _ = test.outcomeOf(test.lifecycle().restart(), Duration.ofSeconds(10));
        test.machine.die(KILLED, "signal", Activity.FAILED);
        test.pass(Duration.ofSeconds(5));
        assertEquals(List.of(), told);

        test.pass(QUIET);
        assertEquals(List.of(Headline.FAILED), toldHeadlines(), "it has lasted");
    }

    @Test
    void nothingIsToldInTheFirstFifteenSeconds() {
        test.machine.die(KILLED, "signal", Activity.FAILED);
        test.pass(Duration.ofSeconds(14));
        assertEquals(List.of(), told);
        test.pass(Duration.ofSeconds(1));
        assertEquals(List.of(Headline.FAILED), toldHeadlines());
    }

    @Test
    void whoeverLooksAtTheWindowIsToldNothingButWhatIsWorseLater() {
        afterTheStart();
        test.engine.mailbox().post(new Event.Attended(true));
        test.machine.findings =
                List.of(finding(ProblemId.KEYBOARD_GRABBED, "AT Keyboard", test.time.now()));
        test.machine.crash(Duration.ofMillis(40));
        test.pass(Duration.ofSeconds(30));
        assertEquals(Headline.DEGRADED, test.headline());
        test.engine.mailbox().post(new Event.Attended(false));
        test.pass(Duration.ofMinutes(1));
        assertEquals(List.of(), told, "they have seen it");

        test.machine.hung = true;
        test.pass(Duration.ofSeconds(10));
        assertEquals(List.of(Headline.UNRESPONSIVE), toldHeadlines());
    }

    private static LogFinding finding(ProblemId id, String subject, Instant at) {
        return new LogFinding(id, at, List.of("a line"), null, subject);
    }

    @Test
    void openingTheWindowTakesTheNotificationAway() {
        afterTheStart();
        test.machine.hung = true;
        test.pass(Duration.ofSeconds(5));
        test.engine.mailbox().post(new Event.Attended(true));
        test.pass(Duration.ofSeconds(1));
        assertEquals(List.of(1L), closed);

        test.engine.mailbox().post(new Event.Attended(false));
        test.machine.goOn();
        test.pass(Duration.ofMinutes(2));
        assertEquals(List.of(Headline.UNRESPONSIVE, Headline.HEALTHY), toldHeadlines());
    }

    @Test
    void aClosedNotificationIsNotCountedOnButItsEndIsSaid() {
        afterTheStart();
        for (int i = 0; i < 3; i++) {
            crash(Duration.ofSeconds(10));
        }
        assertEquals(1, told.size());
        test.engine.mailbox().post(new Event.NoticeClosed(1));
        for (int i = 0; i < 5; i++) {
            crash(Duration.ofSeconds(10));
        }
        assertEquals(1, told.size(), told::toString);
        test.pass(Duration.ofMinutes(2));
        assertEquals(List.of(Headline.CRASH_LOOPING, Headline.HEALTHY), toldHeadlines());
    }

    @Test
    void aStopByThePersonEndsTheIncidentWithoutAWord() {
        afterTheStart();
        test.machine.hung = true;
        test.pass(Duration.ofSeconds(5));
        var _ = test.outcomeOf(test.lifecycle().stop(), Duration.ofSeconds(10));
        test.pass(Duration.ofMinutes(2));
        assertEquals(List.of(Headline.UNRESPONSIVE), toldHeadlines());
        assertEquals(List.of(1L), closed);
    }

    @Test
    void crashesManyTimesASecondChangeTheNotificationEveryFiveSecondsAtMost() {
        afterTheStart();
        for (int i = 0; i < 600; i++) {
            crash(Duration.ofMillis(100));
        }
        for (int i = 1; i < told.size(); i++) {
            Duration between = Duration.between(told.get(i - 1).at(), told.get(i).at());
            assertTrue(between.compareTo(Duration.ofSeconds(5)) >= 0, between::toString);
        }
        assertTrue(told.size() >= 10 && told.size() <= 13, () -> told.size() + " in a minute");
    }

    @Test
    void anotherNotifierBeginsWithAnEmptyScreen() {
        afterTheStart();
        test.machine.hung = true;
        test.pass(Duration.ofSeconds(5));
        test.engine.notifyBy(Notifier.NONE);
        assertEquals(List.of(1L), closed);
    }

    private void stopInVain() {
        test.machine.killRefusal =
                new Outcome.Failure.ManagerRefused(Outcome.Refusal.NOT_AUTHORISED, "no agent");
        var _ = test.outcomeOf(test.lifecycle().emergencyStop(), Duration.ofSeconds(10));
    }

    @Test
    void anEmergencyStopThatDidNotSucceedIsToldAtOnceAndOnce() {
        Instant asked = test.time.now();
        stopInVain();
        assertEquals(List.of(Headline.DEGRADED), toldHeadlines());
        Duration after = Duration.between(asked, told.getFirst().at());
        assertTrue(after.compareTo(Duration.ofSeconds(1)) < 0, after::toString);
        test.pass(Duration.ofHours(1));
        assertEquals(1, told.size(), told::toString);
    }

    @Test
    void anEmergencyStopThatSucceedsInTheEndTakesTheNotificationAway() {
        stopInVain();
        test.machine.killRefusal = null;
        var _ = test.outcomeOf(test.lifecycle().emergencyStop(), Duration.ofSeconds(10));
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
        assertEquals(List.of(1L), closed);
        assertEquals(1, told.size(), told::toString);
    }

    @Test
    void anEmergencyStopInVainIsToldToThoseWhoKnewOfTheTroubleBefore() {
        afterTheStart();
        test.machine.hung = true;
        test.pass(Duration.ofSeconds(5));
        test.engine.mailbox().post(new Event.NoticeClosed(1));
        stopInVain();
        assertEquals(List.of(Headline.UNRESPONSIVE, Headline.DEGRADED), toldHeadlines());
        assertEquals(1, told.getLast().incident());
    }

    @Test
    void whereNobodyCanSayWhetherAnEmergencyStopSucceededThatIsTold() {
        afterTheStart();
        test.machine.hung = true;
        test.machine.unreachable =
                new ServiceReading.Unreachable(ServiceReading.Why.NO_BUS, "gone");
        test.machine.killRefusal = new Outcome.Failure.ManagerUnreachable("gone");
        test.pass(Duration.ofSeconds(10));
        told.clear();
        var _ = test.outcomeOf(test.lifecycle().emergencyStop(), Duration.ofSeconds(10));
        assertEquals(ProblemId.EMERGENCY_STOP_FAILED, test.problems().getFirst());
        assertTrue(test.headline() != Headline.EMERGENCY_STOPPED);
        assertEquals(1, told.size(), told::toString);
    }
}
