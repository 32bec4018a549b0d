package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
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
    /// @param before why it was not connected until now; null at the first attempt
    record Connecting(
            long number, DaemonAddress address, int attempt, Instant since, @Nullable Down before)
            implements Link {
        /// When the connection was first missing; null at the first attempt.
        public @Nullable Instant downSince() {
            return before == null ? null : before.since();
        }
    }

    /// Not connected since `since`; the next attempt is due at `retryAt`.
    ///
    /// @param attempt how many have failed, counted from 1
    record Down(
            long number,
            DaemonAddress address,
            int attempt,
            LinkFailure why,
            Instant since,
            Instant retryAt)
            implements Link {
        /// Whether somebody was there, and did not do as a daemon does.
        boolean answered() {
            return switch (why) {
                case CLOSED, FOREIGN, GARBLED -> true;
                case REFUSED, TIMED_OUT, UNREACHABLE -> false;
            };
        }

        Down after(int failures) {
            return new Down(number, address, failures, why, since, retryAt);
        }
    }

    /// Connected.
    ///
    /// @param lastAnswer when a request was last answered; null before the first answer
    /// @param pingSent when the unanswered ping went out; null when none is out
    /// @param misses unanswered pings in a row
    /// @param owed pings whose answers did not come in time and may still come
    /// @param nextPing when the next ping is due
    /// @param before why it was not connected until now, as long as this connection may be no better; null where it is, or
    ///     where it is the first
    record Open(
            long number,
            DaemonAddress address,
            Instant since,
            @Nullable Instant lastAnswer,
            @Nullable Instant pingSent,
            int misses,
            int owed,
            Instant nextPing,
            @Nullable Down before)
            implements Link {
        /// How long old answers are waited for before they are taken for lost.
        private static final Duration PATIENCE = Duration.ofSeconds(10);

        /// One that owes nothing.
        public Open(
                long number,
                DaemonAddress address,
                Instant since,
                @Nullable Instant lastAnswer,
                @Nullable Instant pingSent,
                int misses,
                Instant nextPing) {
            this(number, address, since, lastAnswer, pingSent, misses, 0, nextPing, null);
        }

        /// A new connection, which owes nothing and is asked at once.
        static Open of(Connecting link, Instant at) {
            return new Open(link.number, link.address, at, null, null, 0, 0, at, link.before);
        }

        /// What there is to hold against it: whoever was there last did not do as a daemon does, and this one has not
        /// answered yet. One that only accepts is no stranger for that, it may hang.
        @Nullable Down doubt(Limits limits) {
            if (before == null || lastAnswer != null || !before.answered()) {
                return null;
            }
            return hangs(limits) && before.why() == LinkFailure.CLOSED ? null : before;
        }

        /// The ping that is out was not answered in time. A daemon that hangs is not asked on and on: answers carry no
        /// number, so what is owed is waited for first, or its answer to an old ping would look like one to the newest.
        Open missed(Limits limits, Instant sent) {
            boolean hangs = misses + 1 >= limits.missesUntilUnresponsive();
            Instant next = sent.plus(hangs ? PATIENCE : limits.ping());
            return with(lastAnswer, null, misses + 1, owed + 1, next);
        }

        Open pinged(Limits limits, Instant at) {
            int left = hangs(limits) ? 0 : owed;
            return with(lastAnswer, at, misses, left, at.plus(limits.ping()));
        }

        /// Asked anew at once, as if nothing had been missed: the machine slept.
        Open fresh(Instant at) {
            int out = pingSent == null ? owed : owed + 1;
            return with(lastAnswer, null, 0, out, at);
        }

        /// One answer that came late, or was lost on the way, is forgiven. Of a daemon that hangs each old one is counted
        /// off, and it is asked again when none is owed any more.
        Open answered(Limits limits, Instant at) {
            if (hangs(limits) && owed > 0) {
                Instant next = owed == 1 && pingSent == null ? at : nextPing;
                return with(lastAnswer, pingSent, misses, owed - 1, next);
            }
            Instant next = pingSent == null ? nextPing : pingSent.plus(limits.ping());
            boolean lasts = !since.plus(limits.time(Limit.RETRY_MOST)).isAfter(at);
            Open answered = with(at, null, 0, 0, next);
            return lasts ? answered.after(null) : answered;
        }

        private Open after(@Nullable Down trouble) {
            return new Open(
                    number, address, since, lastAnswer, pingSent, misses, owed, nextPing, trouble);
        }

        private Open with(
                @Nullable Instant answer,
                @Nullable Instant ping,
                int missed,
                int out,
                Instant next) {
            return new Open(number, address, since, answer, ping, missed, out, next, before);
        }

        boolean hangs(Limits limits) {
            return misses >= limits.missesUntilUnresponsive();
        }
    }
}
