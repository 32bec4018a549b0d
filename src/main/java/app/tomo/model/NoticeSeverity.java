package app.tomo.model;

import java.util.Locale;

/// How grave it is what a notification says.
public enum NoticeSeverity {
    /// It cannot wait: the person asked for safety and did not get it.
    ALARM,
    /// The daemon is broken.
    BROKEN,
    /// It runs, and not all is as it should be.
    WARNING,
    /// It is well again.
    RECOVERED;

    /// The name in `--json` output.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
