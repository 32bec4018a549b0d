package app.tomo.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Where the daemon's own words end up.
public interface DaemonLog {
    /// One line, without colours or line end.
    record Line(Instant at, long pid, String text) {}

    /// The lines of this unit since then, oldest first, at most the newest 2,000. Blocks until the deadline at the latest;
    /// empty when there is no log or it cannot be read.
    List<Line> since(Instant from, Duration deadline);
}
