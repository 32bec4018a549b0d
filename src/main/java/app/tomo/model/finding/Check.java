package app.tomo.model.finding;

import java.util.Locale;

/// What the doctor looks at, in the order in which it is told.
public enum Check {
    MANAGER,
    UNIT,
    SCOPE,
    UNIT_STRENGTH,
    PROGRAM,
    CONFIG,
    COMMAND_LINE,
    UINPUT,
    RIGHTS,
    KEYBOARDS,
    OTHER_DAEMONS,
    PORT,
    PROCESS,
    ANSWERS,
    RESTARTS,
    RELOADS,
    TOMO,
    PLATFORM;

    /// Its name in `--json`: `other-daemons`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// How a check ended.
    public enum Result {
        PASS,
        WARN,
        FAIL,
        /// It was not possible to find out, and nothing depends on it; or it does not matter here.
        NOT_APPLICABLE;

        /// Its name in `--json`: `not-applicable`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
