package app.tomo.diagnosis.observed;

import app.tomo.model.Facts;
import app.tomo.model.Headline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/// What the health service says of the daemon.
///
/// @param headline the one word for all of it
/// @param facts the five facts
/// @param contact what became of asking it on its port
/// @param detail the evidence for that, as the machine said it; empty where there is none
/// @param version of the daemon that answers; null where not known
/// @param pid the main process, or 0
/// @param since when that was started; null where not known
/// @param inGrace whether it was started so lately that silence says nothing yet
public record SeenHealth(
        Headline headline,
        Facts facts,
        Contact contact,
        String detail,
        @Nullable String version,
        long pid,
        @Nullable Instant since,
        boolean inGrace) {
    /// What became of asking the daemon on its port.
    public enum Contact {
        /// No address is known, so nobody was asked.
        NO_ADDRESS,
        /// There was no process to ask.
        NOT_ASKED,
        /// It answers in the daemon's protocol.
        ANSWERS,
        /// It accepts, and answers nothing.
        SILENT,
        /// Nothing listens there.
        REFUSED,
        /// Something answers that is not the daemon.
        FOREIGN,
        /// It closes the connection at once.
        CLOSED,
        /// The address cannot be reached, or nothing came of it in time.
        UNREACHABLE,
        /// It is being tried for the first time.
        TRYING;

        /// Its name as evidence: `no-address`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
