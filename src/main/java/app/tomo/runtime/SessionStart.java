package app.tomo.runtime;

import app.tomo.model.SessionEntry;

/// The desktop's list of what it starts at each login, as far as Tomo is in it. Every call blocks for as long as the disk
/// does, and says what stands there afterwards.
public interface SessionStart {
    SessionEntry read();

    /// Has Tomo started; an entry that the person changed keeps the change.
    SessionEntry switchOn();

    /// Has it not started any more; an entry that the person changed is only hidden.
    SessionEntry switchOff();

    /// Has an entry that starts something else start this Tomo.
    SessionEntry correct();

    /// The file of the entry, which need not be there.
    String file();

    /// What this Tomo enters as its command; empty where it is not known.
    String command();
}
