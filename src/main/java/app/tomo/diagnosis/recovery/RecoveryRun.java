package app.tomo.diagnosis.recovery;

import app.tomo.model.recovery.RecoveryAct;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.StepState;
import app.tomo.runtime.Clock;
import app.tomo.runtime.Scheduler;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Carries a plan out, one step after the other, and says what became of each. What a step needs and is not done leaves it out; at
/// the first step that is the person's, nothing after it is tried. Whoever did not give leave is asked for none any more. It decides
/// nothing about the daemon itself: that is done by hands that ask the lifecycle service.
public final class RecoveryRun implements RecoveryDesk.Work {
    private static final Logger LOG = LoggerFactory.getLogger(RecoveryRun.class);

    private final RecoveryPlan plan;
    private final RecoveryHands hands;
    private final Clock clock;
    private final Scheduler scheduler;
    private final Duration proof;
    private final RecoveryDesk.RepairListener listener;
    private final Map<String, StepState> states = new LinkedHashMap<>();
    private @Nullable GivingUp underWay;
    private boolean cancelled;

    /// @param proof how long the daemon has to be well for that to be proven
    public RecoveryRun(
            RecoveryPlan plan,
            RecoveryHands hands,
            Clock clock,
            Scheduler scheduler,
            Duration proof,
            RecoveryDesk.RepairListener listener) {
        this.plan = plan;
        this.hands = hands;
        this.clock = clock;
        this.scheduler = scheduler;
        this.proof = proof;
        this.listener = listener;
        plan.steps().forEach(each -> states.put(each.id(), new StepState.Waiting()));
    }

    @Override
    public void cancel() {
        GivingUp now;
        synchronized (this) {
            cancelled = true;
            now = underWay;
        }
        if (now != null) {
            now.ask(GivingUp.Why.PERSON);
        }
    }

    /// Blocks until the end, which the listener has heard of by then.
    public void run() {
        // Whatever goes wrong, the listener hears of an end: another repair may begin only then.
        RecoveryEnd end = new RecoveryEnd.NotRecovered(List.of());
        try (hands) {
            boolean over = false;
            for (RecoveryStep step : plan.steps()) {
                over = over || isCancelled();
                if (!over && isNotAsked(step)) {
                    put(step, new StepState.NotAsked(hands.byHand(step)));
                } else if (over || !Prerequisites.met(step, plan, states)) {
                    put(step, new StepState.NotReached());
                } else if (step.act() instanceof RecoveryAct.ByPerson) {
                    put(step, new StepState.Yours());
                    over = true;
                } else {
                    put(step, carriedOut(step));
                }
            }
            end = end();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            end = new RecoveryEnd.Cancelled();
            leave();
        } catch (RuntimeException | LinkageError mistake) {
            LOG.error("a recovery threw", mistake);
            leave();
        }
        listener.ended(Map.copyOf(states), end);
    }

    /// Nothing goes on after the end.
    private void leave() {
        states.replaceAll(
                (_, state) ->
                        switch (state) {
                            case StepState.UnderWay _ -> new StepState.Cancelled();
                            case StepState.Waiting _ -> new StepState.NotReached();
                            default -> state;
                        });
    }

    /// Whether the person would be asked once more, though they said no, and can do it by hand.
    private boolean isNotAsked(RecoveryStep step) {
        boolean refused = states.values().stream().anyMatch(StepState.Refused.class::isInstance);
        return refused
                && hands.asks(step)
                && !hands.byHand(step).isEmpty()
                && Prerequisites.metByHand(step, plan, states);
    }

    private void put(RecoveryStep step, StepState state) {
        states.put(step.id(), state);
        listener.changed(Map.copyOf(states));
    }

    private StepState carriedOut(RecoveryStep step) throws InterruptedException {
        GivingUp giving = new GivingUp();
        synchronized (this) {
            underWay = giving;
        }
        if (isCancelled()) {
            giving.ask(GivingUp.Why.PERSON);
        }
        List<String> output = new ArrayList<>();
        Instant since = clock.now();
        Instant until = since.plus(step.deadline());
        put(step, new StepState.UnderWay(since, until, List.of()));
        Scheduler.Scheduled over =
                scheduler.after(step.deadline(), () -> giving.ask(GivingUp.Why.TIME));
        try {
            StepState state =
                    hands.carryOut(
                            step,
                            giving,
                            line -> {
                                output.add(line);
                                put(step, new StepState.UnderWay(since, until, output));
                            });
            return judged(state, giving.why()).after(output);
        } catch (RuntimeException | LinkageError mistake) {
            LOG.error("the step {} of a recovery threw", step.id(), mistake);
            return new StepState.NotDone(StepState.Why.DID_NOT_WORK, output);
        } finally {
            over.cancel();
        }
    }

    /// What was given up and is done all the same is done, and what cannot be ended is not.
    private static StepState judged(StepState state, GivingUp.@Nullable Why why) {
        boolean done =
                state instanceof StepState.Done
                        || why == null
                        || (state instanceof StepState.NotDone not
                                && not.why() == StepState.Why.RUNS_ON);
        if (done) {
            return state;
        }
        return why == GivingUp.Why.PERSON
                ? new StepState.Cancelled()
                : new StepState.NotDone(
                        StepState.Why.TOOK_TOO_LONG,
                        state instanceof StepState.NotDone(_, List<String> said)
                                ? said
                                : List.of());
    }

    private synchronized boolean isCancelled() {
        return cancelled;
    }

    private RecoveryEnd end() throws InterruptedException {
        boolean proven =
                plan.steps().stream()
                        .anyMatch(
                                each ->
                                        each.act() instanceof RecoveryAct.Prove
                                                && states.get(each.id()) instanceof StepState.Done);
        if (proven) {
            return new RecoveryEnd.Recovered(proof, hands.version());
        }
        if (isCancelled()) {
            return new RecoveryEnd.Cancelled();
        }
        List<RecoveryStep> left = plan.steps().stream().filter(this::isLeftToThePerson).toList();
        return left.isEmpty()
                ? new RecoveryEnd.NotRecovered(hands.lookAgain())
                : new RecoveryEnd.YourTurn(left);
    }

    private boolean isLeftToThePerson(RecoveryStep step) {
        StepState state = states.get(step.id());
        return state instanceof StepState.Yours || (state != null && !state.byHand().isEmpty());
    }
}
