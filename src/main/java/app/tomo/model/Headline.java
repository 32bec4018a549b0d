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

    /// Whether something is wrong that the person did not ask for.
    public boolean isTrouble() {
        return switch (this) {
            case DEGRADED, UNRESPONSIVE, CRASH_LOOPING, FAILED -> true;
            case HEALTHY,
                    STARTING,
                    STOPPING,
                    STOPPED,
                    PAUSED,
                    EMERGENCY_STOPPED,
                    NOT_INSTALLED,
                    UNKNOWN ->
                    false;
        };
    }

    /// The name in `--json` output and of the icon: `crash-looping`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
