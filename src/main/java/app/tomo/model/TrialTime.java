package app.tomo.model;

import app.tomo.model.TrialEnd.Settlement;
import app.tomo.model.TrialEnd.Why;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What time does to a trial: goes back when it is over or the daemon is lost, and loads what was gone back to.
final class TrialTime {
    private TrialTime() {}

    static void passTime(Draft draft) {
        dropStray(draft);
        Trial trial = draft.trials.current();
        if (trial == null) {
            return;
        }
        switch (trial.stage()) {
            case RUNNING -> watch(draft, trial);
            case RESTORED -> load(draft, trial);
            case APPLYING, WATCHED, KEEPING, GOING_BACK -> {}
        }
    }

    /// What was to be applied was refused before it began, or given up while it waited.
    private static void dropStray(Draft draft) {
        Trial staged = draft.trials.staged();
        if (staged == null) {
            return;
        }
        Action action = draft.action();
        boolean asked =
                (action != null && TrialSteps.isFor(action, staged))
                        || draft.queue.of(staged.action()).isPresent();
        if (!asked) {
            draft.trials = draft.trials.staging(null);
            draft.emit(new Effect.ForgetTrial(staged.id()));
        }
    }

    private static void watch(Draft draft, Trial trial) {
        boolean decides = trial.ours() || draft.hold.guarded();
        if (!decides) {
            return;
        }
        Why why = why(draft, trial);
        if (why != null) {
            TrialSteps.goBack(draft, why);
        }
    }

    private static @Nullable Why why(Draft draft, Trial trial) {
        if (!trial.ours()) {
            return Why.ORPHANED;
        }
        switch (draft.wish) {
            case STOPPED, PAUSED, EMERGENCY_STOPPED -> {
                return Why.OFF;
            }
            case NONE, RUNNING -> {}
        }
        if (draft.action() == null && isLost(draft, trial)) {
            return Why.LOST;
        }
        return trial.until() != null && !trial.until().isAfter(draft.now) ? Why.TIME : null;
    }

    /// Whether the daemon is gone, hangs, or was brought back by its manager.
    private static boolean isLost(Draft draft, Trial trial) {
        Facts facts = draft.facts();
        Instant last = draft.restarts.last();
        return facts.running() == Truth.NO
                || facts.responding() == Truth.NO
                || (last != null && last.isAfter(trial.began()));
    }

    /// As soon as it can be: a daemon that comes up by itself has read the file already.
    private static void load(Draft draft, Trial trial) {
        Why why = trial.why() == null ? Why.TIME : trial.why();
        Facts facts = draft.facts();
        boolean off = draft.wish != Wish.NONE && draft.wish != Wish.RUNNING;
        boolean down = facts.running() == Truth.NO;
        if (off || (down && !trial.restarts() && why != Why.LOST)) {
            TrialSteps.end(draft, trial, why, Settlement.RESTORED, false);
            return;
        }
        boolean late = !patience(trial, draft.limits).isAfter(draft.now);
        boolean restarts = trial.restarts() || (why == Why.LOST && (down || late));
        boolean ready = restarts || late || facts.responding() == Truth.YES;
        if (draft.action() == null && ready) {
            TrialSteps.end(draft, trial, why, Settlement.RESTORED, true);
            ActionKind kind = restarts ? ActionKind.RESTART : ActionKind.RELOAD;
            Actions.requested(draft, new Event.ActionRequested(TrialSteps.OWN, kind, ""));
        }
    }

    /// Until then the daemon may come back by itself: one that hangs is not waited for long.
    private static Instant patience(Trial trial, Limits limits) {
        boolean lost = trial.why() == Why.LOST;
        return trial.began().plus(limits.time(lost ? Limit.TRIAL_LOST : Limit.QUEUE_LIFE));
    }

    /// When time alone changes something; null for never.
    static @Nullable Instant due(Snapshot state) {
        Trial trial = state.trials().current();
        if (trial == null) {
            return null;
        }
        Instant due =
                switch (trial.stage()) {
                    case RUNNING -> trial.until();
                    case RESTORED -> patience(trial, state.limits());
                    case APPLYING, WATCHED, KEEPING, GOING_BACK -> null;
                };
        // What is over already waits for something else than time.
        return due != null && due.isAfter(state.at()) ? due : null;
    }
}
