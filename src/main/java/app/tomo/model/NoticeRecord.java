package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// One notification that was shown, or held back. What changes it in place is part of it.
///
/// @param incident which it belongs to
/// @param at when it was shown or held back for the first time
/// @param matter what it says now; for one of a recovery, nothing but that the daemon is well
/// @param heldBack why it was not shown; null where it was
/// @param changes how often it was changed in place
public record NoticeRecord(
        long incident,
        Instant at,
        NoticeSeverity severity,
        NoticeCategory category,
        Matter matter,
        @Nullable NoticeHold heldBack,
        int changes) {
    static NoticeRecord of(long incident, Instant at, Matter matter, @Nullable NoticeHold held) {
        return new NoticeRecord(
                incident, at, matter.severity(), matter.category(), matter, held, 0);
    }

    static NoticeRecord ofRecovery(long incident, Instant at, @Nullable NoticeHold held) {
        return new NoticeRecord(
                incident,
                at,
                NoticeSeverity.RECOVERED,
                NoticeCategory.RECOVERIES,
                Matter.WELL,
                held,
                0);
    }

    static NoticeRecord ofTrial(long incident, Instant at, @Nullable NoticeHold held) {
        return new NoticeRecord(
                incident, at, NoticeSeverity.WARNING, NoticeCategory.TRIALS, Matter.WELL, held, 0);
    }

    /// Whether the next one is the same notification, changed.
    boolean isChangedBy(NoticeRecord next) {
        return incident == next.incident
                && heldBack == next.heldBack
                && (severity == NoticeSeverity.RECOVERED)
                        == (next.severity == NoticeSeverity.RECOVERED);
    }

    NoticeRecord changed(NoticeRecord next) {
        return new NoticeRecord(
                incident, at, next.severity, next.category, next.matter, heldBack, changes + 1);
    }

    NoticeRecord shifted(Duration by) {
        return new NoticeRecord(
                incident, at.plus(by), severity, category, matter, heldBack, changes);
    }
}
