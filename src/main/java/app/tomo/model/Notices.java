package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What is needed to decide what a person is told without having asked. Made only by [NoticeRule].
///
/// @param count incidents so far
/// @param attended whether the status window is in front: who looks at it needs no notification
/// @param quietUntil until when nothing new is told: just after a start, a wake or something the person did
/// @param headline of the step before
/// @param headlineSince since when it has been that
/// @param open the incident that is not over; null when there is none
/// @param due when time alone has something told; null when it has not
public record Notices(
        long count,
        boolean attended,
        Instant quietUntil,
        Headline headline,
        Instant headlineSince,
        @Nullable Notice open,
        @Nullable Instant due) {
    /// As Tomo starts.
    public static Notices atStart(Instant quietUntil, Instant now) {
        return new Notices(0, false, quietUntil, Headline.UNKNOWN, now, null, null);
    }

    Notices attended(boolean next) {
        return new Notices(count, next, quietUntil, headline, headlineSince, open, due);
    }

    Notices quietUntil(Instant next) {
        return new Notices(count, attended, next, headline, headlineSince, open, due);
    }

    /// The person, or their desktop, closed that incident's notification.
    Notices closed(long incident) {
        return open == null || open.incident() != incident
                ? this
                : new Notices(
                        count, attended, quietUntil, headline, headlineSince, open.asKnown(), due);
    }
}
