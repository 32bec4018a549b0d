package app.tomo.simulator;

/// The daemon's side of one connection. Any thread; returns at once.
interface Listener {
    /// Hears that, after the daemon's habits.
    void hear(Conduct.Said said);

    /// What was said before still arrives.
    void hangUp();

    /// The connection is gone at once, as when the daemon has died.
    void cut();
}
