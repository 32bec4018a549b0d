package app.tomo.runtime;

import java.time.Instant;

/// The one source of time. It never goes back, whatever is done to the machine's wall clock while Tomo runs.
public interface Clock {
    Instant now();
}
