package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Action;
import app.tomo.model.Activity;
import app.tomo.model.Event;
import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// Whatever another action hangs on, the emergency stop is done within 3 s (incident 4).
class EmergencyOverHangsTest {
    private static final Duration THREE_SECONDS = Duration.ofSeconds(3);
    private static final Duration ALL_OF_IT = Duration.ofSeconds(6);
    private static final Duration MOMENT = Duration.ofMillis(500);

    /// What the bus would have said never comes: neither to a question nor to an order.
    private boolean busHangs;

    private final TestEngine test = new TestEngine(this::unlessTheBusHangs);

    private Step unlessTheBusHangs(Snapshot state, Event event, Instant now) {
        boolean overTheBus =
                event instanceof Event.ManagerAnswered || event instanceof Event.ServiceObserved;
        return Step.step(state, busHangs && overTheBus ? new Event.Ticked() : event, now);
    }

    private void begin() {
        test.machine.upForAnHour();
        test.begin();
    }

    private Action.Phase phase() {
        return Objects.requireNonNull(test.now().action()).phase();
    }

    private void isOverInThreeSeconds(LifecycleService.Ticket hanging) {
        assertFalse(hanging.outcome().isDone());
        Outcome outcome = test.outcomeOf(test.lifecycle().emergencyStop(), THREE_SECONDS);
        assertInstanceOf(Outcome.Reached.class, outcome);
        assertInstanceOf(Outcome.Cancelled.class, hanging.outcome().join());
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
        test.pass(Duration.ofMinutes(5));
        assertEquals(0, test.machine.pid, "what was given up does not come back");
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
    }

    @Test
    void itWinsOverAStopWhoseTermIsIgnored() {
        begin();
        test.machine.ignoresTerm = true;
        LifecycleService.Ticket stop = test.lifecycle().stop();
        test.pass(MOMENT);
        assertEquals(Action.Phase.STOPPING, phase());
        isOverInThreeSeconds(stop);
    }

    @Test
    void itWinsOverAReloadThatWaitsForAKey() {
        begin();
        test.machine.holdsKey = true;
        LifecycleService.Ticket reload = test.lifecycle().reload();
        test.pass(THREE_SECONDS);
        assertEquals(Action.Phase.WAITING, phase());
        isOverInThreeSeconds(reload);
    }

    @Test
    void itWinsOverAReloadOfADaemonThatHangs() {
        begin();
        test.machine.silentReload = true;
        LifecycleService.Ticket reload = test.lifecycle().reload();
        test.pass(MOMENT);
        test.machine.hung = true;
        test.pass(THREE_SECONDS);
        isOverInThreeSeconds(reload);
    }

    @Test
    void itWinsOverAStartThatNobodyAnswers() {
        begin();
        test.machine.die(new Exit.Signalled(15, false), "success", Activity.INACTIVE);
        test.pass(MOMENT);
        busHangs = true;
        LifecycleService.Ticket start = test.lifecycle().start();
        test.pass(THREE_SECONDS);
        busHangs = false;
        isOverInThreeSeconds(start);
    }

    /// Nothing can be seen and nobody does as he is asked. What is the daemon's is ended all the same, in time.
    @Test
    void aBusThatHangsDoesNotKeepTheDaemonAlive() {
        begin();
        busHangs = true;
        LifecycleService.Ticket restart = test.lifecycle().restart();
        test.pass(MOMENT);
        long before = test.machine.count("clearOrphans");
        LifecycleService.Ticket emergency = test.lifecycle().emergencyStop();
        test.pass(THREE_SECONDS);
        assertEquals(before + 1, test.machine.count("clearOrphans"));
        assertInstanceOf(Outcome.Cancelled.class, restart.outcome().join());
        Outcome outcome = test.outcomeOf(emergency, ALL_OF_IT.minus(THREE_SECONDS));
        Outcome.Failure failure = assertInstanceOf(Outcome.Failed.class, outcome).failure();
        assertInstanceOf(
                Outcome.Failure.TookTooLong.class, failure, "whether it is over is not known");
        assertTrue(test.machine.flag.since() != null, "and it stays off");
    }

    @Test
    void aBusThatAnswersLateIsBelieved() {
        begin();
        busHangs = true;
        LifecycleService.Ticket emergency = test.lifecycle().emergencyStop();
        test.pass(THREE_SECONDS);
        busHangs = false;
        test.machine.push();
        assertInstanceOf(Outcome.Reached.class, test.outcomeOf(emergency, MOMENT));
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
    }
}
