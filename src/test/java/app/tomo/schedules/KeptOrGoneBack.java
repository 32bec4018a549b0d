package app.tomo.schedules;

import static app.tomo.schedules.Moment.expect;

import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;
import app.tomo.model.TrialEnd.Settlement;

import java.util.HashSet;
import java.util.Set;

/// What is applied and tried is kept or gone back from, once, and in time.
final class KeptOrGoneBack implements Invariant {
    private final Set<String> settling = new HashSet<>();
    private final Set<String> ended = new HashSet<>();

    @Override
    public void begunAnew() {
        settling.clear();
        ended.clear();
    }

    @Override
    public void holds(Moment moment) {
        for (Effect effect : moment.effects()) {
            switch (effect) {
                case Effect.KeepTrial(String id) -> settles(moment, id);
                case Effect.RestoreTrial(String id) -> {
                    settles(moment, id);
                    moment.tested(Promise.A_TRIAL_GOES_BACK_IN_TIME);
                }
                default -> {}
            }
        }
        lasts(moment);
        ends(moment);
    }

    private void settles(Moment moment, String id) {
        expect(settling.add(id), "settled twice: " + id);
        moment.tested(Promise.A_TRIAL_ENDS_ONCE);
    }

    private static void lasts(Moment moment) {
        Trial trial = moment.after().trials().current();
        if (trial != null && trial.stage() == Trial.Stage.RUNNING && trial.ours()) {
            boolean inTime = trial.until() != null && trial.until().isAfter(moment.at());
            expect(inTime || moment.threw(), "tried for too long");
        }
        Trial before = moment.before().trials().current();
        boolean wanted =
                moment.event() instanceof Event.TrialAccepted
                        || moment.event() instanceof Event.TrialDeclined;
        if (wanted && before != null && !before.isOpen()) {
            expect(!moment.has(Effect.KeepTrial.class), "kept after all");
            expect(!moment.has(Effect.RestoreTrial.class), "gone back after all");
            moment.tested(Promise.NEVER_BOTH_KEPT_AND_RESTORED);
        }
    }

    private void ends(Moment moment) {
        TrialEnd before = moment.before().trials().end();
        TrialEnd after = moment.after().trials().end();
        if (after == null || (before != null && before.id().equals(after.id()))) {
            return;
        }
        expect(ended.add(after.id()), "ended twice: " + after.id());
        expect(settling.contains(after.id()), "ended, and nothing was settled");
        if (after.why() == TrialEnd.Why.KEPT) {
            expect(after.settlement() != Settlement.RESTORED, "kept and restored");
        }
        if (after.why() == TrialEnd.Why.OFF) {
            expect(!after.awaits() && after.outcome() == null, "loaded, and it is to be off");
            moment.tested(Promise.GOING_BACK_STARTS_NOTHING);
        }
    }
}
