package app.tomo.model;

import java.util.List;

/// What checking a config file gave.
public sealed interface CheckResult {
    /// The daemon accepts it. `warnings` is lint, in the daemon's words.
    record Passed(List<String> warnings) implements CheckResult {
        public Passed {
            warnings = List.copyOf(warnings);
        }
    }

    record Failed(ConfigFault fault) implements CheckResult {}

    /// There was no verdict: `why` says which part was missing, `detail` is evidence.
    record NotPossible(Why why, String detail) implements CheckResult {}

    enum Why {
        /// No program is known.
        NO_BINARY,
        /// There is none at its path, which is the detail; so for the next three.
        BINARY_MISSING,
        BINARY_FOLDER,
        BINARY_FORBIDDEN,
        /// It keeps its arguments to itself, so it cannot be asked.
        BINARY_SCRIPT,
        NO_CONFIG,
        /// The text could not be put where it could look; the detail is the system's own words.
        NOT_WRITTEN,
        /// The program is another one.
        FOREIGN,
        TIMED_OUT,
        CRASHED
    }
}
