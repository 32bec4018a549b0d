package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Tells of reloads that did not take place, because who asked may look elsewhere. Those that follow each other closely are
/// one incident (incident 4: a client that asks every 300 ms), and a reload that takes place ends it without a word.
///
/// @param seen the newest reload that was looked at; null before the first
/// @param incident of the newest that did not take place; 0 for none
/// @param at when that was
/// @param toldAt when it was told of last; null where it was not
public record ReloadNotices(
        @Nullable LastReload seen, long incident, Instant at, @Nullable Instant toldAt) {
    static final ReloadNotices NONE = new ReloadNotices(null, 0, Instant.EPOCH, null);

    /// @param troubleStands whether a notification of other trouble is on the screen
    ReloadNotices next(Telling telling, boolean troubleStands) {
        Draft draft = telling.draft;
        LastReload last = draft.lastReload;
        if (last == null || last.equals(seen)) {
            return this;
        }
        Matter matter = Matter.ofReload(last.outcome());
        // One that was read from a memory is no news.
        boolean news = !last.at().isBefore(draft.now.minus(between(draft)));
        if (matter == null || !news) {
            return over(draft, last);
        }
        boolean same =
                incident != 0 && at.plus(draft.limits.time(Limit.NOTICE_WELL)).isAfter(draft.now);
        long number = same ? incident : telling.newIncident();
        Instant told = same ? toldAt : null;
        if (told != null && told.plus(between(draft)).isAfter(draft.now)) {
            return new ReloadNotices(last, number, draft.now, told);
        }
        NoticeHold hold =
                troubleStands
                        ? NoticeHold.TROUBLE_STANDS
                        : telling.holdOfAnswer(NoticeCategory.RELOADS);
        if (hold != null) {
            telling.holdBack(number, matter, hold);
            return new ReloadNotices(last, number, draft.now, told);
        }
        telling.tell(number, matter);
        return new ReloadNotices(last, number, draft.now, draft.now);
    }

    private ReloadNotices over(Draft draft, LastReload last) {
        boolean good = last.outcome().good();
        if (good && toldAt != null) {
            draft.emit(new Effect.CloseNotice(incident));
        }
        return good
                ? new ReloadNotices(last, 0, at, null)
                : new ReloadNotices(last, incident, at, toldAt);
    }

    private static Duration between(Draft draft) {
        return draft.limits.time(Limit.NOTICE_BETWEEN);
    }
}
