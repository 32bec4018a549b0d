package app.tomo.model;

import java.util.Locale;

/// What a person can ask of the daemon.
public enum ActionKind {
    START,
    STOP,
    RESTART,
    /// A stop until some time; the argument is a [Pause#argument].
    PAUSE,
    /// Starts what is paused, before its time.
    RESUME,
    RELOAD,
    SWITCH_LAYER,
    /// Presses, releases, taps or toggles a virtual key; the argument is a [KeyRequest] as text.
    PRESS_KEY,
    /// Ends everything of the daemon and keeps it off until that is lifted (incident 4).
    EMERGENCY_STOP,
    /// Lets the daemon be started again. Starts nothing.
    LIFT_EMERGENCY_STOP,
    /// Changes how the unit is defined; the argument tells the plan from others ([app.tomo.model.unit.UnitPlan#argument]).
    CHANGE_UNIT;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
