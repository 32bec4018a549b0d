package app.tomo.model;

import java.time.Duration;

/// The numbers that Tomo obeys, incident 1's and 2's defaults. All are positive.
///
/// @param serviceCache how old a reading of the service manager may be before it is asked again
/// @param healthCache how old an answer of the daemon may be and still count as "responding"
/// @param ping how often the daemon is asked whether it answers
/// @param pingAnswer how long it has to answer
/// @param missesUntilUnresponsive unanswered pings in a row that make it unresponsive
/// @param missesUntilGone readings "active, but without a process" in a row before that is believed
/// @param grace how long after a start, restart or wake silence is still "starting"
/// @param connect how long a connection may take
/// @param retryFirst, retryMost the reconnect back-off: first delay and cap
/// @param stop how long the daemon has to stop before it is killed
/// @param force how long a kill has to work
/// @param start, restart, reload, layer the whole of each action, seen by the person as its deadline
/// @param emergency the whole of an emergency stop (incident 4: under 3 s where the manager answers)
/// @param reloadCoolDown between two reloads (incidents 0 and 4)
/// @param check how long a check of the config may take
/// @param queuedUntilWaiting how long a queued reload goes unconfirmed before a held key is supposed (kanata: about 1 s)
public record Limits(
        Duration serviceCache,
        Duration healthCache,
        Duration ping,
        Duration pingAnswer,
        int missesUntilUnresponsive,
        int missesUntilGone,
        Duration grace,
        Duration connect,
        Duration retryFirst,
        Duration retryMost,
        Duration stop,
        Duration force,
        Duration start,
        Duration restart,
        Duration reload,
        Duration layer,
        Duration emergency,
        Duration reloadCoolDown,
        Duration check,
        Duration queuedUntilWaiting) {
    public static final Limits DEFAULT =
            new Limits(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(300),
                    2,
                    3,
                    Duration.ofSeconds(12),
                    Duration.ofMillis(300),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(6),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    Duration.ofMillis(1200));
}
