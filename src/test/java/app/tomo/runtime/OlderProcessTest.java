package app.tomo.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.tomo.model.Activity;
import app.tomo.model.Event;
import app.tomo.model.Exit;
import app.tomo.model.Keyboard;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What the log says of a process is never said of a later one.
class OlderProcessTest {
    private static final Duration SHORT = Duration.ofSeconds(1);

    /// The first lines may be a moment older than the start.
    private static final Duration NOTED_LATE = Duration.ofMillis(5);

    private static final LogFinding OLD =
            new LogFinding(ProblemId.PORT_TAKEN, Instant.EPOCH, List.of("AddrInUse"), null, "");

    private final TestEngine test = TestEngine.well();

    private void dies() {
        test.machine.findings = List.of(OLD);
        test.machine.die(new Exit.Exited(1), "exit-code", Activity.FAILED);
        test.pass(SHORT);
        assertEquals(List.of(OLD), test.now().findings());
    }

    @Test
    void whatIsReadTooLateIsDropped() {
        dies();
        Instant before = assertInstanceOf(Instant.class, test.now().logFrom());
        test.machine.findings = List.of();
        test.machine.spawn();
        test.machine.push();
        test.pass(SHORT);
        Instant at = test.now().at();
        Snapshot read = Step.step(test.now(), new Event.LogRead(before, List.of(OLD)), at).next();
        assertEquals(List.of(), read.findings());
        Event keyboards = new Event.KeyboardsLogged(before, Map.of("/x", Keyboard.State.REMAPPED));
        assertEquals(Map.of(), Step.step(read, keyboards, at).next().keyboards().taken());
    }

    @Test
    void aProcessThatNobodySawAliveHasItsOwnLog() {
        dies();
        test.machine.findings = List.of();
        test.pass(SHORT);
        Instant start = test.time.now();
        test.machine.diedUnseen();
        test.pass(Duration.ofMillis(1));
        assertEquals(List.of(), test.now().findings());
        test.pass(SHORT);
        assertEquals(start.minus(NOTED_LATE), test.machine.logReadFrom);
    }

    @Test
    void whoComesAfterTheEndReadsFromTheLastStart() {
        TestEngine late = new TestEngine();
        late.machine.upForAnHour();
        late.time.advance(SHORT);
        Instant start = late.time.now();
        late.machine.diedUnseen();
        late.time.advance(SHORT);
        var _ = late.begin();
        assertEquals(start.minus(NOTED_LATE), late.machine.logReadFrom);
    }

    @Test
    void aStartThatDiedIsExplainedByItsOwnLog() {
        dies();
        test.machine.diesAtStart = true;
        test.pass(SHORT);
        Instant start = test.time.now();
        var _ = test.outcomeOf(test.lifecycle().start(), Duration.ofSeconds(10));
        assertEquals(start.minus(NOTED_LATE), test.machine.logReadFrom);
    }
}
