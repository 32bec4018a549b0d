package app.tomo.schedules;

import static app.tomo.schedules.Moment.expect;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;
import app.tomo.model.ProblemId;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.model.Wish;

/// An emergency stop replaces everything, starts nothing until it is lifted, and ends in a daemon that is off or in an alarm.
final class EmergencyWins implements Invariant {
    @Override
    public void holds(Moment moment) {
        Snapshot before = moment.before();
        Snapshot after = moment.after();
        Event.ActionRequested asked = moment.asked();
        if (asked != null && !moment.threw()) {
            asked(moment, asked);
        }
        if (after.wish() == Wish.EMERGENCY_STOPPED) {
            expect(!moment.has(Effect.StartUnit.class), "started in an emergency stop");
            expect(!moment.has(Effect.RestartUnit.class), "restarted in an emergency stop");
        } else if (before.wish() == Wish.EMERGENCY_STOPPED) {
            boolean lifted =
                    moment.event() instanceof Event.HoldStored(long id, boolean done)
                            && done
                            && before.action() != null
                            && before.action().id() == id
                            && before.action().kind() == ActionKind.LIFT_EMERGENCY_STOP;
            boolean seen =
                    moment.event() instanceof Event.HoldSeen(var since, var _) && since == null;
            expect(lifted || seen, "nobody lifted it");
        }
        for (Effect effect : moment.effects()) {
            if (effect instanceof Effect.TellEnded(long _, ActionKind kind, Outcome outcome)
                    && kind == ActionKind.EMERGENCY_STOP) {
                ended(moment, outcome);
            }
        }
        lasts(moment);
    }

    private static void asked(Moment moment, Event.ActionRequested asked) {
        Action before = moment.before().action();
        Action after = moment.after().action();
        if (asked.kind() == ActionKind.EMERGENCY_STOP) {
            boolean joins = before != null && before.kind() == ActionKind.EMERGENCY_STOP;
            expect(
                    after != null && after.kind() == ActionKind.EMERGENCY_STOP,
                    "an emergency stop that does not begin");
            expect(moment.after().wish() == Wish.EMERGENCY_STOPPED, "it is not remembered");
            expect(joins || storesThenEnds(moment), "not stored before it is carried out");
            expect(moment.after().queue().entries().isEmpty(), "something still waits");
            if (before != null && !joins) {
                moment.tested(Promise.EMERGENCY_STOP_REPLACES_ALL);
            }
        } else if (moment.before().wish() == Wish.EMERGENCY_STOPPED) {
            switch (asked.kind()) {
                case START, RESTART, RESUME -> moment.tested(Promise.EMERGENCY_STOP_STARTS_NOTHING);
                default -> {}
            }
        }
    }

    private static boolean storesThenEnds(Moment moment) {
        boolean stored = false;
        for (Effect effect : moment.effects()) {
            stored |= effect instanceof Effect.StoreHold;
            if (effect instanceof Effect.EndUnit) {
                return stored;
            }
        }
        return false;
    }

    private static void ended(Moment moment, Outcome outcome) {
        Snapshot after = moment.after();
        boolean off = after.headline() == Headline.EMERGENCY_STOPPED;
        boolean again = after.action() != null;
        switch (outcome) {
            case Outcome.Reached _ -> {
                expect(after.facts().running() != Truth.YES, "off, and it runs");
                expect(off || after.facts().responding() == Truth.YES || again, "not off");
                moment.tested(Promise.EMERGENCY_STOP_ENDS_OR_ALARMS);
            }
            case Outcome.Failed(Outcome.Failure why) -> {
                if (!(why instanceof Outcome.Failure.OwnMistake)) {
                    expect(off || alarms(after) || again, "neither off nor an alarm");
                    moment.tested(Promise.EMERGENCY_STOP_ENDS_OR_ALARMS);
                }
            }
            default -> expect(outcome instanceof Outcome.Cancelled, "another end: " + outcome);
        }
    }

    private static boolean alarms(Snapshot snapshot) {
        return snapshot.problems().stream()
                .anyMatch(problem -> problem.id() == ProblemId.EMERGENCY_STOP_FAILED);
    }

    /// Whoever brings the daemon back, it is ended again, or the alarm stands.
    private static void lasts(Moment moment) {
        Snapshot after = moment.after();
        if (after.wish() == Wish.EMERGENCY_STOPPED
                && after.hold().guarded()
                && after.facts().running() == Truth.YES
                && !moment.threw()) {
            boolean survives = after.hold().survivor() == after.pid() && alarms(after);
            expect(after.action() != null || survives, "it is back, and nobody ends it");
            moment.tested(Promise.EMERGENCY_STOP_LASTS);
        }
    }
}
