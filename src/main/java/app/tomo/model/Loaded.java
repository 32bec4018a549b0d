package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// What a process was last seen to have loaded: nothing else tells a later Tomo of a reload.
///
/// @param pid the process
/// @param at when it did
/// @param config what that was; null where nobody has looked since
public record Loaded(long pid, Instant at, @Nullable Fingerprint config) {
    /// Null where it is not known.
    static @Nullable Loaded of(Drift drift) {
        Instant at = drift.loadedAt();
        return at == null || drift.pid() == ServiceStatus.NO_PID
                ? null
                : new Loaded(drift.pid(), at, drift.running());
    }

    Loaded shifted(Duration by) {
        return new Loaded(pid, at.plus(by), config);
    }
}
