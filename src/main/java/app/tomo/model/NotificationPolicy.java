package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Decides what a person is told without having asked: one notification an incident, opened when the trouble has lasted,
/// changed in place when there is news, ended by "well again" (incident 0: 15 crashes in five minutes are one). What they
/// do not want to hear now is held back, and told once when they do and it still is so.
final class NotificationPolicy {
    private final Draft draft;
    private final Telling telling;
    private final Notices before;
    private final Headline headline;
    private final Instant headlineSince;
    private final Matter matter;
    private @Nullable Notice open;

    private NotificationPolicy(Draft draft, Headline headline, List<Problem> problems) {
        this.draft = draft;
        this.telling = new Telling(draft);
        this.before = draft.notices;
        this.headline = headline;
        this.headlineSince = headline == before.headline() ? before.headlineSince() : draft.now;
        this.open = before.open();
        this.matter = Matters.of(draft, headline, problems);
    }

    /// The next state; what is to be told is added to the draft's effects.
    static Notices of(Draft draft, Headline headline, List<Problem> problems) {
        NotificationPolicy policy = new NotificationPolicy(draft, headline, problems);
        policy.decide();
        Notice open = policy.open;
        boolean stands = open != null && open.onScreen();
        ReloadNotices reloads = draft.notices.reloads().next(policy.telling, stands);
        TrialNotices trials = draft.notices.trials().next(policy.telling, stands);
        return new Notices(
                policy.telling.count(),
                draft.notices.conditions(),
                headline,
                policy.headlineSince,
                open,
                reloads,
                trials,
                policy.telling.history(),
                policy.telling.due());
    }

    private void decide() {
        Notice notice = open;
        if (notice != null && telling.isAttended() && !notice.known()) {
            close(notice);
            notice = notice.asKnown();
            open = notice;
        }
        if (matter.isAlarm()) {
            trouble(notice);
            return;
        }
        switch (headline) {
            case CRASH_LOOPING, FAILED, UNRESPONSIVE, DEGRADED -> trouble(notice);
            case HEALTHY -> {
                if (notice != null) {
                    recover(notice.asWellSince(wellSince(notice)));
                }
            }
            case STARTING, STOPPING, UNKNOWN -> {
                if (notice != null) {
                    open = notice.asWellSince(null);
                }
            }
            case STOPPED, PAUSED, EMERGENCY_STOPPED, NOT_INSTALLED -> {
                if (notice != null) {
                    close(notice);
                    open = null;
                }
            }
        }
    }

    private void trouble(@Nullable Notice notice) {
        if (notice != null) {
            goOn(notice.asWellSince(null));
        } else if (telling.reached(matter.isAlarm() ? draft.now : lasting())) {
            long incident = telling.newIncident();
            tell(new Notice(incident, began(), matter, draft.now, false, false, null));
        }
    }

    private void goOn(Notice notice) {
        open = notice;
        boolean other = headline != notice.matter().headline();
        boolean alarm = matter.isAlarm() && !notice.matter().isAlarm();
        if (isNews(notice) && (alarm || isDue(notice, other))) {
            tell(notice);
        }
    }

    private boolean isNews(Notice notice) {
        if (telling.isAttended() || (notice.told() && !notice.known())) {
            return !notice.matter().equals(matter);
        }
        return !notice.known() || matter.isGraverThan(notice.matter());
    }

    private boolean isDue(Notice notice, boolean other) {
        Instant at =
                notice.told()
                        ? notice.toldAt().plus(draft.limits.time(Limit.NOTICE_BETWEEN))
                        : draft.now;
        return telling.reached(other || !notice.told() ? later(at, lasting()) : at);
    }

    private void tell(Notice notice) {
        NoticeHold hold = telling.holdOf(matter.category());
        if (hold == null) {
            telling.tell(notice.incident(), matter);
            open = notice.asTold(matter, draft.now);
        } else {
            telling.holdBack(notice.incident(), matter, hold);
            open = telling.isAttended() ? notice.asSeen(matter) : notice;
        }
    }

    private void recover(Notice notice) {
        open = notice;
        Instant well = notice.wellSince();
        if (well == null || !telling.reached(well.plus(draft.limits.time(Limit.NOTICE_WELL)))) {
            return;
        }
        NoticeHold hold =
                notice.told()
                        ? telling.holdOfAnswer(NoticeCategory.RECOVERIES)
                        : NoticeHold.TROUBLE_NOT_TOLD;
        if (hold == null) {
            telling.tellRecovery(notice.incident(), Recovery.of(draft, notice.since(), well));
        } else {
            telling.holdBackRecovery(notice.incident(), hold);
            close(notice);
        }
        open = null;
    }

    private void close(Notice notice) {
        if (notice.onScreen()) {
            draft.emit(new Effect.CloseNotice(notice.incident()));
        }
    }

    /// A loop is called one until the daemon has lasted for a minute: it was well for as long as it has answered.
    private Instant wellSince(Notice notice) {
        Instant known = notice.wellSince();
        if (known != null) {
            return known;
        }
        boolean looped = before.headline() == Headline.CRASH_LOOPING;
        return looped && draft.link instanceof Link.Open link ? link.since() : draft.now;
    }

    private Instant began() {
        List<Instant> crashes = draft.limits.crashLoop().around(draft.restarts);
        return headline == Headline.CRASH_LOOPING && !crashes.isEmpty()
                ? crashes.getFirst()
                : headlineSince;
    }

    private Instant lasting() {
        boolean degraded = headline == Headline.DEGRADED;
        Duration lasting =
                draft.limits.time(degraded ? Limit.NOTICE_LASTING_DEGRADED : Limit.NOTICE_LASTING);
        return headlineSince.plus(lasting);
    }

    /// Whether what follows from it may look like trouble.
    static boolean disturbs(ActionKind kind) {
        return switch (kind) {
            case START, STOP, RESTART, PAUSE, RESUME, RELOAD, EMERGENCY_STOP, LIFT_EMERGENCY_STOP ->
                    true;
            case SWITCH_LAYER, PRESS_KEY, CHANGE_UNIT -> false;
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
