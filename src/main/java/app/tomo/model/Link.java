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
    /// @param owed pings whose answers did not come in time and may still come
    /// @param nextPing when the next ping is due
    record Open(
            long number,
            DaemonAddress address,
            Instant since,
            @Nullable Instant lastAnswer,
            @Nullable Instant pingSent,
            int misses,
            int owed,
            Instant nextPing)
            implements Link {
        private static final int MOST_OWED = 3;

        /// One that owes nothing.
        public Open(
                long number,
                DaemonAddress address,
                Instant since,
                @Nullable Instant lastAnswer,
                @Nullable Instant pingSent,
                int misses,
                Instant nextPing) {
            this(number, address, since, lastAnswer, pingSent, misses, 0, nextPing);
        }

        /// The ping that is out was not answered in time.
        Open missed(Instant next) {
            return new Open(number, address, since, lastAnswer, null, misses + 1, more(), next);
        }

        Open pinged(Instant at, Instant next) {
            return new Open(number, address, since, lastAnswer, at, misses, owed, next);
        }

        /// Asked anew at once, as if nothing had been missed: the machine slept.
        Open fresh(Instant at) {
            int out = pingSent == null ? owed : more();
            return new Open(number, address, since, lastAnswer, null, 0, out, at);
        }

        /// Bounded, so that answers which never come are soon forgotten.
        private int more() {
            return Math.min(owed + 1, MOST_OWED);
        }

        /// Answers carry no number. One that may be lost on the way is forgiven; where more are owed, this is an old one.
        Open answered(Instant at, Instant next) {
            return owed > 1
                    ? new Open(
                            number,
                            address,
                            since,
                            lastAnswer,
                            pingSent,
                            misses,
                            owed - 1,
                            nextPing)
                    : new Open(number, address, since, at, null, 0, 0, next);
        }
    }
}
