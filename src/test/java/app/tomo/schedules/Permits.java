package app.tomo.schedules;

import static app.tomo.schedules.Moment.expect;

import app.tomo.model.Action;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Permit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// One action at a time, which ends by its deadline and gives its permit back once: told as one end to whoever asked.
final class Permits implements Invariant {
    @Override
    public void holds(Moment moment) {
        Action before = moment.before().action();
        Action after = moment.after().action();
        List<Long> told = new ArrayList<>();
        for (Effect effect : moment.effects()) {
            if (effect instanceof Effect.TellEnded(long id, var _, var _)) {
                told.add(id);
            }
        }
        theCountIsRight(moment, before, told);
        onlyTheHolderChanges(moment, after, told);
        if (after != null) {
            endsInTime(moment, before, after);
        }
        if (before != null && moment.event() instanceof Event.ActionRequested) {
            moment.tested(Promise.ONE_ACTION_AT_A_TIME);
        }
    }

    private static void theCountIsRight(Moment moment, @Nullable Action before, List<Long> told) {
        Permit was = moment.before().permit();
        Permit is = moment.after().permit();
        long released = is.released() - was.released();
        expect(released >= 0 && is.taken() >= was.taken(), "the count went back");
        expect(released <= told.size(), "given back more often than actions ended");
        if (before == null) {
            return;
        }
        if (moment.ended(before)) {
            expect(released >= 1, "ended without giving the permit back");
            expect(told.contains(before.id()), "ended, and nobody was told");
            expect(told.containsAll(before.joined()), "ended, and not all were told");
            moment.tested(
                    moment.threw()
                            ? Promise.PERMIT_RELEASED_WHERE_A_STEP_THREW
                            : Promise.PERMIT_RELEASED_ONCE);
            if (before.deadline().passed(moment.at())) {
                moment.tested(Promise.OVER_BY_ITS_DEADLINE);
            }
        } else {
            expect(
                    before.id() == Schedule.OWN || !told.contains(before.id()),
                    "ended, and goes on");
            expect(!moment.threw(), "a step threw, and its action goes on");
        }
    }

    private static void onlyTheHolderChanges(
            Moment moment, @Nullable Action after, List<Long> told) {
        for (Effect effect : moment.effects()) {
            if (effect instanceof Effect.Change change && !(effect instanceof Effect.TellEnded)) {
                boolean holds = after != null && after.id() == change.action();
                expect(holds || told.contains(change.action()), "changed without the permit");
            }
        }
    }

    private static void endsInTime(Moment moment, @Nullable Action before, Action after) {
        expect(!after.deadline().passed(moment.at()), "outlived its deadline");
        expect(
                !after.phaseDeadline().end().isAfter(after.deadline().end()),
                "a phase outlasts its action");
        if (before != null && !moment.ended(before) && !moment.slept()) {
            expect(after.deadline().equals(before.deadline()), "the deadline was moved");
            expect(isKept(before.joined(), after.joined()), "somebody who joined was forgotten");
        }
    }

    private static boolean isKept(List<Long> before, List<Long> after) {
        return after.size() >= before.size() && after.subList(0, before.size()).equals(before);
    }
}
