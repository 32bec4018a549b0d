package app.tomo.schedules;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.model.Trial;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One step as an invariant sees it.
///
/// @param due when time alone would have made it
/// @param dueNext the same of the next one
/// @param threw whether the step threw, so that the event is as if it had not been
record Moment(
        Snapshot before,
        Instant due,
        Event event,
        Step step,
        Instant dueNext,
        boolean threw,
        Census census) {
    /// What somebody asks for with that event; null where nobody does.
    Event.@Nullable ActionRequested asked() {
        return switch (event) {
            case Event.ActionRequested request -> request;
            case Event.TrialStaged(Trial trial) ->
                    new Event.ActionRequested(
                            trial.action(),
                            trial.restarts() ? ActionKind.RESTART : ActionKind.RELOAD,
                            Trial.APPLY);
            default -> null;
        };
    }

    Snapshot after() {
        return step.next();
    }

    Instant at() {
        return after().at();
    }

    Limits limits() {
        return after().limits();
    }

    List<Effect> effects() {
        return step.effects();
    }

    Duration time(Limit limit) {
        return limits().time(limit);
    }

    /// Whether the machine slept before it.
    boolean slept() {
        Duration late = Duration.between(due, at());
        return late.compareTo(before.limits().time(Limit.SLEPT)) >= 0;
    }

    /// Which action's end it told, first of all, of the one that was under way.
    boolean ended(@Nullable Action action) {
        Action now = after().action();
        return action != null
                && (now == null
                        || now.id() != action.id()
                        || !now.deadline().began().equals(action.deadline().began()));
    }

    boolean has(Class<? extends Effect> kind) {
        for (Effect effect : effects()) {
            if (kind.isInstance(effect)) {
                return true;
            }
        }
        return false;
    }

    void tested(Promise promise) {
        census.tested(promise);
    }

    static void expect(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
