package app.tomo.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Where the daemon's own words end up.
public interface DaemonLog {
    /// One line, without line end.
    ///
    /// @param byManager whether the service manager wrote it, about the daemon
    /// @param run names the run of the unit that it is about; empty where that is not known
    record Line(Instant at, long pid, String text, boolean byManager, String run) {
        /// One that the daemon wrote.
        public Line(Instant at, long pid, String text) {
            this(at, pid, text, false, "");
        }
    }

    /// The lines of this unit since then, oldest first, at most the newest 2,000. Blocks until the deadline at the latest;
    /// empty when there is no log or it cannot be read.
    List<Line> since(Instant from, Duration deadline);

    /// When the manager brought the daemon back by itself since then, oldest first, as far as its own lines tell. Blocks as
    /// [#since] does.
    default List<Instant> restarts(Instant from, Duration deadline) {
        return List.of();
    }
}
