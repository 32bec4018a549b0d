package app.tomo.model;

import org.jspecify.annotations.Nullable;

/// What there is to tell of an incident, without what changes by the second. Two that are equal need not be told twice.
///
/// @param crashes how often it crashed, where the headline is crash-looping; else 0
/// @param cause what explains it, its evidence left out; null where nothing does
public record Matter(Headline headline, int crashes, @Nullable Problem cause) {
    /// The person asked for safety and did not get it: they wait for nothing else, and what is below it can wait.
    boolean isAlarm() {
        return cause != null && cause.id() == ProblemId.EMERGENCY_STOP_FAILED;
    }

    /// What somebody who knows of the other is told all the same.
    boolean isGraverThan(Matter other) {
        return isAlarm() ? !other.isAlarm() : gravity() > other.gravity();
    }

    private int gravity() {
        return switch (headline) {
            case DEGRADED -> 1;
            case UNRESPONSIVE -> 2;
            case FAILED -> 3;
            case CRASH_LOOPING -> 4;
            default -> 0;
        };
    }
}
