package app.tomo.schedules;

import static app.tomo.schedules.Moment.expect;

import app.tomo.model.ActionKind;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Headline;
import app.tomo.model.Link;
import app.tomo.model.Outcome;
import app.tomo.model.Pause;
import app.tomo.model.PortHolder;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;
import app.tomo.model.Wish;

import java.time.Instant;

/// Success is said only of what is so at that very moment (rule 5); a pause is what is wished for, and ends; and time alone
/// never has a step follow a step for ever.
final class Verified implements Invariant {
    /// A step at the moment at which it was due may make another one due, but not for ever.
    private static final int AT_ONE_MOMENT = 12;

    private Instant last = Instant.MIN;
    private int ticks;

    @Override
    public void holds(Moment moment) {
        for (Effect effect : moment.effects()) {
            if (effect instanceof Effect.TellEnded(long _, ActionKind kind, Outcome outcome)
                    && outcome instanceof Outcome.Reached) {
                isSo(moment.after(), kind);
                moment.tested(Promise.SUCCESS_IS_VERIFIED);
            }
        }
        if (!moment.threw()) {
            aPauseIsAWish(moment);
        }
        timeGoesOn(moment);
    }

    private static void isSo(Snapshot after, ActionKind kind) {
        switch (kind) {
            case START, RESTART, RESUME -> {
                expect(after.facts().responding() == Truth.YES, "started, and does not answer");
                ServiceStatus status = after.status();
                boolean own =
                        status != null
                                && (status.holder().equals(PortHolder.OWN)
                                        || status.holder().equals(PortHolder.NOT_TOLD));
                expect(own || after.target().scope() == Scope.ATTACHED, "another answers");
            }
            case STOP, PAUSE -> expect(after.facts().running() == Truth.NO, "stopped, and runs");
            case SWITCH_LAYER -> expect(after.daemon().layer() != null, "on no layer");
            case PRESS_KEY -> expect(after.link() instanceof Link.Open, "over no connection");
            // Whoever changes it looks itself.
            case EMERGENCY_STOP, CHANGE_UNIT -> {}
            case LIFT_EMERGENCY_STOP ->
                    expect(after.wish() != Wish.EMERGENCY_STOPPED, "lifted, and in force");
            case RELOAD -> throw new AssertionError("a reload is applied, not reached");
        }
    }

    private static void aPauseIsAWish(Moment moment) {
        Snapshot after = moment.after();
        Pause pause = after.pause();
        expect((after.wish() == Wish.PAUSED) == (pause != null), "a pause is a wish");
        if (pause == null) {
            boolean over = moment.before().pause() != null;
            if (over) {
                moment.tested(Promise.A_PAUSE_ENDS);
            }
            return;
        }
        moment.tested(Promise.A_PAUSE_IS_A_WISH);
        boolean due = pause.until() != null && !pause.until().isAfter(moment.at());
        boolean mayEnd = after.hold().guarded() && after.action() == null && after.status() != null;
        expect(!due || !mayEnd, "a pause that does not end");
        expect(after.headline() != Headline.HEALTHY || mayBeOld(after), "paused, and well");
    }

    /// An overtaken reading may show the process that was stopped.
    private static boolean mayBeOld(Snapshot after) {
        return after.status() == null || after.pid() != ServiceStatus.NO_PID;
    }

    private void timeGoesOn(Moment moment) {
        Instant due = moment.dueNext();
        expect(!due.isBefore(moment.at()), "due before now");
        boolean again =
                moment.at().equals(last)
                        && moment.event() instanceof Event.Ticked
                        && due.equals(moment.at());
        ticks = again ? ticks + 1 : 0;
        last = moment.at();
        expect(ticks < AT_ONE_MOMENT, "time stands still");
        moment.tested(Promise.TIME_GOES_ON);
    }
}
