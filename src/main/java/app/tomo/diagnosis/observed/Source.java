package app.tomo.diagnosis.observed;

import java.util.Locale;

/// Where a part of the observations comes from. Each is asked by a probe of its own.
public enum Source {
    HEALTH,
    USER_UNIT,
    SYSTEM_UNIT,
    PROGRAM,
    CONFIG,
    PORT,
    DEVICES,
    HOLDERS,
    PROCESSES,
    LOG,
    HISTORY,
    TOMO;

    /// Its name in `--json`: `user-unit`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
