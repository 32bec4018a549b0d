package app.tomo.model;

import java.time.Instant;

/// What is left to do where a step threw, which is a mistake of Tomo's own: the event is as if it had not been, but the
/// action under way has ended, and whoever waits for it, or had just asked, is told so. Thus the permit is given back
/// exactly once, here or where the action ends well (incident 3).
public final class Crash {
    private static final Outcome MISTAKE = new Outcome.Failed(new Outcome.Failure.OwnMistake());

    private Crash() {}

    /// Derives nothing anew, because what throws may do so again: facts and headline are as they were until the next step.
    public static Step of(Snapshot state, Event event, Instant now) {
        Draft draft = new Draft(state, now.isBefore(state.at()) ? state.at() : now);
        if (event instanceof Event.ActionRequested(long id, ActionKind kind, var _)) {
            draft.emit(new Effect.TellEnded(id, kind, MISTAKE));
        }
        if (event instanceof Event.TrialStaged(Trial trial)) {
            Event.ActionRequested asked = TrialSteps.request(trial);
            draft.emit(new Effect.TellEnded(asked.id(), asked.kind(), MISTAKE));
        }
        Action action = draft.action();
        if (action != null) {
            Actions.end(draft, action, MISTAKE);
        }
        for (Queue.Entry entry : draft.queue.entries()) {
            Actions.tell(draft, entry.ids(), entry.kind(), MISTAKE);
        }
        draft.queue = Queue.EMPTY;
        return new Step(
                draft.snapshot(state.facts(), state.problems(), state.headline(), draft.notices),
                draft.effects);
    }

    /// What serves an action threw, outside of any step.
    static void inService(Draft draft, long id) {
        Action action = draft.action();
        if (action != null && action.id() == id) {
            Actions.end(draft, action, MISTAKE);
        }
    }
}
