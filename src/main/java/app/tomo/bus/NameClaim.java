package app.tomo.bus;

/// What became of a request for a well-known name.
public enum NameClaim {
    /// The name is ours, now or already before.
    OWNED,
    /// Another connection owns it and keeps it.
    TAKEN
}
