package app.tomo.cli.command;

import app.tomo.diagnosis.catalogue.Diagnosis;

/// Looks at a daemon and at its machine, and judges what it sees.
public interface Examination {
    /// Changes nothing. Blocks for a bounded time, whatever hangs; being interrupted ends it at once.
    ///
    /// @param session what looks after the daemon
    Diagnosis of(Session session) throws InterruptedException;
}
