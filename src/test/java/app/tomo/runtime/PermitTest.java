package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Event;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.Permit;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The permit for an action is taken once and given back once, however the action ends (incident 3). `-Dtomo.seed=N`
/// replays one schedule of the random test.
class PermitTest {
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final Outcome MISTAKE = new Outcome.Failed(new Failure.OwnMistake());
    private static final int SCHEDULES = 300;

    /// Throws once, when a test says so.
    private static final class Tripwire implements Mailbox.Stepping {
        boolean armed;

        @Override
        public Step step(Snapshot state, Event event, Instant now) {
            if (armed) {
                armed = false;
                throw new TestEngine.Planned();
            }
            return Step.step(state, event, now);
        }
    }

    private final Tripwire wire = new Tripwire();
    private final TestEngine test = new TestEngine(wire);

    private void well() {
        test.machine.upForAnHour();
        test.begin();
    }

    private void gaveBack(int times) {
        assertEquals(new Permit(null, times, times), test.now().permit());
    }

    @Test
    void aSuccessGivesItBack() {
        well();
        assertTrue(test.outcomeOf(test.lifecycle().reload(), LONG).good());
        gaveBack(1);
    }

    @Test
    void aFailureGivesItBack() {
        well();
        test.machine.refusal = new Failure.ManagerRefused(Outcome.Refusal.NOT_AUTHORISED, "no");
        assertInstanceOf(Outcome.Failed.class, test.outcomeOf(test.lifecycle().stop(), LONG));
        gaveBack(1);
    }

    @Test
    void aTimeoutGivesItBack() {
        well();
        test.machine.silentReload = true;
        assertInstanceOf(Outcome.TimedOut.class, test.outcomeOf(test.lifecycle().reload(), LONG));
        gaveBack(1);
    }

    @Test
    void aCancellationGivesItBackAndTheNextActionHasItThen() {
        well();
        test.machine.silentReload = true;
        LifecycleService.Ticket reload = test.lifecycle().reload();
        test.pass(Duration.ofMillis(100));
        assertEquals(1, test.now().permit().taken());
        LifecycleService.Ticket stop = test.lifecycle().stop();
        assertInstanceOf(Outcome.Cancelled.class, test.outcomeOf(reload, LONG));
        assertTrue(test.outcomeOf(stop, LONG).good());
        gaveBack(2);
    }

    @Test
    void aStepThatThrowsEndsTheActionUnderWayAndNothingElse() {
        well();
        test.machine.silentReload = true;
        LifecycleService.Ticket reload = test.lifecycle().reload();
        test.pass(Duration.ofMillis(100));
        wire.armed = true;
        assertEquals(MISTAKE, test.outcomeOf(reload, Duration.ofSeconds(3)));
        gaveBack(1);
        Snapshot.LastOutcome last = test.now().lastOutcome();
        assertEquals(MISTAKE, last == null ? null : last.outcome());
        assertEquals(Headline.HEALTHY, test.headline(), "and it goes on looking");
        test.machine.silentReload = false;
        assertTrue(test.outcomeOf(test.lifecycle().reload(), LONG).good());
        gaveBack(2);
    }

    @Test
    void whoAsksInAStepThatThrowsIsToldSo() {
        well();
        wire.armed = true;
        assertEquals(MISTAKE, test.outcomeOf(test.lifecycle().restart(), Duration.ZERO));
        gaveBack(0);
    }

    /// Nothing but the timer is left to make the next step.
    @Test
    void timeGoesOnAfterAStepThatThrew() {
        TestEngine idle = new TestEngine(wire);
        wire.armed = true;
        idle.begin();
        assertEquals(0, idle.machine.count("read"), "the first step did not happen");
        idle.pass(Duration.ofSeconds(2));
        assertTrue(idle.machine.count("read") > 0);
    }

    @Test
    void aStepThatAlwaysThrowsIsTriedOnceASecond() {
        List<Instant> tried = new ArrayList<>();
        TestEngine broken =
                new TestEngine(
                        (_, _, now) -> {
                            tried.add(now);
                            throw new TestEngine.Planned();
                        });
        broken.begin();
        broken.pass(Duration.ofSeconds(60));
        assertTrue(tried.size() >= 60 && tried.size() < 70, "steps: " + tried.size());
    }

    /// `reload` throws on the mailbox's own thread, the others on one of their own.
    @ParameterizedTest
    @ValueSource(strings = {"reload", "stop", "restart", "check"})
    void aServiceThatThrowsEndsTheAction(String call) {
        well();
        test.machine.mistake = call;
        LifecycleService.Ticket ticket =
                switch (call) {
                    case "stop" -> test.lifecycle().stop();
                    case "restart" -> test.lifecycle().restart();
                    default -> test.lifecycle().reload();
                };
        assertEquals(MISTAKE, test.outcomeOf(ticket, Duration.ofSeconds(1)));
        gaveBack(1);
    }

    @Test
    void anEmergencyStopGoesOnAfterAMistakeAndClaimsOnlyWhatItSees() {
        well();
        test.machine.mistake = "end";
        Outcome outcome = test.outcomeOf(test.lifecycle().emergencyStop(), LONG);
        assertEquals(MISTAKE, outcome, "the daemon still runs");
        assertEquals(1, test.machine.count("clearOrphans"));
        gaveBack(1);
    }

    @Test
    void aLookThatThrowsIsTriedAgain() {
        well();
        test.machine.mistake = "read";
        test.pass(Duration.ofSeconds(20));
        long before = test.machine.count("read");
        assertTrue(before > 2, "read " + before + " times");
        test.machine.mistake = null;
        test.pass(Duration.ofSeconds(10));
        assertEquals(Headline.HEALTHY, test.headline());
        assertNull(test.now().action());
    }

    @Test
    void aStepThatThrowsAnywhereNeverLosesOrDoublesAPermit() {
        Long only = Long.getLong("tomo.seed");
        long last = only == null ? SCHEDULES : only;
        for (long seed = only == null ? 1 : only; seed <= last; seed++) {
            try {
                run(new Random(seed));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("replay with -Dtomo.seed=" + seed, broken);
            }
        }
    }

    private static void run(Random random) {
        TestEngine engine =
                new TestEngine(
                        (state, event, now) -> {
                            if (random.nextInt(20) == 0) {
                                throw new TestEngine.Planned();
                            }
                            return Step.step(state, event, now);
                        });
        engine.machine.upForAnHour();
        engine.begin();
        List<LifecycleService.Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            tickets.add(
                    switch (random.nextInt(5)) {
                        case 0 -> engine.lifecycle().start();
                        case 1 -> engine.lifecycle().stop();
                        case 2 -> engine.lifecycle().restart();
                        case 3 -> engine.lifecycle().emergencyStop();
                        default -> engine.lifecycle().reload();
                    });
            if (random.nextInt(4) == 0) {
                tickets.get(random.nextInt(tickets.size())).cancel();
            }
            engine.pass(Duration.ofMillis(random.nextInt(2_000)));
        }
        engine.pass(Duration.ofSeconds(60));
        tickets.forEach(each -> assertTrue(each.outcome().isDone(), "lost: " + each.id()));
        Permit permit = engine.now().permit();
        assertEquals(permit.taken(), permit.released());
        assertTrue(permit.taken() <= tickets.size());
    }
}
