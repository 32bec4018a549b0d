package app.tomo.model;

/// Whether this daemon can reload over its socket.
public enum ReloadSupport {
    UNKNOWN,
    NONE,
    /// It takes a reload and confirms it when it is done.
    CONFIRMED
}
