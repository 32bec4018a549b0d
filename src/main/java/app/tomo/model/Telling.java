package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What one step tells, holds back and leaves for later. Lives for one call of [NotificationPolicy#of].
final class Telling {
    final Draft draft;
    private final NoticeConditions conditions;
    private NoticeHistory history;
    private long count;
    private @Nullable Instant due;

    Telling(Draft draft) {
        this.draft = draft;
        this.conditions = draft.notices.conditions();
        Instant oldest = draft.now.minus(draft.limits.time(Limit.NOTICE_HISTORY_AGE));
        this.history = draft.notices.history().since(oldest);
        this.count = draft.notices.count();
    }

    NoticeHistory history() {
        return history;
    }

    long count() {
        return count;
    }

    @Nullable Instant due() {
        return due;
    }

    long newIncident() {
        count++;
        return count;
    }

    boolean isAttended() {
        return conditions.attended();
    }

    /// Whether that moment has come; where not, it is waited for.
    boolean reached(Instant at) {
        boolean now = !at.isAfter(draft.now);
        if (!now && (due == null || at.isBefore(due))) {
            due = at;
        }
        return now;
    }

    /// What holds back trouble now, its own end waited for where time brings it; null for nothing.
    @Nullable NoticeHold holdOf(NoticeCategory category) {
        if (category == NoticeCategory.ALARMS) {
            return isAttended() ? NoticeHold.WINDOW_IN_FRONT : null;
        }
        NoticeHold chosen = chosenHold(category);
        if (chosen != null) {
            return chosen;
        }
        NoticeHold quiet = quiet();
        return quiet != null ? quiet : desktopHold();
    }

    /// The same of what a person waits for themselves: nothing they do holds it back.
    @Nullable NoticeHold holdOfAnswer(NoticeCategory category) {
        NoticeHold chosen = chosenHold(category);
        return chosen != null ? chosen : desktopHold();
    }

    /// The same of a config that is tried, which the settings window shows as well.
    @Nullable NoticeHold holdOfTrial() {
        return conditions.settingsInFront()
                ? NoticeHold.WINDOW_IN_FRONT
                : holdOfAnswer(NoticeCategory.TRIALS);
    }

    private @Nullable NoticeHold chosenHold(NoticeCategory category) {
        if (conditions.preferences().off().contains(category)) {
            return NoticeHold.SWITCHED_OFF;
        }
        return isAttended() ? NoticeHold.WINDOW_IN_FRONT : null;
    }

    private @Nullable NoticeHold quiet() {
        Action action = draft.action();
        if (action != null && NotificationPolicy.disturbs(action.kind())) {
            boolean _ = reached(action.deadline().end());
            return NoticeHold.OWN_ACTION;
        }
        return reached(conditions.quietUntil()) ? null : conditions.quietAfter();
    }

    private @Nullable NoticeHold desktopHold() {
        QuietHours hours = conditions.preferences().quietHours();
        if (hours != null && hours.contain(draft.now, conditions.zone())) {
            boolean _ = reached(hours.end(draft.now, conditions.zone()));
            return NoticeHold.QUIET_HOURS;
        }
        boolean disturbing =
                conditions.doNotDisturb() && conditions.preferences().respectsDoNotDisturb();
        return disturbing ? NoticeHold.DO_NOT_DISTURB : null;
    }

    void tellTrial(long incident, Trial trial) {
        draft.emit(new Effect.TellTrial(incident, trial));
        note(NoticeRecord.ofTrial(incident, draft.now, null));
    }

    void holdBackTrial(long incident, NoticeHold why) {
        note(NoticeRecord.ofTrial(incident, draft.now, why));
    }

    void tell(long incident, Matter matter) {
        draft.emit(new Effect.TellTrouble(incident, matter));
        note(NoticeRecord.of(incident, draft.now, matter, null));
    }

    void holdBack(long incident, Matter matter, NoticeHold why) {
        note(NoticeRecord.of(incident, draft.now, matter, why));
    }

    void tellRecovery(long incident, Recovery recovery) {
        draft.emit(new Effect.TellRecovery(incident, recovery));
        note(NoticeRecord.ofRecovery(incident, draft.now, null));
    }

    void holdBackRecovery(long incident, NoticeHold why) {
        if (history.knows(incident)) {
            note(NoticeRecord.ofRecovery(incident, draft.now, why));
        }
    }

    private void note(NoticeRecord record) {
        history = history.with(record, draft.limits.count(Limit.NOTICE_HISTORY));
    }
}
