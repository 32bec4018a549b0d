package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.diagnosis.recovery.GivingUp;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.Hitch;
import app.tomo.model.Target;
import app.tomo.model.recovery.StepState;
import app.tomo.runtime.LifecycleService;
import app.tomo.runtime.LifecycleService.Ticket;
import app.tomo.runtime.Subscription;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/// Has a lifecycle service act upon a daemon, as a step of a recovery. Blocks; cancels the action when the step is given up.
record DaemonActs(RecoveryEngines engines) {
    /// Asks for that action of that daemon, and waits for how it ended.
    ///
    /// @param byHand the command by which the person does it where leave was not given
    /// @param said hears what is going on meanwhile
    StepState act(
            Target of,
            Function<LifecycleService, Ticket> action,
            String byHand,
            GivingUp giving,
            Consumer<String> said)
            throws InterruptedException {
        Session session = engines.at(of);
        Instant since = session.clock().now();
        Ticket ticket = action.apply(session.lifecycle());
        try (Subscription _ = giving.on(ticket::cancel)) {
            return state(new ActionWatch(session, said).end(ticket, since), byHand);
        } catch (ExecutionException mistake) {
            return new StepState.NotDone(
                    StepState.Why.DID_NOT_WORK, List.of(String.valueOf(mistake.getMessage())));
        }
    }

    private static StepState state(Outcome outcome, String byHand) {
        return switch (outcome) {
            case Outcome.Reached(_, boolean alreadySo, _) ->
                    new StepState.Done(alreadySo, List.of());
            case Outcome.Failed(Outcome.Failure.UnitNotChanged(Hitch why, _, _)) ->
                    why == Hitch.DECLINED || why == Hitch.NO_ASKER
                            ? new StepState.Refused(byHand)
                            : new StepState.Ended(outcome, List.of());
            case Outcome.Failed(Outcome.Failure.ManagerRefused(Outcome.Refusal why, _)) ->
                    why == Outcome.Refusal.NOT_AUTHORISED
                            ? new StepState.Refused(byHand)
                            : new StepState.Ended(outcome, List.of());
            default -> new StepState.Ended(outcome, List.of());
        };
    }
}
