package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The state of the socket to the daemon. `number` counts connections, so that late words of an old one are dropped.
public sealed interface Link {
    long number();

    /// Not tried: no address is known, or no process is there to connect to.
    record Idle(long number) implements Link {}

    /// An attempt is under way.
    ///
    /// @param attempt counted from 1
    /// @param since when this attempt began
    /// @param downSince when the connection was first missing; null at the first attempt
    record Connecting(
            long number,
            DaemonAddress address,
            int attempt,
            Instant since,
            @Nullable Instant downSince)
            implements Link {}

    /// Not connected since `since`; the next attempt is due at `retryAt`.
    record Down(
            long number,
            DaemonAddress address,
            int attempt,
            LinkFailure why,
            Instant since,
            Instant retryAt)
            implements Link {}

    /// Connected.
    ///
    /// @param lastAnswer when a request was last answered; null before the first answer
    /// @param pingSent when the unanswered ping went out; null when none is out
    /// @param misses unanswered pings in a row
    /// @param nextPing when the next ping is due
    record Open(
            long number,
            DaemonAddress address,
            Instant since,
            @Nullable Instant lastAnswer,
            @Nullable Instant pingSent,
            int misses,
            Instant nextPing)
            implements Link {}
}
