package app.tomo.model;

/// What the person asked for last. `NONE`: nothing was said yet, so what the service manager does is right.
public enum Wish {
    NONE,
    RUNNING,
    STOPPED,
    PAUSED,
    EMERGENCY_STOPPED
}
