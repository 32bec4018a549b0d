package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Action;
import app.tomo.model.Event;
import app.tomo.model.LogFinding;
import app.tomo.model.Outcome;
import app.tomo.model.ProblemId;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a machine that is slow or busy must not make Tomo say.
class SlowMachineTest {
    @Test
    void aStartIsNotJudgedByWhatWasReadBeforeIt() {
        TestEngine test = TestEngine.stopped();
        var _ = test.machine.follow(_ -> {});
        List<Action.Phase> phases = new ArrayList<>();
        var _ =
                test.engine
                        .mailbox()
                        .subscribe(
                                snapshot -> {
                                    Action action = snapshot.action();
                                    if (action != null) {
                                        phases.add(action.phase());
                                    }
                                });
        Outcome outcome = test.outcomeOf(test.lifecycle().start(), Duration.ofSeconds(5));
        assertInstanceOf(Outcome.Reached.class, outcome);
        assertTrue(phases.contains(Action.Phase.VERIFYING), phases::toString);
        assertFalse(phases.contains(Action.Phase.EXPLAINING), phases::toString);
    }

    @Test
    void aLogThatIsBeingReadIsWaitedFor() {
        TestEngine test = TestEngine.stopped();
        test.machine.diesAtStart = true;
        var _ = test.lifecycle().start();
        test.pass(Duration.ofMillis(900));
        Snapshot asked =
                at(
                        test.now(),
                        new Event.Ticked(),
                        assertInstanceOf(Instant.class, test.now().logDue()));
        assertTrue(asked.logPending());
        Instant late = test.now().at().plusSeconds(3);
        Snapshot waiting = at(asked, new Event.Ticked(), late);
        Action action = assertInstanceOf(Action.class, waiting.action());
        assertEquals(Action.Phase.EXPLAINING, action.phase());
        Snapshot told =
                at(waiting, new Event.LogRead(late, List.of(denied(late))), late.plusSeconds(1));
        Outcome.Failed failed =
                assertInstanceOf(
                        Outcome.Failed.class,
                        assertInstanceOf(Snapshot.LastOutcome.class, told.lastOutcome()).outcome());
        Outcome.Failure.DiedAtStart died =
                assertInstanceOf(Outcome.Failure.DiedAtStart.class, failed.failure());
        assertEquals(ProblemId.UINPUT_DENIED, died.causes().getFirst().id());
    }

    private static Snapshot at(Snapshot state, Event event, Instant now) {
        return Step.step(state, event, now).next();
    }

    private static LogFinding denied(Instant now) {
        return new LogFinding(ProblemId.UINPUT_DENIED, now, List.of("os error 13"), null, "");
    }
}
