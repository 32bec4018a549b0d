package app.tomo.model;

import java.util.Locale;

/// What a person can ask of the daemon.
public enum ActionKind {
    START,
    STOP,
    RESTART,
    RELOAD,
    SWITCH_LAYER;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
