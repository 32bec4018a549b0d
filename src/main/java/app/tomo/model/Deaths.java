package app.tomo.model;

/// Tells a death, which nobody asked for, from an end.
final class Deaths {
    private Deaths() {}

    /// Whether the daemon died between two statuses. One death may show in two pairs of them: when the process has gone,
    /// and when the manager has started the next.
    static boolean between(Draft draft, ServiceStatus before, ServiceStatus now) {
        if (isAsked(draft)) {
            return false;
        }
        boolean ended = before.hasProcess() && !now.hasProcess();
        return now.restarts() > before.restarts() || (ended && isUnclean(draft, now));
    }

    private static boolean isAsked(Draft draft) {
        Action action = draft.action();
        return action != null
                && switch (action.kind()) {
                    case STOP, RESTART, PAUSE, EMERGENCY_STOP -> true;
                    case START, RESUME, RELOAD, SWITCH_LAYER, PRESS_KEY, LIFT_EMERGENCY_STOP ->
                            false;
                };
    }

    /// How somebody else's daemon ended is not known.
    private static boolean isUnclean(Draft draft, ServiceStatus now) {
        return draft.target.scope() == Scope.ATTACHED
                || now.activity() == Activity.FAILED
                || now.activity() == Activity.RESTARTING;
    }
}
