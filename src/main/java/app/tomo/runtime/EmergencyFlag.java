package app.tomo.runtime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Where it is stored that the person's emergency stop is in force, so that it outlives Tomo and every process of Tomo's
/// sees it. May block for as long as the disk does; any thread. Failures are answers, never exceptions.
public interface EmergencyFlag {
    /// When it was set; null where it is not. A flag that is there and cannot be read counts as set.
    @Nullable Instant since();

    /// Sets it. The time that it was set first stays.
    ///
    /// @return false where it could not be written
    boolean set(Instant at);

    /// Removes it.
    ///
    /// @return false where it is still there
    boolean lift();
}
