package app.tomo.model;

import java.util.Locale;

/// The one-word state that every surface shows, derived from a [Snapshot] by [Headlines] and by nothing else.
public enum Headline {
    HEALTHY,
    STARTING,
    STOPPING,
    STOPPED,
    DEGRADED,
    UNRESPONSIVE,
    CRASH_LOOPING,
    FAILED,
    PAUSED,
    EMERGENCY_STOPPED,
    NOT_INSTALLED,
    UNKNOWN;

    /// The name in `--json` output and of the icon: `crash-looping`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
