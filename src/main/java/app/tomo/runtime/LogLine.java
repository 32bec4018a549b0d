package app.tomo.runtime;

import java.time.Instant;
import java.util.Locale;

/// One line of what was logged about the daemon, by whomever.
///
/// @param pid the process that wrote it; 0 where it is not known
/// @param text without colours, and without the time and level that stand elsewhere
/// @param run names the run of the unit that it is about; empty where that is not known
public record LogLine(Instant at, Source source, long pid, Level level, String text, String run) {
    public LogLine(Instant at, Source source, long pid, Level level, String text) {
        this(at, source, pid, level, text, "");
    }

    /// Who wrote it.
    public enum Source {
        /// The daemon itself.
        DAEMON,
        /// The service manager, about the daemon.
        MANAGER,
        TOMO;

        /// The name in `--json` output: `daemon`.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How much it matters, the least first. What a program does not say is `UNKNOWN`.
    public enum Level {
        UNKNOWN,
        TRACE,
        DEBUG,
        INFO,
        WARN,
        ERROR;

        /// The name in `--json` output: `warn`.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
