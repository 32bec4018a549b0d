package app.tomo.model;

/// What stands in the way of an action right now, so that it is not offered. The actions themselves judge anew when they
/// are asked for: this only spares a person the attempt.
public enum Obstacle {
    NONE,
    /// Another action is under way.
    BUSY,
    /// The very same action is under way.
    UNDER_WAY,
    NOT_INSTALLED,
    /// The unit is there, but cannot be started as it is.
    UNIT_UNUSABLE,
    /// It is not said yet which one is meant.
    UNDECIDED,
    /// The service manager has not been seen, or cannot be asked.
    NOT_SEEN,
    /// It runs, or comes up, already.
    RUNS,
    /// It is stopped already.
    STOPPED,
    NOT_RUNNING,
    /// The emergency stop is in force.
    HELD_OFF,
    /// There is no emergency stop to lift.
    NOT_HELD_OFF,
    /// There is no pause to end.
    NOT_PAUSED,
    NOT_ANSWERING,
    /// Somebody else runs it.
    NOT_OURS,
    /// This version of the daemon cannot reload.
    NO_RELOAD;

    /// A stop is never refused for another action: it replaces that one. An emergency stop is refused for nothing.
    public static Obstacle to(ActionKind kind, Snapshot snapshot) {
        if (kind == ActionKind.EMERGENCY_STOP) {
            return NONE;
        }
        Action action = snapshot.action();
        if (action != null
                && action.kind() == kind
                && kind != ActionKind.SWITCH_LAYER
                && kind != ActionKind.PRESS_KEY) {
            return UNDER_WAY;
        }
        if (action != null && kind != ActionKind.STOP) {
            return BUSY;
        }
        return lasting(kind, snapshot);
    }

    /// The same, whatever is under way.
    public static Obstacle lasting(ActionKind kind, Snapshot snapshot) {
        if (snapshot.service() instanceof ServiceReading.Undecided) {
            return UNDECIDED;
        }
        boolean held = snapshot.wish() == Wish.EMERGENCY_STOPPED;
        return switch (kind) {
            case EMERGENCY_STOP -> NONE;
            case LIFT_EMERGENCY_STOP -> held ? NONE : NOT_HELD_OFF;
            case START, RESTART -> held ? HELD_OFF : toRun(kind, snapshot);
            case STOP -> toRun(kind, snapshot);
            case PAUSE -> held ? HELD_OFF : toPause(snapshot);
            case RESUME -> snapshot.pause() == null ? NOT_PAUSED : toRun(kind, snapshot);
            case RELOAD, SWITCH_LAYER, PRESS_KEY -> toAsk(kind, snapshot);
            case CHANGE_UNIT -> NONE;
        };
    }

    /// Which of `START` and `STOP` is the one to speak of: what is up is stopped, also by somebody else than Tomo.
    public static ActionKind startOrStop(Snapshot snapshot) {
        boolean up =
                snapshot.target().scope() == Scope.ATTACHED
                        ? snapshot.facts().running() == Truth.YES
                        : lasting(ActionKind.STOP, snapshot) == NONE;
        return up ? ActionKind.STOP : ActionKind.START;
    }

    /// What is paused can be paused for another time.
    private static Obstacle toPause(Snapshot snapshot) {
        return snapshot.pause() == null ? toRun(ActionKind.PAUSE, snapshot) : NONE;
    }

    private static Obstacle toRun(ActionKind kind, Snapshot snapshot) {
        if (snapshot.target().scope() == Scope.ATTACHED) {
            return NOT_OURS;
        }
        ServiceStatus status = snapshot.status();
        if (status == null) {
            return kind == ActionKind.STOP ? NONE : NOT_SEEN;
        }
        boolean up = status.hasProcess() || comesUp(status.activity());
        if (kind == ActionKind.STOP && up) {
            return NONE;
        }
        return switch (status.load()) {
            case NOT_FOUND -> NOT_INSTALLED;
            case MASKED, BROKEN -> UNIT_UNUSABLE;
            case LOADED ->
                    switch (kind) {
                        case START, RESUME -> up ? RUNS : NONE;
                        case STOP -> STOPPED;
                        case RESTART,
                                PAUSE,
                                RELOAD,
                                SWITCH_LAYER,
                                PRESS_KEY,
                                EMERGENCY_STOP,
                                LIFT_EMERGENCY_STOP,
                                CHANGE_UNIT ->
                                up ? NONE : NOT_RUNNING;
                    };
        };
    }

    private static boolean comesUp(Activity activity) {
        return switch (activity) {
            case ACTIVATING, ACTIVE, RESTARTING, DEACTIVATING -> true;
            case INACTIVE, FAILED -> false;
        };
    }

    private static Obstacle toAsk(ActionKind kind, Snapshot snapshot) {
        if (snapshot.headline() == Headline.NOT_INSTALLED) {
            return NOT_INSTALLED;
        }
        if (snapshot.facts().responding() != Truth.YES) {
            return snapshot.facts().running() == Truth.NO ? NOT_RUNNING : NOT_ANSWERING;
        }
        boolean unable = snapshot.daemon().reload() == ReloadSupport.NONE;
        return kind == ActionKind.RELOAD && unable ? NO_RELOAD : NONE;
    }
}
