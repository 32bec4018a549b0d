package app.tomo.schedules;

import static app.tomo.schedules.Moment.expect;

import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.NoticeConditions;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;

import org.jspecify.annotations.Nullable;

/// A person is asked in a notification only for as long as something is tried, once each time, and never where a window in front
/// asks the same; when it is over, nothing asks any more.
final class AskedWhileTried implements Invariant {
    private @Nullable Long standing;

    @Override
    public void begunAnew() {
        standing = null;
    }

    @Override
    public void holds(Moment moment) {
        for (Effect effect : moment.effects()) {
            switch (effect) {
                case Effect.TellTrial(long incident, Trial trial) -> asked(moment, incident, trial);
                case Effect.TellTrialEnd(long incident, TrialEnd end) -> {
                    expect(Long.valueOf(incident).equals(standing), "ended, and never asked");
                    expect(!end.awaits(), "told of an end that is not one");
                    standing = null;
                }
                case Effect.CloseNotice(long incident) -> gone(incident);
                case Effect.TellTrouble _, Effect.TellRecovery _ -> standing = null;
                default -> {}
            }
        }
        if (moment.event() instanceof Event.NoticeClosed(long incident)) {
            gone(incident);
        }
        Trial current = moment.after().trials().current();
        TrialEnd end = moment.after().trials().end();
        boolean asks = current != null || (end != null && end.awaits()) || moment.threw();
        expect(standing == null || asks, "asked, and nothing is tried");
    }

    private void asked(Moment moment, long incident, Trial trial) {
        Trial current = moment.after().trials().current();
        expect(current != null && current.id().equals(trial.id()), "asked of another one");
        expect(standing == null, "asked twice at once");
        NoticeConditions conditions = moment.after().notices().conditions();
        expect(!conditions.attended() && !conditions.settingsInFront(), "asked beside a window");
        standing = incident;
        moment.tested(Promise.ASKED_WHILE_TRIED);
    }

    private void gone(long incident) {
        if (Long.valueOf(incident).equals(standing)) {
            standing = null;
        }
    }
}
