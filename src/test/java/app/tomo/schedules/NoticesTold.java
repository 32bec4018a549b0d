package app.tomo.schedules;

import static app.tomo.schedules.Moment.expect;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Headline;
import app.tomo.model.Limit;
import app.tomo.model.Link;
import app.tomo.model.Matter;
import app.tomo.model.Notice;
import app.tomo.model.NoticeCategory;
import app.tomo.model.NoticeConditions;
import app.tomo.model.Outcome;
import app.tomo.model.ProblemId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// One notification an incident, told when the trouble has lasted and nobody is to be left in peace; one "recovered" when the
/// daemon has been well. Keeps an account of its own of when an incident can be another one.
final class NoticesTold implements Invariant {
    private final Map<Long, Instant> told = new HashMap<>();
    private final Set<Long> recovered = new HashSet<>();
    private @Nullable Headline headline;
    private Instant since = Instant.MIN;
    private Instant quietUntil = Instant.MIN;
    private boolean begun;
    private boolean over = true;
    private long newest;

    @Override
    public void begunAnew() {
        begun = false;
        told.clear();
        // The one that was open goes on under its number where it was written down.
        over = true;
    }

    @Override
    public void holds(Moment moment) {
        if (!begun) {
            begun = true;
            quietUntil = moment.before().at().plus(moment.time(Limit.NOTICE_QUIET));
        }
        Headline now = moment.after().headline();
        if (now != headline) {
            headline = now;
            since = moment.at();
        }
        if (!moment.threw()) {
            keepQuiet(moment);
        }
        for (Effect effect : moment.effects()) {
            switch (effect) {
                case Effect.TellTrouble(long incident, Matter matter) -> {
                    if (matter.category() == NoticeCategory.RELOADS) {
                        ofAReload(moment, incident);
                    } else {
                        ofTrouble(moment, incident, matter);
                    }
                }
                case Effect.TellRecovery(long incident, var _) -> recovered(moment, incident);
                default -> {}
            }
        }
        over |= isOff(moment) || isWell(moment);
        if (moment.threw()) {
            keepQuiet(moment);
        }
    }

    private void ofAReload(Moment moment, long incident) {
        expect(!recovered.contains(incident), "told of what is over");
        newest = Math.max(newest, incident);
        inPlace(moment, incident, false);
    }

    private void ofTrouble(Moment moment, long incident, Matter matter) {
        Notice open = moment.after().notices().open();
        expect(open != null && open.incident() == incident, "told of no open incident");
        expect(!recovered.contains(incident), "told of what is over");
        boolean alarm = matter.category() == NoticeCategory.ALARMS;
        if (!told.containsKey(incident)) {
            expect(over, "a second notification of one incident");
            over = false;
            newest = Math.max(newest, incident);
            Duration lasting =
                    moment.time(
                            headline == Headline.DEGRADED
                                    ? Limit.NOTICE_LASTING_DEGRADED
                                    : Limit.NOTICE_LASTING);
            expect(alarm || !since.plus(lasting).isAfter(moment.at()), "told too early");
            moment.tested(Promise.TOLD_WHEN_IT_LASTED);
        }
        inPlace(moment, incident, alarm);
        expect(alarm || !isQuiet(moment), "told although it is to be quiet");
        isWanted(moment, matter.category());
        moment.tested(Promise.ONE_NOTIFICATION_AN_INCIDENT);
    }

    private void inPlace(Moment moment, long incident, boolean alarm) {
        Instant before = told.put(incident, moment.at());
        Duration between = moment.time(Limit.NOTICE_BETWEEN);
        expect(
                alarm || before == null || !before.plus(between).isAfter(moment.at()),
                "changed too often");
    }

    private static void isWanted(Moment moment, NoticeCategory category) {
        NoticeConditions conditions = moment.after().notices().conditions();
        expect(!conditions.attended(), "told to somebody who looks at it");
        if (category != NoticeCategory.ALARMS) {
            expect(!conditions.preferences().off().contains(category), "told what is off");
            expect(
                    !conditions.doNotDisturb() || !conditions.preferences().respectsDoNotDisturb(),
                    "told in do-not-disturb");
        }
    }

    private void recovered(Moment moment, long incident) {
        expect(told.containsKey(incident), "recovered from what was not told");
        expect(recovered.add(incident), "recovered twice");
        expect(isWell(moment), "recovered too early");
        moment.tested(Promise.ONE_RECOVERED);
    }

    private boolean isWell(Moment moment) {
        if (headline != Headline.HEALTHY) {
            return false;
        }
        Instant well = since;
        if (moment.after().link() instanceof Link.Open open && open.since().isBefore(well)) {
            well = open.since();
        }
        return !well.plus(moment.time(Limit.NOTICE_WELL)).isAfter(moment.at());
    }

    private static boolean isOff(Moment moment) {
        return switch (moment.after().headline()) {
            case STOPPED, PAUSED, EMERGENCY_STOPPED, NOT_INSTALLED ->
                    moment.after().problems().stream()
                            .noneMatch(each -> each.id() == ProblemId.EMERGENCY_STOP_FAILED);
            default -> false;
        };
    }

    private boolean isQuiet(Moment moment) {
        Action action = moment.after().action();
        boolean own = action != null && disturbs(action.kind());
        boolean quiet = own || quietUntil.isAfter(moment.at());
        return quiet;
    }

    private void keepQuiet(Moment moment) {
        Instant until = moment.at().plus(moment.time(Limit.NOTICE_QUIET));
        boolean changes = moment.event() instanceof Event.LimitsChanged;
        if (changes) {
            return;
        }
        boolean woke = moment.slept() || moment.event() instanceof Event.Woke;
        if (woke && !moment.threw()) {
            quietUntil = until;
        }
        for (Effect effect : moment.effects()) {
            if (effect instanceof Effect.TellEnded(long id, ActionKind kind, Outcome outcome)) {
                Action held = moment.before().action();
                boolean heldIt =
                        held == null
                                ? moment.after().permit().released()
                                        > moment.before().permit().released()
                                : held.id() == id || held.joined().contains(id);
                boolean own = (held == null ? id : held.id()) == Schedule.OWN;
                boolean news = own && kind == ActionKind.RESUME && !outcome.good();
                if (heldIt && disturbs(kind) && !news) {
                    quietUntil = until;
                }
            }
        }
        if (quietUntil.isAfter(moment.at()) && isTrouble()) {
            moment.tested(Promise.NOT_TOLD_WHEN_QUIET);
        }
    }

    private boolean isTrouble() {
        return headline == Headline.CRASH_LOOPING
                || headline == Headline.FAILED
                || headline == Headline.UNRESPONSIVE
                || headline == Headline.DEGRADED;
    }

    private static boolean disturbs(ActionKind kind) {
        return kind != ActionKind.SWITCH_LAYER
                && kind != ActionKind.PRESS_KEY
                && kind != ActionKind.CHANGE_UNIT;
    }
}
