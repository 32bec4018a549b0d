package app.tomo.model;

import java.util.Locale;

/// What a notification is about. A person may switch each of them off, but for the alarms.
public enum NoticeCategory {
    /// An emergency stop that something survived. Cannot be switched off, and no quiet hours hold it back.
    ALARMS,
    /// The daemon crashes, or cannot start.
    FAILURES,
    /// It runs and does not answer.
    HANGS,
    /// It runs, and the keyboard is not remapped.
    NOT_REMAPPED,
    /// A reload that was rejected or held back.
    RELOADS,
    /// A config that was applied, and that nobody has kept yet.
    TRIALS,
    /// It is well again.
    RECOVERIES;

    /// The name in the settings and in `--json` output: `not-remapped`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean canBeOff() {
        return this != ALARMS;
    }
}
