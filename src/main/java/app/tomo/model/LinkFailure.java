package app.tomo.model;

/// Why there is no connection to the daemon.
public enum LinkFailure {
    /// Nothing listens on that port.
    REFUSED,
    /// No connection within the deadline.
    TIMED_OUT,
    /// It was there and was closed from the other side.
    CLOSED,
    /// Something answers that does not speak the protocol.
    FOREIGN,
    /// A line longer than the bound, or one that is not text.
    GARBLED,
    /// The address cannot be reached or used at all.
    UNREACHABLE
}
