package app.tomo.model;

/// What the restarts of the daemon are counted by, each once: by the manager's own counter where it has one, because only
/// that tells a restart of its own from one that somebody asked for; by another process where nobody counts (a daemon that
/// somebody else runs, launchd); and where not even the process is known, by a connection that its other side closed, and
/// another one that is answered. Immutable.
///
/// @param counter the manager's, as last seen; [ServiceStatus#NOT_COUNTED] before that
/// @param pid the newest process that was seen; [ServiceStatus#NO_PID] where none was, or where its end was asked for
/// @param cut whether a daemon whose process is not known closed the connection, and none has answered since
public record RestartCount(long counter, long pid, boolean cut) {
    public static final RestartCount NONE =
            new RestartCount(ServiceStatus.NOT_COUNTED, ServiceStatus.NO_PID, false);

    /// How many restarts that status shows which were not counted yet.
    long shownBy(ServiceStatus status) {
        if (!status.counts()) {
            return isAnother(status) && endedByItself(status) ? 1 : 0;
        }
        if (counter == ServiceStatus.NOT_COUNTED || isForgotten(status)) {
            return 0;
        }
        // One that is lower began anew, when somebody started the unit or reset it: what it shows
        // has come since.
        return status.restarts() < counter ? status.restarts() : status.restarts() - counter;
    }

    /// With what that status shows.
    RestartCount seen(ServiceStatus status) {
        boolean known = status.pid() != ServiceStatus.NO_PID;
        return new RestartCount(
                status.counts() && !isForgotten(status) ? status.restarts() : counter,
                known ? status.pid() : pid,
                cut && !known);
    }

    /// The end of that process, or what comes after it, was asked for: what is seen next is no restart.
    RestartCount asked() {
        return new RestartCount(counter, ServiceStatus.NO_PID, false);
    }

    RestartCount cut(boolean now) {
        return new RestartCount(counter, pid, now);
    }

    /// A unit that the manager has no file and no process of: it shows 0 until it is loaded again.
    private static boolean isForgotten(ServiceStatus status) {
        return status.load() == LoadState.NOT_FOUND && !status.hasProcess();
    }

    private boolean isAnother(ServiceStatus status) {
        return status.pid() != ServiceStatus.NO_PID
                && (cut || (pid != ServiceStatus.NO_PID && status.pid() != pid));
    }

    /// How the last process ended is not always known; then an end is taken for a crash.
    private static boolean endedByItself(ServiceStatus status) {
        return status.lastExit() instanceof Exit.None || !Exit.isClean(status.lastExit());
    }
}
