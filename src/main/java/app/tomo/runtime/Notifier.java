package app.tomo.runtime;

import app.tomo.model.Matter;
import app.tomo.model.Recovery;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;

/// Tells a person something they did not ask for: one notification an incident, changed in place. What is told and when
/// is decided by the step function; this only shows it.
///
/// Called on the mailbox thread; returns at once. Where nobody shows notifications nothing happens.
public interface Notifier {
    /// Tells nobody.
    Notifier NONE =
            new Notifier() {
                @Override
                public void trouble(long incident, Matter matter, Snapshot at) {}

                @Override
                public void recovered(long incident, Recovery recovery, Snapshot at) {}

                @Override
                public void tried(long incident, Trial trial, Snapshot at) {}

                @Override
                public void triedInVain(long incident, TrialEnd end, Snapshot at) {}

                @Override
                public void close(long incident) {}
            };

    /// Tells of an incident, in the notification of that incident where there is one.
    ///
    /// @param at the state of the world of which it is told
    void trouble(long incident, Matter matter, Snapshot at);

    /// The same notification says that it is over.
    ///
    /// @param at the state of the world of which it is told
    void recovered(long incident, Recovery recovery, Snapshot at);

    /// Asks whether what was applied is to be kept.
    ///
    /// @param at the state of the world of which it is told
    void tried(long incident, Trial trial, Snapshot at);

    /// The same notification says how that ended, where nobody kept it.
    ///
    /// @param at the state of the world of which it is told
    void triedInVain(long incident, TrialEnd end, Snapshot at);

    /// Takes the notification of that incident away, where it is still there.
    void close(long incident);
}
