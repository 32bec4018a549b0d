package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How the newest pause came to its end.
///
/// @param action the one that ended it; 0 where the person asked for none
/// @param failed how the start that was to follow ended, while nothing runs because of that; null where it did not fail
public record PauseEnd(Instant at, Why why, long action, @Nullable Outcome failed) {
    /// Why a pause ended.
    public enum Why {
        /// Its time was over.
        DUE,
        /// The person asked for something else, or resumed it.
        ASKED,
        /// Somebody else started the daemon.
        STARTED
    }

    PauseEnd failing(@Nullable Outcome outcome) {
        return new PauseEnd(at, why, action, outcome);
    }
}
