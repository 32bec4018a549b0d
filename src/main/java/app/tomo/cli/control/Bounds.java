package app.tomo.cli.control;

import app.tomo.model.Limit;
import app.tomo.model.Limits;

import java.time.Duration;

/// What the two sides of the control socket put up with. All are positive.
///
/// @param request how long a client has to say what it wants
/// @param accept how long the app has to say that it lives, twice
/// @param heartbeat how often the app says so again while a command runs
/// @param silence how long the app may then be silent before it counts as hung
/// @param end how long the app has to end (incident 2: 5 s in all, and some)
/// @param clients how many are served at a time
/// @param longestRequest bytes of a line from a client
/// @param longestReply bytes of a line from the app
public record Bounds(
        Duration request,
        Duration accept,
        Duration heartbeat,
        Duration silence,
        Duration end,
        int clients,
        int longestRequest,
        int longestReply) {
    private static final int CLIENTS = 32;
    private static final int LONGEST_REQUEST = 64 * 1024;
    private static final int LONGEST_REPLY = 4 * 1024 * 1024;

    public static Bounds of(Limits limits) {
        return of(limits, Limit.CONTROL_ACCEPT, Limit.CONTROL_SILENCE);
    }

    /// For what cannot wait: an app that hangs is given up sooner, and the command does it by itself.
    public static Bounds urgent(Limits limits) {
        return of(limits, Limit.CONTROL_URGENT_ACCEPT, Limit.CONTROL_URGENT_SILENCE);
    }

    private static Bounds of(Limits limits, Limit accept, Limit silence) {
        return new Bounds(
                limits.time(Limit.CONTROL_REQUEST),
                limits.time(accept),
                limits.time(Limit.CONTROL_HEARTBEAT),
                limits.time(silence),
                limits.time(Limit.CONTROL_END),
                CLIENTS,
                LONGEST_REQUEST,
                LONGEST_REPLY);
    }
}
