package app.tomo.cli.command;

import app.tomo.diagnosis.observed.Observations;

/// Looks at a daemon and at its machine.
public interface Examination {
    /// Everything that a diagnosis is made of. Changes nothing. Blocks for a bounded time, whatever hangs.
    ///
    /// @param session what looks after the daemon
    Observations of(Session session) throws InterruptedException;
}
