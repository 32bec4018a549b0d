package app.tomo.runtime;

import java.time.Instant;
import java.util.List;

/// What Tomo itself has written down.
public interface OwnLog {
    /// Nothing.
    OwnLog NONE = _ -> List.of();

    /// The lines since then, oldest first. Blocks for as long as the disk does; empty where there is no log, or none that can
    /// be read.
    List<LogLine> since(Instant from);
}
