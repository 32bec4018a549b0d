package app.tomo.ui.status;

import app.tomo.model.Headline;
import app.tomo.model.Severity;

import java.util.Locale;

/// What a colour means. Grey is everything that needs no attention.
enum Tone {
    GOOD,
    LOOK,
    BROKEN,
    PLAIN;

    static Tone of(Headline headline) {
        return switch (headline) {
            case HEALTHY -> GOOD;
            case DEGRADED, UNRESPONSIVE -> LOOK;
            case CRASH_LOOPING, FAILED, EMERGENCY_STOPPED -> BROKEN;
            case STARTING, STOPPING, STOPPED, PAUSED, NOT_INSTALLED, UNKNOWN -> PLAIN;
        };
    }

    static Tone of(Severity severity) {
        return switch (severity) {
            case WARNING -> LOOK;
            case BROKEN -> BROKEN;
        };
    }

    /// The name of its style class.
    String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
