package app.tomo;

import app.tomo.model.Activity;
import app.tomo.model.LoadState;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;

/// Notices when what is looked after is not there (any more), and may be somewhere else; knows for how long that has to be
/// looked for. Any thread.
final class Absence {
    enum Kind {
        NONE,
        /// It was not running already when Tomo came; that it is stopped later is the person's own business.
        DOWN,
        GONE
    }

    private final boolean open;
    private final boolean remembered;
    private boolean seen;
    private boolean gone;
    private boolean searching;

    /// Begins with a search under way.
    ///
    /// @param open whether the person left open what is looked after
    /// @param remembered whether it is only remembered
    Absence(boolean open, boolean remembered) {
        this.open = open;
        this.remembered = remembered;
        this.searching = true;
    }

    /// What this snapshot is the first to tell. GONE begins a search, unless one is under way.
    synchronized Kind of(Snapshot snapshot) {
        if (snapshot.status() == null) {
            return Kind.NONE;
        }
        boolean first = !seen;
        seen = true;
        gone = open && isAbsent(snapshot);
        if (gone && !searching) {
            searching = true;
            return Kind.GONE;
        }
        return first && remembered && isDown(snapshot) ? Kind.DOWN : Kind.NONE;
    }

    /// Something else is looked after from now on.
    synchronized void over() {
        gone = false;
    }

    /// Whether the search that is under way has to go on; ends it where it has not.
    ///
    /// @param whole whether everybody was asked
    synchronized boolean lasts(boolean whole) {
        searching = gone || !whole;
        return searching;
    }

    /// A unit that is stopped is still there; what somebody else ran is not.
    private static boolean isAbsent(Snapshot snapshot) {
        return switch (snapshot.target().scope()) {
            case USER, SYSTEM -> hasGone(snapshot);
            case ATTACHED -> isDown(snapshot);
            case CHILD -> false;
        };
    }

    static boolean hasGone(Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        return status != null && status.load() == LoadState.NOT_FOUND && !status.hasProcess();
    }

    static boolean isDown(Snapshot snapshot) {
        ServiceStatus status = snapshot.status();
        return status != null
                && !status.hasProcess()
                && (status.activity() == Activity.INACTIVE || status.activity() == Activity.FAILED);
    }
}
