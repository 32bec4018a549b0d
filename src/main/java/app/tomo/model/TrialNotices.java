package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Asks, in one notification, whether what was applied is to be kept, for as long as it is tried and nobody looks at a window
/// that asks the same; and says so in it where Tomo went back by itself. Immutable.
///
/// @param trial which one; null for none
/// @param incident its number among what was told
/// @param onScreen whether the notification stands
/// @param known whether the person has closed it: they are not asked again
/// @param from when it may be shown, at the earliest
public record TrialNotices(
        @Nullable String trial, long incident, boolean onScreen, boolean known, Instant from) {
    static final TrialNotices NONE = new TrialNotices(null, 0, false, false, Instant.EPOCH);

    /// @param troubleStands whether a notification of other trouble is on the screen
    TrialNotices next(Telling telling, boolean troubleStands) {
        TrialNotices now = yielding(telling);
        Trial current = telling.draft.trials.current();
        boolean asks = current != null && current.stage() == Trial.Stage.RUNNING && current.ours();
        if (current == null || !current.id().equals(trial)) {
            TrialNotices rest = now.over(telling.draft);
            return asks && current != null ? rest.begin(telling, current, troubleStands) : rest;
        }
        return asks ? now.ask(telling, current, troubleStands) : now;
    }

    private TrialNotices begin(Telling telling, Trial current, boolean troubleStands) {
        Instant from = current.began().plus(telling.draft.limits.time(Limit.NOTICE_LASTING));
        return new TrialNotices(current.id(), telling.newIncident(), false, false, from)
                .ask(telling, current, troubleStands);
    }

    /// A desktop shows one of Tomo's notifications at a time: another one that was told has taken its place, for a while.
    private TrialNotices yielding(Telling telling) {
        boolean replaced =
                telling.draft.effects.stream()
                        .anyMatch(
                                each ->
                                        each instanceof Effect.TellTrouble
                                                || each instanceof Effect.TellRecovery);
        if (!replaced) {
            return this;
        }
        Instant later = telling.draft.now.plus(telling.draft.limits.time(Limit.NOTICE_BETWEEN));
        return new TrialNotices(trial, incident, false, known, later);
    }

    private TrialNotices ask(Telling telling, Trial current, boolean troubleStands) {
        NoticeHold hold = telling.holdOfTrial();
        if (onScreen) {
            return hold == NoticeHold.WINDOW_IN_FRONT ? taken(telling.draft) : this;
        }
        if (known || !telling.reached(from)) {
            return this;
        }
        NoticeHold why = hold == null && troubleStands ? NoticeHold.TROUBLE_STANDS : hold;
        if (why != null) {
            telling.holdBackTrial(incident, why);
            return this;
        }
        telling.tellTrial(incident, current);
        return new TrialNotices(trial, incident, true, false, from);
    }

    private TrialNotices taken(Draft draft) {
        draft.emit(new Effect.CloseNotice(incident));
        return new TrialNotices(trial, incident, false, known, from);
    }

    /// How it ended is told to somebody who was asked and did not answer.
    private TrialNotices over(Draft draft) {
        TrialEnd end = draft.trials.end();
        if (trial == null || !onScreen) {
            return NONE;
        }
        if (end != null && end.id().equals(trial) && isUnanswered(end)) {
            if (end.awaits()) {
                return this;
            }
            draft.emit(new Effect.TellTrialEnd(incident, end));
        } else {
            draft.emit(new Effect.CloseNotice(incident));
        }
        return NONE;
    }

    private static boolean isUnanswered(TrialEnd end) {
        boolean byItself =
                switch (end.why()) {
                    case TIME, LOST, ORPHANED -> true;
                    case KEPT, ASKED, OFF -> false;
                };
        return byItself && !end.settlement().elsewhere();
    }

    /// The person, or their desktop, closed that notification.
    TrialNotices closed(long number) {
        return incident == number && trial != null
                ? new TrialNotices(trial, incident, false, true, from)
                : this;
    }
}
