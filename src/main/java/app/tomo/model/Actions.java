package app.tomo.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What all actions have in common: one at a time, a deadline, and an end that everybody who asked is told once.
final class Actions {
    private Actions() {}

    static void requested(Draft draft, Event.ActionRequested asked) {
        if (Waiting.takes(draft, asked)) {
            return;
        }
        Action running = draft.action();
        if (running != null) {
            if (running.kind() == asked.kind() && running.argument().equals(asked.argument())) {
                Waiting.spare(draft, asked.kind());
                draft.keep(running.joinedBy(asked.id()));
                return;
            }
            if (!replaces(asked.kind(), running.kind())) {
                Outcome busy = new Outcome.Failed(new Outcome.Failure.Busy(running.kind()));
                tell(draft, List.of(asked.id()), asked.kind(), busy);
                return;
            }
            end(draft, running, new Outcome.Cancelled(running.sent()));
        }
        begin(draft, asked.id(), List.of(), asked.kind(), asked.argument());
    }

    /// What has waited is done now, if it can be.
    static void deliver(Draft draft, Queue.Entry entry) {
        List<Long> ids = entry.ids();
        begin(draft, ids.getFirst(), ids.subList(1, ids.size()), entry.kind(), entry.argument());
    }

    /// A stop replaces everything but an emergency stop, and that one everything.
    private static boolean replaces(ActionKind asked, ActionKind running) {
        return switch (asked) {
            case EMERGENCY_STOP -> true;
            case STOP -> running != ActionKind.EMERGENCY_STOP;
            case START,
                    RESTART,
                    PAUSE,
                    RESUME,
                    RELOAD,
                    SWITCH_LAYER,
                    PRESS_KEY,
                    LIFT_EMERGENCY_STOP,
                    CHANGE_UNIT ->
                    false;
        };
    }

    private static void begin(
            Draft draft, long id, List<Long> joined, ActionKind kind, String argument) {
        Deadline whole = Deadline.in(total(draft.limits, kind), draft.now);
        ServiceStatus seen = draft.lastSeen;
        Action action =
                new Action(
                        id,
                        joined,
                        kind,
                        argument,
                        Action.Phase.CHECKING,
                        whole,
                        whole,
                        null,
                        draft.pid(),
                        seen == null ? 0 : seen.restarts(),
                        false,
                        false);
        draft.permit = draft.permit.take(action);
        if (stops(kind)) {
            Waiting.giveUp(draft);
        }
        switch (kind) {
            case START -> RunActions.start(draft, action);
            case STOP -> RunActions.stop(draft, action);
            case RESTART -> RunActions.restart(draft, action);
            case PAUSE -> PauseActions.pause(draft, action);
            case RESUME -> PauseActions.resume(draft, action);
            case RELOAD -> ReloadActions.begin(draft, action);
            case SWITCH_LAYER -> LayerActions.begin(draft, action);
            case PRESS_KEY -> KeyActions.begin(draft, action);
            case EMERGENCY_STOP -> EmergencyActions.begin(draft, action);
            case LIFT_EMERGENCY_STOP -> EmergencyActions.lift(draft, action);
            case CHANGE_UNIT -> UnitActions.begin(draft, action);
        }
    }

    private static boolean stops(ActionKind kind) {
        return switch (kind) {
            case STOP, PAUSE, EMERGENCY_STOP -> true;
            default -> false;
        };
    }

    private static Duration total(Limits limits, ActionKind kind) {
        return switch (kind) {
            case START, RESUME -> limits.start();
            case STOP, PAUSE -> limits.stop().plus(limits.force());
            case RESTART -> limits.restart();
            case RELOAD -> limits.reload();
            case SWITCH_LAYER, PRESS_KEY -> limits.layer();
            case EMERGENCY_STOP, LIFT_EMERGENCY_STOP -> limits.emergency();
            case CHANGE_UNIT -> UnitActions.most(limits);
        };
    }

    /// Goes on to a phase that may last that long, and never beyond the whole action's deadline.
    static Action enter(Draft draft, Action action, Action.Phase phase, Duration atMost) {
        boolean sends =
                switch (phase) {
                    case COOLING, CHECKING, CLEARING -> false;
                    case ASKING,
                            STOPPING,
                            FORCING,
                            VERIFYING,
                            EXPLAINING,
                            SENDING,
                            QUEUED,
                            WAITING ->
                            true;
                };
        Instant sentAt = action.sentAt() != null ? action.sentAt() : sends ? draft.now : null;
        Action next =
                new Action(
                        action.id(),
                        action.joined(),
                        action.kind(),
                        action.argument(),
                        phase,
                        action.deadline(),
                        action.deadline().part(atMost, draft.now),
                        sentAt,
                        action.before(),
                        action.restartsBefore(),
                        action.forced() || phase == Action.Phase.FORCING,
                        action.prechecked());
        draft.keep(next);
        return next;
    }

