package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What there is to tell of an incident, without what changes by the second. Two that are equal need not be told twice.
///
/// @param headline healthy where it is only about a reload
/// @param crashes how often it crashed, where the headline is crash-looping; else 0
/// @param afterReload how many of those came shortly after a reload
/// @param reloads why reloads are held back; null where they are not, or where it has no bearing
/// @param cause what explains it, its evidence left out; null where nothing does
public record Matter(
        Headline headline,
        int crashes,
        int afterReload,
        Outcome.@Nullable HeldBackWhy reloads,
        @Nullable Problem cause) {
    /// The daemon is well.
    static final Matter WELL = of(Headline.HEALTHY, null);

    /// Of anything but crashes.
    public static Matter of(Headline headline, @Nullable Problem cause) {
        return new Matter(headline, 0, 0, null, cause);
    }

    /// Of a reload that did not take place; null of one about which there is nothing to tell.
    static @Nullable Matter ofReload(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Rejected(ConfigFault fault) ->
                    of(
                            Headline.HEALTHY,
                            new Problem(
                                    ProblemId.RELOAD_REJECTED,
                                    Severity.WARNING,
                                    List.of(),
                                    "",
                                    fault));
            case Outcome.HeldBack(Outcome.HeldBackWhy why, _) ->
                    switch (why) {
                        case NOT_RUNNING, NOT_ANSWERING, QUEUE_FULL -> null;
                        case CRASH_LOOP, BACKING_OFF, DEADLY ->
                                new Matter(Headline.HEALTHY, 0, 0, why, null);
                    };
            default -> null;
        };
    }

    public NoticeCategory category() {
        return isAlarm()
                ? NoticeCategory.ALARMS
                : switch (headline) {
                    case DEGRADED -> NoticeCategory.NOT_REMAPPED;
                    case UNRESPONSIVE -> NoticeCategory.HANGS;
                    case CRASH_LOOPING, FAILED -> NoticeCategory.FAILURES;
                    default -> NoticeCategory.RELOADS;
                };
    }

    public NoticeSeverity severity() {
        return switch (category()) {
            case ALARMS -> NoticeSeverity.ALARM;
            case FAILURES, HANGS -> NoticeSeverity.BROKEN;
            case NOT_REMAPPED, RELOADS, TRIALS, RECOVERIES -> NoticeSeverity.WARNING;
        };
    }

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
