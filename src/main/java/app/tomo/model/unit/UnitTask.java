package app.tomo.model.unit;

import java.util.Locale;

/// What a person can have done to a unit.
public enum UnitTask {
    /// A unit of Tomo's own, where there is none.
    INSTALL,
    /// What is weak is made strong: in Tomo's own unit itself, beside somebody else's.
    HARDEN,
    /// What Tomo wrote is taken away.
    REMOVE,
    /// It starts by itself: at login, or with the machine.
    ENABLE,
    DISABLE,
    /// What forbids it to start is taken away.
    UNMASK,
    /// Its manager forgets that it failed, or was started too often.
    RESET;

    /// Its name on the command line and in `--json`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
