package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What is needed to decide what a person is told without having asked. Made only by [NotificationPolicy].
///
/// @param count incidents so far
/// @param conditions what surrounds the person
/// @param headline of the step before
/// @param headlineSince since when it has been that
/// @param open the incident that is not over; null when there is none
/// @param reloads what was told of reloads
/// @param trials what was told of a config that is tried
/// @param history what was shown and what was held back
/// @param due when time alone has something told; null when it has not
public record Notices(
        long count,
        NoticeConditions conditions,
        Headline headline,
        Instant headlineSince,
        @Nullable Notice open,
        ReloadNotices reloads,
        TrialNotices trials,
        NoticeHistory history,
        @Nullable Instant due) {
    /// As Tomo starts.
    public static Notices atStart(Instant quietUntil, Instant now) {
        NoticeConditions conditions = NoticeConditions.atStart(quietUntil);
        return new Notices(
                0,
                conditions,
                Headline.UNKNOWN,
                now,
                null,
                ReloadNotices.NONE,
                TrialNotices.NONE,
                NoticeHistory.NONE,
                null);
    }

    public NoticePreferences preferences() {
        return conditions.preferences();
    }

    Notices under(NoticeConditions next) {
        return new Notices(
                count, next, headline, headlineSince, open, reloads, trials, history, due);
    }

    /// With what an earlier Tomo told. Its incident goes on under its number where it is about the same daemon.
    Notices recalling(Memory memory, boolean same) {
        Notice before = same ? memory.open() : null;
        return new Notices(
                Math.max(count, memory.incidents()),
                conditions,
                headline,
                headlineSince,
                before == null ? open : before.asUntold(),
                reloads,
                trials,
                memory.history(),
                due);
    }

    /// The person, or their desktop, closed that incident's notification.
    Notices closed(long incident) {
        boolean known = open != null && open.incident() == incident;
        return new Notices(
                count,
                conditions,
                headline,
                headlineSince,
                known && open != null ? open.asKnown() : open,
                reloads,
                trials.closed(incident),
                history,
                due);
    }
}
