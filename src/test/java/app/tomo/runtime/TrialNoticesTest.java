package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Event;
import app.tomo.model.LinkFailure;
import app.tomo.model.Matter;
import app.tomo.model.NoticeCategory;
import app.tomo.model.NoticePreferences;
import app.tomo.model.Recovery;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Whoever looks at none of Tomo's windows is asked in one notification whether to keep what was applied.
class TrialNoticesTest {
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LENGTH = Duration.ofSeconds(15);

    private final TestEngine test = TestEngine.well();
    private final List<String> said = new ArrayList<>();

    private final class Said implements Notifier {
        @Override
        public void trouble(long incident, Matter matter, Snapshot at) {
            said.add("trouble");
        }

        @Override
        public void recovered(long incident, Recovery recovery, Snapshot at) {}

        @Override
        public void tried(long incident, Trial trial, Snapshot at) {
            said.add("keep " + trial.id() + "?");
        }

        @Override
        public void triedInVain(long incident, TrialEnd end, Snapshot at) {
            said.add("not kept: " + end.why());
        }

        @Override
        public void close(long incident) {
            said.add("close");
        }
    }

    @BeforeEach
    void tomoStays() {
        test.engine.guard();
        test.engine.notifyBy(new Said());
        test.pass(Duration.ofSeconds(20));
        said.clear();
    }

    private void apply() {
        test.machine.changeConfig();
        assertTrue(test.outcomeOf(test.lifecycle().apply(false), MOMENT).good());
    }

    private void post(Event event) {
        test.engine.mailbox().post(event);
        test.pass(MOMENT);
    }

    private List<String> saidAfter(Duration time) {
        test.pass(time);
        return said;
    }

    @Test
    void whoLooksElsewhereIsAskedOnceAndToldThatNobodyKeptIt() {
        apply();
        assertEquals(List.of("keep t1?"), saidAfter(Duration.ofSeconds(10)));
        assertEquals(List.of("keep t1?", "not kept: TIME"), saidAfter(LENGTH));
    }

    @Test
    void whatIsKeptAtOnceAsksNobody() {
        apply();
        test.lifecycle().keepTrial();
        assertEquals(List.of(), saidAfter(LENGTH));
    }

    @Test
    void theQuestionGoesWithTheAnswerWhereverThatIsGiven() {
        apply();
        test.pass(SECOND.plus(SECOND));
        test.lifecycle().keepTrial();
        assertEquals(List.of("keep t1?", "close"), saidAfter(LENGTH));
    }

    @Test
    void whoGoesBackThemselvesIsNotToldSo() {
        apply();
        test.pass(SECOND.plus(SECOND));
        test.lifecycle().revertTrial();
        assertEquals(List.of("keep t1?", "close"), saidAfter(LENGTH));
    }

    @Test
    void aWindowInFrontAsksInstead() {
        for (Event inFront : List.of(new Event.Attended(true), new Event.SettingsAttended(true))) {
            post(inFront);
            apply();
            assertEquals(List.of(), saidAfter(LENGTH.plus(LENGTH)));
            post(new Event.Attended(false));
            post(new Event.SettingsAttended(false));
        }
    }

    @Test
    void theNotificationGivesWayToAWindowAndComesBackAfterIt() {
        apply();
        test.pass(SECOND.plus(SECOND));
        post(new Event.SettingsAttended(true));
        assertEquals(List.of("keep t1?", "close"), said);
        post(new Event.SettingsAttended(false));
        assertEquals(List.of("keep t1?", "close", "keep t1?"), said);
    }

    @Test
    void whoClosesItIsNotAskedAgain() {
        apply();
        test.pass(SECOND.plus(SECOND));
        post(new Event.NoticeClosed(test.now().notices().trials().incident()));
        assertEquals(List.of("keep t1?"), saidAfter(LENGTH.plus(SECOND)));
    }

    @Test
    void whoSwitchedItOffIsNotAsked() {
        post(
                new Event.PreferencesChosen(
                        new NoticePreferences(null, Set.of(NoticeCategory.TRIALS), true)));
        apply();
        assertEquals(List.of(), saidAfter(LENGTH.plus(SECOND)));
    }

    @Test
    void doNotDisturbHoldsTheQuestionBackUntilItIsOver() {
        post(new Event.DoNotDisturbSeen(true));
        apply();
        assertEquals(List.of(), saidAfter(Duration.ofSeconds(5)));
        post(new Event.DoNotDisturbSeen(false));
        assertEquals(List.of("keep t1?"), said);
    }

    @Test
    void whatIsLostSaysSo() {
        apply();
        test.pass(SECOND.plus(SECOND));
        test.machine.loseLink(LinkFailure.CLOSED);
        assertEquals(List.of("keep t1?", "not kept: LOST"), saidAfter(Duration.ofSeconds(5)));
    }
}
