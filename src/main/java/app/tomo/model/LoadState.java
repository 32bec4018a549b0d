package app.tomo.model;

/// Whether the service manager has a usable definition of the unit (systemd's LoadState, reduced).
public enum LoadState {
    LOADED,
    NOT_FOUND,
    MASKED,
    BROKEN
}
