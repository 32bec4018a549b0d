package app.tomo.model;

/// What the service manager says the unit is doing. `RESTARTING` is systemd's activating (auto-restart): the process
/// died and a new one is due.
public enum Activity {
    INACTIVE,
    ACTIVATING,
    ACTIVE,
    DEACTIVATING,
    RESTARTING,
    FAILED
}
