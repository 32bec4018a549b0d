package app.tomo.cli.control;

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
    public static final Bounds DEFAULT =
            new Bounds(
                    Duration.ofSeconds(2),
                    Duration.ofMillis(1_200),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(8),
                    32,
                    64 * 1024,
                    4 * 1024 * 1024);

    /// For what cannot wait: an app that hangs is given up sooner, and the command does it by itself.
    public static final Bounds URGENT =
            new Bounds(
                    Duration.ofSeconds(2),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(8),
                    32,
                    64 * 1024,
                    4 * 1024 * 1024);
}
