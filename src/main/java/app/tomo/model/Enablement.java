package app.tomo.model;

/// Whether the unit starts by itself at login or boot (systemd's UnitFileState, reduced).
public enum Enablement {
    ENABLED,
    DISABLED,
    STATIC,
    UNKNOWN
}
