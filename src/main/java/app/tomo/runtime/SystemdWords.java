package app.tomo.runtime;

/// What systemd writes of an end, in every locale like this; a line has more around it. Seen of 252 to 257.
public final class SystemdWords {
    public static final String STARTED_TOO_OFTEN = "Start request repeated too quickly";

    public static final String START_TIMED_OUT = "start operation timed out";

    public static final String LIMIT_REACHED = "reached runtime time limit";

    private static final String[] HELPERS = {
        "condition operation timed out",
        "start-pre operation timed out",
        "start-post operation timed out"
    };

    private static final String[] STOPS = {"State 'stop-", "Stopping timed out"};

    private SystemdWords() {}

    /// Of each command that is run beside the daemon.
    public static String[] helperTimedOut() {
        return HELPERS.clone();
    }

    /// Of each signal that was waited for in vain.
    public static String[] stopTimedOut() {
        return STOPS.clone();
    }
}
