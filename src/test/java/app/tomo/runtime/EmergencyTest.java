package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Activity;
import app.tomo.model.Exit;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.ProblemId;
import app.tomo.model.ServiceReading;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// The emergency stop of incident 4.
class EmergencyTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(10);

    private static Outcome stop(TestEngine test) {
        return test.outcomeOf(test.lifecycle().emergencyStop(), LONG);
    }

    private static Failure failure(Outcome outcome) {
        return assertInstanceOf(Outcome.Failed.class, outcome).failure();
    }

    @Test
    void everythingIsKilledAtOnceAndItIsRemembered() {
        TestEngine test = TestEngine.well();
        test.machine.ignoresTerm = true;
        LifecycleService.Ticket ticket = test.lifecycle().emergencyStop();
        Outcome outcome = test.outcomeOf(ticket, SECOND);
        assertInstanceOf(Outcome.Reached.class, outcome);
        assertEquals(1, test.machine.count("end"));
        assertEquals(1, test.machine.count("clearOrphans"));
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
        assertNotNull(test.machine.flag.since());
    }

    @Test
    void anEndThatTomoForcedIsNoProblem() {
        TestEngine test = TestEngine.well();
        stop(test);
        test.pass(SECOND);
        assertTrue(test.problems().isEmpty(), test.problems().toString());
    }

    @Test
    void itReplacesWhateverIsUnderWay() {
        TestEngine test = TestEngine.well();
        test.machine.ignoresTerm = true;
        LifecycleService.Ticket restart = test.lifecycle().restart();
        test.pass(SECOND);
        assertInstanceOf(Outcome.Reached.class, stop(test));
        assertInstanceOf(Outcome.Cancelled.class, restart.outcome().join());
    }

    @Test
    void nothingReplacesIt() {
        TestEngine test = TestEngine.well();
        LifecycleService.Ticket emergency = test.lifecycle().emergencyStop();
        LifecycleService.Ticket stop = test.lifecycle().stop();
        assertInstanceOf(Failure.Busy.class, failure(test.outcomeOf(stop, SECOND)));
        assertInstanceOf(Outcome.Reached.class, emergency.outcome().join());
    }

    @Test
    void nothingIsStartedUntilItIsLifted() {
        TestEngine test = TestEngine.well();
        stop(test);
        Outcome start = test.outcomeOf(test.lifecycle().start(), LONG);
        assertInstanceOf(Failure.EmergencyStopped.class, failure(start));
        Outcome restart = test.outcomeOf(test.lifecycle().restart(), LONG);
        assertInstanceOf(Failure.EmergencyStopped.class, failure(restart));
        assertEquals(0, test.machine.count("start") + test.machine.count("restart"));

        Outcome lifted = test.outcomeOf(test.lifecycle().liftEmergencyStop(), SECOND);
        assertFalse(assertInstanceOf(Outcome.Reached.class, lifted).alreadySo());
        assertNull(test.machine.flag.since());
        assertEquals(Headline.STOPPED, test.headline());
        test.outcomeOf(test.lifecycle().start(), LONG);
        assertEquals(Headline.HEALTHY, test.headline());
    }

    @Test
    void aPlainStopDoesNotLiftIt() {
        TestEngine test = TestEngine.well();
        stop(test);
        test.outcomeOf(test.lifecycle().stop(), LONG);
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
    }

    @Test
    void whoeverBringsItBackItIsEndedAgain() {
        TestEngine test = TestEngine.well();
        test.engine.guard();
        stop(test);
        test.machine.spawn();
        test.pass(SECOND);
        assertEquals(2, test.machine.count("end"));
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
    }

    @Test
    void aSingleCommandOnlyTells() {
        TestEngine test = TestEngine.well();
        stop(test);
        test.machine.spawn();
        test.pass(SECOND);
        assertEquals(1, test.machine.count("end"));
        assertTrue(test.problems().contains(ProblemId.EMERGENCY_STOP_FAILED));
        assertFalse(test.headline() == Headline.EMERGENCY_STOPPED);
    }

    @Test
    void aManagerThatIsAboutToBringItBackIsStopped() {
        TestEngine test = TestEngine.well();
        test.engine.guard();
        stop(test);
        test.machine.die(new Exit.Exited(1), "exit-code", Activity.RESTARTING);
        test.pass(SECOND);
        assertEquals(2, test.machine.count("end"));
    }

    @Test
    void anEngineThatComesLaterKeepsToIt() {
        TestEngine test = new TestEngine();
        test.machine.flag.set(test.time.now());
        test.machine.upForAnHour();
        test.begin().engine.guard();
        test.pass(SECOND);
        assertEquals(1, test.machine.count("end"));
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
    }

    @Test
    void anotherProcessMayLiftItOrSetIt() {
        TestEngine test = TestEngine.well();
        stop(test);
        assertTrue(test.machine.flag.lift());
        test.pass(LONG);
        assertEquals(Headline.STOPPED, test.headline());
        test.machine.flag.set(test.time.now());
        test.pass(LONG);
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
    }

    @Test
    void aFullDiskDoesNotPreventIt() {
        TestEngine test = TestEngine.well();
        test.machine.flag.readOnly = true;
        assertInstanceOf(Outcome.Reached.class, stop(test));
        assertFalse(test.now().hold().stored());
        test.pass(LONG);
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline(), "kept as long as this Tomo runs");
    }

    @Test
    void whatCannotBeLiftedIsSaidSo() {
        TestEngine test = TestEngine.well();
        stop(test);
        test.machine.flag.readOnly = true;
        Outcome lifted = test.outcomeOf(test.lifecycle().liftEmergencyStop(), LONG);
        assertInstanceOf(Failure.NotLifted.class, failure(lifted));
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
    }

    @Test
    void aKillThatIsRefusedIsSaidAndNotTriedForEver() {
        TestEngine test = TestEngine.well();
        test.engine.guard();
        test.machine.killRefusal =
                new Failure.ManagerRefused(Outcome.Refusal.NOT_AUTHORISED, "no agent");
        assertInstanceOf(Failure.ManagerRefused.class, failure(stop(test)));
        test.pass(Duration.ofMinutes(1));
        assertEquals(1, test.machine.count("end"));
        assertEquals(ProblemId.EMERGENCY_STOP_FAILED, test.problems().getFirst());
        assertEquals(Headline.DEGRADED, test.headline());
    }

    @Test
    void aRefusalIsNoFailureWhereNothingIsLeft() {
        TestEngine test = TestEngine.well();
        test.machine.killRefusal =
                new Failure.ManagerRefused(Outcome.Refusal.OTHER, "Input/output error");
        LifecycleService.Ticket ticket = test.lifecycle().emergencyStop();
        test.machine.die(new Exit.Signalled(9, false), "signal", Activity.FAILED);
        assertInstanceOf(Outcome.Reached.class, test.outcomeOf(ticket, LONG));
        assertEquals(1, test.machine.count("clearOrphans"));
        assertEquals(Headline.EMERGENCY_STOPPED, test.headline());
    }

    @Test
    void whatWasEndedWhileTheManagerIsSilentIsSaidSo() {
        TestEngine test = TestEngine.well();
        test.machine.unreachable =
                new ServiceReading.Unreachable(ServiceReading.Why.NO_ANSWER, "timed out");
        test.machine.killRefusal = new Failure.ManagerSilent(Outcome.Found.ENDED);
        test.pass(LONG);
        assertEquals(new Failure.ManagerSilent(Outcome.Found.ENDED), failure(stop(test)));
        assertEquals(1, test.machine.count("clearOrphans"));
    }

    @Test
    void whatSurvivedTheKernelsKillIsNotOver() {
        TestEngine test = TestEngine.stopped();
        test.machine.killRefusal = new Failure.StillRunning(4711);
        assertEquals(new Failure.StillRunning(4711), failure(stop(test)));
    }

    @Test
    void whereThereIsNoUnitWhatIsLeftOverIsEnded() {
        TestEngine test = TestEngine.stopped();
        test.machine.killRefusal =
                new Failure.ManagerRefused(Outcome.Refusal.NO_SUCH_UNIT, "not loaded");
        assertInstanceOf(Outcome.Reached.class, stop(test));
        assertEquals(1, test.machine.count("clearOrphans"));
    }

    @Test
    void aManagerThatIsSilentIsTriedAllTheSame() {
        TestEngine test = TestEngine.well();
        test.machine.unreachable =
                new ServiceReading.Unreachable(ServiceReading.Why.NO_ANSWER, "timed out");
        test.pass(LONG);
        LifecycleService.Ticket ticket = test.lifecycle().emergencyStop();
        test.pass(LONG);
        assertEquals(1, test.machine.count("end"));
        assertTrue(ticket.outcome().isDone());
    }
}
