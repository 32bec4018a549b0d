package app.tomo.schedules;

import static app.tomo.schedules.Moment.expect;

import app.tomo.model.Action;
import app.tomo.model.Backoff;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Link;
import app.tomo.model.LoadState;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Step;
import app.tomo.model.Truth;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Nobody is dialled who does not run; retries grow, with jitter, up to their cap; and what comes too late is dropped.
final class Links implements Invariant {
    private ServiceReading reading = ServiceReading.NOT_YET;
    private long newest;
    private long answered;

    @Override
    public void begunAnew() {
        reading = ServiceReading.NOT_YET;
        newest = 0;
        answered = 0;
    }

    @Override
    public void holds(Moment moment) {
        if (!moment.threw() && moment.event() instanceof Event.ServiceObserved(var seen)) {
            reading = seen;
        }
        if (isOff() && !(moment.event() instanceof Event.ServiceObserved)) {
            moment.tested(Promise.NO_DIAL_AFTER_A_STOP);
        }
        for (Effect effect : moment.effects()) {
            if (effect instanceof Effect.OpenLink open) {
                expect(!isOff(), "dials what does not run");
                expect(open.link() > newest, "an old number");
                newest = open.link();
            } else if (effect instanceof Effect.Ping ping) {
                expect(ping.link() == moment.after().link().number(), "asks an old connection");
            }
        }
        answers(moment);
        retries(moment);
        if (!moment.threw() && isStale(moment)) {
            Step nothing = Step.step(moment.before(), new Event.Ticked(), moment.at());
            expect(nothing.equals(moment.step()), "what came too late changed something");
        }
    }

    /// A connection alone is no answer.
    private void answers(Moment moment) {
        if (!moment.threw()
                && moment.event() instanceof Event.PingAnswered(long link, var _)
                && link == moment.before().link().number()) {
            answered = link;
        }
        boolean answers = moment.after().facts().responding() == Truth.YES;
        expect(!answers || moment.after().link().number() == answered, "it never answered");
    }

    private boolean isOff() {
        return switch (reading) {
            case ServiceReading.NotYet _ -> true;
            case ServiceReading.Seen(ServiceStatus status) ->
                    !status.hasProcess() && status.load() != LoadState.NOT_FOUND;
            case ServiceReading.Unreachable _, ServiceReading.Undecided _ -> false;
        };
    }

    private static void retries(Moment moment) {
        Link before = moment.before().link();
        if (moment.after().link() instanceof Link.Down down && !down.equals(before)) {
            Backoff retries = moment.limits().retries();
            Duration delay = Duration.between(moment.at(), down.retryAt());
            Duration whole = retries.delay(down.attempt());
            expect(delay.compareTo(retries.most()) <= 0, "beyond the cap");
            expect(delay.compareTo(whole) <= 0, "later than it may be");
            expect(delay.multipliedBy(2).compareTo(whole) >= 0, "sooner than it may be");
            if (before instanceof Link.Connecting connecting) {
                expect(down.attempt() == connecting.attempt(), "a failure is not counted");
            }
            if (whole.equals(retries.most())) {
                moment.tested(Promise.RETRIES_WITHIN_THEIR_CAP);
            }
            moment.census().jittered(delay, whole);
        }
        if (before instanceof Link.Down down
                && moment.after().link() instanceof Link.Connecting next
                && moment.event() instanceof Event.Ticked
                && !moment.slept()) {
            expect(next.attempt() == down.attempt() + 1, "it does not grow");
            expect(!moment.at().isBefore(down.retryAt()), "too early");
            moment.tested(Promise.RETRIES_GROW);
        }
    }

    private static boolean isStale(Moment moment) {
        if (moment.event() instanceof Event.FromLink heard) {
            boolean stale = heard.link() != moment.before().link().number();
            return counted(moment, stale, Promise.STALE_WORDS_DROPPED);
        }
        Long answered = answered(moment.event());
        Action action = moment.before().action();
        boolean stale = answered != null && (action == null || action.id() != answered);
        return counted(moment, stale, Promise.STALE_ANSWERS_DROPPED);
    }

    private static boolean counted(Moment moment, boolean stale, Promise promise) {
        if (stale) {
            moment.tested(promise);
        }
        return stale;
    }

    private static @Nullable Long answered(Event event) {
        return switch (event) {
            case Event.ConfigChecked(long id, var _) -> id;
            case Event.OrphansCleared(long id, var _) -> id;
            case Event.ManagerAnswered(long id, var _) -> id;
            case Event.ServiceCrashed(long id) -> id;
            default -> null;
        };
    }
}
