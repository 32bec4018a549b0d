package app.tomo.diagnosis.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.model.Outcome;
import app.tomo.model.finding.Finding;
import app.tomo.model.finding.Repair;
import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.RecoveryStep.Leave;
import app.tomo.model.recovery.StepState;
import app.tomo.runtime.VirtualTime;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class RecoveryRunTest {
    private static final StepState DONE = new StepState.Done(false, List.of());
    private static final Duration PROOF = Duration.ofSeconds(10);

    private final VirtualTime time = new VirtualTime();
    private final Map<String, StepState> answers = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Heard heard = new Heard();
    private Consumer<String> during = _ -> {};
    private Runnable looking = () -> {};
    private Runnable closing = () -> {};
    private boolean closed;
    private String interrupted = "";

    private static RecoveryStep step(String id, RecoveryAct act) {
        return new RecoveryStep(
                id, act, List.of(), Leave.NONE, false, true, Duration.ofSeconds(20));
    }

    private static final RecoveryPlan PLAN =
            new RecoveryPlan(
                    List.of(),
                    List.of(
                            step("config", new RecoveryAct.RestoreConfig("/a", "1")),
                            step("module", new RecoveryAct.LoadModule("uinput")),
                            step("socket", new RecoveryAct.RemoveSocket("/b")),
                            step("start", new RecoveryAct.Start()),
                            step("prove", new RecoveryAct.Prove())));

    /// What whoever shows it was told.
    private static final class Heard implements RecoveryDesk.RepairListener {
        private final List<Map<String, StepState>> changes = new ArrayList<>();
        private Map<String, StepState> last = Map.of();
        private @Nullable RecoveryEnd end;

        @Override
        public void changed(Map<String, StepState> states) {
            changes.add(states);
        }

        @Override
        public void ended(Map<String, StepState> states, RecoveryEnd how) {
            last = states;
            end = how;
        }
    }

    private final class Hands implements RecoveryHands {
        @Override
        public StepState carryOut(RecoveryStep step, GivingUp giving, Consumer<String> said)
                throws InterruptedException {
            asked.add(step.id());
            if (step.id().equals(interrupted)) {
                throw new InterruptedException();
            }
            during.accept(step.id());
            lines.getOrDefault(step.id(), List.of()).forEach(said);
            return giving.why() == null
                    ? answers.getOrDefault(step.id(), DONE)
                    : new StepState.NotDone(StepState.Why.DID_NOT_WORK, List.of());
        }

        @Override
        public String version() {
            return "1.11.0";
        }

        @Override
        public List<Finding> lookAgain() {
            looking.run();
            return List.of();
        }

        @Override
        public void close() {
            closed = true;
            closing.run();
        }
    }

    private RecoveryRun run(RecoveryPlan plan) {
        return new RecoveryRun(plan, new Hands(), time, time, PROOF, heard);
    }

    private StepState state(String id) {
        return heard.last.getOrDefault(id, new StepState.Waiting());
    }

    @Test
    void allStepsDoneAndProvenIsRecovered() {
        run(PLAN).run();
        assertEquals(List.of("config", "module", "socket", "start", "prove"), asked);
        assertEquals(new RecoveryEnd.Recovered(PROOF, "1.11.0"), heard.end);
        assertTrue(closed);
    }

    @Test
    void eachStepIsToldWhenItBeginsAndWhenItEnds() {
        run(PLAN).run();
        assertEquals(10, heard.changes.size());
        assertInstanceOf(StepState.UnderWay.class, heard.changes.getFirst().get("config"));
        assertEquals(DONE, heard.changes.get(1).get("config"));
    }

    @Test
    void whatIsSaidMeanwhileIsHeardAtOnceAndStaysWithTheStep() {
        lines.put("start", List.of("kanata starting", "no such key"));
        answers.put("start", new StepState.Ended(new Outcome.Cancelled(false), List.of()));
        run(PLAN).run();
        assertTrue(
                heard.changes.stream()
                        .map(each -> each.get("start"))
                        .anyMatch(
                                each ->
                                        each instanceof StepState.UnderWay
                                                && each.output()
                                                        .equals(List.of("kanata starting"))));
        assertEquals(List.of("kanata starting", "no such key"), state("start").output());
    }

    @Test
    void aRefusalLeavesOutWhatNeedsItAndNothingElse() {
        answers.put("module", new StepState.Refused("sudo modprobe uinput"));
        run(PLAN).run();
        assertEquals(List.of("config", "module", "socket"), asked);
        assertInstanceOf(StepState.NotReached.class, state("start"));
        var end = assertInstanceOf(RecoveryEnd.YourTurn.class, heard.end);
        assertEquals(List.of("module"), end.left().stream().map(RecoveryStep::id).toList());
    }

    @Test
    void whoeverSaysNoIsAskedNoMoreAndHasTheCommands() {
        answers.put("groups", new StepState.Refused("sudo usermod"));
        RecoveryAct rule = new RecoveryAct.WriteFile(Repair.WRITE_RULE, "/r", null, "a");
        run(new RecoveryPlan(
                        List.of(),
                        List.of(
                                leave("groups", new RecoveryAct.LoadModule("other")),
                                leave("rule", rule),
                                leave("apply", new RecoveryAct.ApplyRules("/dev/uinput")),
                                step("socket", new RecoveryAct.RemoveSocket("/b")),
                                step("start", new RecoveryAct.Start()))))
                .run();
        assertEquals(List.of("groups", "socket"), asked);
        assertEquals("printf '%s\\n' a | sudo tee /r", state("rule").byHand());
        assertTrue(state("apply").byHand().startsWith("sudo udevadm control"));
        assertInstanceOf(StepState.NotReached.class, state("start"));
        var end = assertInstanceOf(RecoveryEnd.YourTurn.class, heard.end);
        assertEquals(
                List.of("groups", "rule", "apply"),
                end.left().stream().map(RecoveryStep::id).toList());
    }

    private static RecoveryStep leave(String id, RecoveryAct act) {
        return new RecoveryStep(
                id, act, List.of(), Leave.PASSWORD, false, true, Duration.ofSeconds(20));
    }

    @Test
    void afterThePersonsStepNothingIsTried() {
        List<RecoveryStep> steps = new ArrayList<>(PLAN.steps());
        steps.add(2, step("login", new RecoveryAct.ByPerson(Repair.LOG_IN_AGAIN, "you")));
        run(new RecoveryPlan(List.of(), steps)).run();
        assertEquals(List.of("config", "module"), asked);
        assertInstanceOf(StepState.Yours.class, state("login"));
        assertInstanceOf(RecoveryEnd.YourTurn.class, heard.end);
    }

    @Test
    void whatIsNotProvenIsNotRecovered() {
        answers.put("prove", new StepState.NotDone(StepState.Why.DID_NOT_WORK, List.of()));
        run(PLAN).run();
        assertInstanceOf(RecoveryEnd.NotRecovered.class, heard.end);
    }

    @Test
    void alsoOneWhoseLastLookThrowsHasAnEnd() {
        answers.put("prove", new StepState.NotDone(StepState.Why.DID_NOT_WORK, List.of()));
        looking =
                () -> {
                    throw new IllegalStateException("the bus is gone");
                };
        run(PLAN).run();
        assertEquals(new RecoveryEnd.NotRecovered(List.of()), heard.end);
        assertTrue(closed);
    }

    @Test
    void whatIsProvenStaysSoWhereLettingGoThrows() {
        closing =
                () -> {
                    throw new IllegalStateException("the bus is gone");
                };
        run(PLAN).run();
        assertEquals(new RecoveryEnd.Recovered(PROOF, "1.11.0"), heard.end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "module", "socket", "start", "prove"})
    void itCanBeCancelledAtEachStep(String at) {
        RecoveryRun run = run(PLAN);
        during =
                id -> {
                    if (id.equals(at)) {
                        run.cancel();
                    }
                };
        run.run();
        assertEquals(at, asked.getLast());
        assertInstanceOf(StepState.Cancelled.class, state(at));
        assertEquals(new RecoveryEnd.Cancelled(), heard.end);
        assertTrue(closed);
    }

    @Test
    void whatIsInterruptedLeavesNothingUnderWay() {
        interrupted = "module";
        run(PLAN).run();
        assertTrue(Thread.interrupted());
        assertInstanceOf(RecoveryEnd.Cancelled.class, heard.end);
        assertEquals(DONE, heard.last.get("config"));
        assertEquals(new StepState.Cancelled(), heard.last.get("module"));
        assertEquals(new StepState.NotReached(), heard.last.get("start"));
        assertTrue(closed);
    }

    @Test
    void whatIsCancelledBeforeItBeginsIsNotReached() {
        RecoveryRun run = run(PLAN);
        run.cancel();
        run.run();
        assertEquals(List.of(), asked);
        assertInstanceOf(StepState.NotReached.class, state("config"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "module", "socket", "start", "prove"})
    void aStepHasADeadline(String at) {
        during =
                id -> {
                    if (id.equals(at)) {
                        time.advance(Duration.ofSeconds(20));
                    }
                };
        run(PLAN).run();
        assertEquals(
                StepState.Why.TOOK_TOO_LONG,
                assertInstanceOf(StepState.NotDone.class, state(at)).why());
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "module", "socket", "start", "prove"})
    void aStepThatThrowsIsNotDoneAndTheRunEnds(String at) {
        during =
                id -> {
                    if (id.equals(at)) {
                        throw new IllegalStateException("a mistake");
                    }
                };
        run(PLAN).run();
        assertEquals(
                new StepState.NotDone(StepState.Why.DID_NOT_WORK, List.of()),
                state(at),
                "what it threw is no sentence for a person");
        assertTrue(closed);
    }
}