    static Action enter(Draft draft, Action action, Action.Phase phase) {
        return enter(draft, action, phase, action.deadline().left(draft.now));
    }

    static void check(Draft draft, Action action) {
        enter(draft, action, Action.Phase.CHECKING, draft.limits.check());
        draft.emit(new Effect.CheckConfig(action.id(), draft.invocation));
    }

    static void checked(Draft draft, long id, CheckResult result) {
        Action action = draft.action();
        if (action == null || action.id() != id || action.phase() != Action.Phase.CHECKING) {
            return;
        }
        switch (result) {
            case CheckResult.Failed(ConfigFault fault) ->
                    end(draft, action, new Outcome.Rejected(fault));
            case CheckResult.Passed _ -> afterCheck(draft, action.withPrecheck());
            case CheckResult.NotPossible _ -> afterCheck(draft, action);
        }
    }

    private static void afterCheck(Draft draft, Action action) {
        switch (action.kind()) {
            case START, RESUME -> RunActions.clear(draft, action);
            case RESTART -> RunActions.askRestart(draft, action);
            case RELOAD -> ReloadActions.send(draft, action);
            case STOP,
                    PAUSE,
                    SWITCH_LAYER,
                    PRESS_KEY,
                    EMERGENCY_STOP,
                    LIFT_EMERGENCY_STOP,
                    CHANGE_UNIT ->
                    throw new IllegalStateException("a " + action.kind() + " is not checked");
        }
    }

    static void logRead(Draft draft) {
        Action action = draft.action();
        if (action == null) {
            return;
        }
        if (action.phase() == Action.Phase.EXPLAINING) {
            StartWatch.explained(draft, action);
        } else if (action.kind() == ActionKind.RELOAD) {
            ReloadActions.logRead(draft, action);
        }
    }

    static void cancelled(Draft draft, long id) {
        Action action = draft.action();
        Optional<Queue.Entry> waiting = draft.queue.of(id);
        if (waiting.isPresent()) {
            draft.queue = draft.queue.without(id);
            tell(draft, List.of(id), waiting.get().kind(), new Outcome.Cancelled(false));
        } else if (action != null && (action.id() == id || action.joined().contains(id))) {
            end(draft, action, new Outcome.Cancelled(action.sent()));
        }
    }

    static void passTime(Draft draft) {
        Action action = draft.action();
        if (action == null || !action.phaseDeadline().passed(draft.now)) {
            return;
        }
        switch (action.kind()) {
            case START, STOP, RESTART, PAUSE, RESUME -> RunActions.overdue(draft, action);
            case RELOAD -> ReloadActions.overdue(draft, action);
            case EMERGENCY_STOP, LIFT_EMERGENCY_STOP -> EmergencyActions.overdue(draft, action);
            case CHANGE_UNIT -> UnitActions.overdue(draft, action);
            case SWITCH_LAYER, PRESS_KEY ->
                    end(draft, action, new Outcome.TimedOut(action.deadline().elapsed(draft.now)));
        }
    }

    /// For all who asked for it.
    static void end(Draft draft, Action action, Outcome outcome) {
        draft.permit = draft.permit.release(action);
        draft.lastOutcome =
                new Snapshot.LastOutcome(action.id(), action.kind(), draft.now, outcome);
        if (action.kind() == ActionKind.RELOAD) {
            draft.lastReload = new LastReload(draft.now, outcome);
        }
        PauseActions.ended(draft, action, outcome);
        TrialSteps.ended(draft, action, outcome);
        if (NotificationPolicy.disturbs(action.kind()) && !PauseActions.isNews(action, outcome)) {
            draft.keepQuiet(NoticeHold.OWN_ACTION);
        }
        tell(draft, List.of(action.id()), action.kind(), outcome);
        tell(draft, action.joined(), action.kind(), outcome);
    }

    /// Each is told once.
    static void tell(Draft draft, List<Long> ids, ActionKind kind, Outcome outcome) {
        for (long id : ids) {
            draft.emit(new Effect.TellEnded(id, kind, outcome));
        }
    }

    static void fail(Draft draft, Action action, Outcome.Failure failure) {
        end(draft, action, new Outcome.Failed(failure));
    }

    static void reach(Draft draft, Action action, boolean alreadySo) {
        Duration took = action.deadline().elapsed(draft.now);
        end(draft, action, new Outcome.Reached(took, alreadySo, action.forced()));
    }
}
