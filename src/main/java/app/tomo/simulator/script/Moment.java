package app.tomo.simulator.script;

/// What happens to the daemon and can be followed by a fault.
public enum Moment {
    START,
    CONNECT,
    /// A client asks for a reload, in whatever way.
    RELOAD,
    /// It asks with `wait:true`.
    RELOAD_WITH_WAIT
}
