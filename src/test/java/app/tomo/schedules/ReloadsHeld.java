package app.tomo.schedules;

import static app.tomo.schedules.Moment.expect;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Activity;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Limit;
import app.tomo.model.ReloadGuard;
import app.tomo.model.Scope;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Truth;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// No reload in the cool-down, in a crash loop, in the back-off after it, beside the probe, or after two deaths. Keeps an
/// account of its own of what was sent and what died.
final class ReloadsHeld implements Invariant {
    private final List<Instant> restarts = new ArrayList<>();
    private @Nullable ServiceStatus last;
    private @Nullable Instant sentAt;

    /// The manager's highest so far: of two readings the older one may come last.
    private long count;

    private boolean suspect;
    private boolean probes;
    private int deaths;
    private @Nullable Instant closedUntil;

    @Override
    public void begunAnew() {
        last = null;
    }

    @Override
    public void holds(Moment moment) {
        if (!moment.threw()) {
            observe(moment);
        }
        if (moment.after().guard().deaths() == 0) {
            // Another build answers, which has died of nothing yet.
            deaths = 0;
        }
        Promise held = heldBy(moment);
        Event.ActionRequested asked = moment.asked();
        boolean asks =
                asked != null
                        && asked.kind() == ActionKind.RELOAD
                        && moment.before().facts().responding() == Truth.YES;
        if (held != null && asks) {
            moment.tested(held);
        }
        for (Effect effect : moment.effects()) {
            if (effect instanceof Effect.SendReload) {
                expect(held == null, "against " + held);
                probes = closedUntil != null;
                sentAt = moment.at();
                suspect = true;
            }
        }
        forgive(moment);
        theBackOffGrows(moment);
    }

    private void observe(Moment moment) {
        switch (moment.event()) {
            case Event.RestartsRecalled(List<Instant> times) ->
                    times.forEach(each -> recall(moment, each));
            case Event.ServiceObserved(ServiceReading.Seen(ServiceStatus now)) -> {
                ServiceStatus before = last;
                last = now;
                if (before == null) {
                    count = now.restarts();
                    return;
                }
                boolean again = now.restarts() > count;
                for (; count < now.restarts(); count++) {
                    restarts.add(moment.at());
                }
                if (isAsked(moment) && before.hasProcess() && before.pid() != now.pid()) {
                    // Whether it would have outlived the reload is not known.
                    suspect = false;
                }
                if (!isAsked(moment) && (again || ended(moment, before, now))) {
                    died(moment);
                }
            }
            default -> {}
        }
    }

    /// What somebody else noted at about the same time may be the same restart.
    private void recall(Moment moment, Instant noted) {
        Duration apart = moment.limits().serviceCache();
        boolean known =
                restarts.stream()
                        .anyMatch(
                                each -> Duration.between(each, noted).abs().compareTo(apart) <= 0);
        if (!known) {
            restarts.add(noted);
        }
    }

    private static boolean isAsked(Moment moment) {
        Action action = moment.before().action();
        return action != null
                && switch (action.kind()) {
                    case STOP, RESTART, PAUSE, EMERGENCY_STOP -> true;
                    default -> false;
                };
    }

    private static boolean ended(Moment moment, ServiceStatus before, ServiceStatus now) {
        boolean badly =
                now.activity() == Activity.FAILED
                        || now.activity() == Activity.RESTARTING
                        || moment.after().target().scope() == Scope.ATTACHED;
        return badly && before.hasProcess() && !now.hasProcess();
    }

    private void died(Moment moment) {
        boolean blamed = suspect;
        suspect = false;
        deaths += blamed ? 1 : 0;
        if ((blamed && probes) || loopsAt(moment)) {
            closedUntil = moment.at().plus(moment.time(Limit.BACK_OFF_FIRST));
        }
    }

    private void forgive(Moment moment) {
        Duration suspicion = moment.time(Limit.SUSPICION);
        if (suspect && sentAt != null && !sentAt.plus(suspicion).isAfter(moment.at())) {
            suspect = false;
            probes = false;
            deaths = 0;
            closedUntil = null;
        }
    }

    private @Nullable Promise heldBy(Moment moment) {
        Instant now = moment.at();
        if (deaths >= moment.limits().count(Limit.DEADLY)) {
            return Promise.NO_RELOAD_AFTER_TWO_DEATHS;
        }
        if (loopsAt(moment)) {
            return Promise.NO_RELOAD_IN_A_CRASH_LOOP;
        }
        if (closedUntil != null && closedUntil.isAfter(now)) {
            return Promise.NO_RELOAD_IN_BACK_OFF;
        }
        Duration suspicion = moment.time(Limit.SUSPICION);
        if (probes && suspect && sentAt != null && sentAt.plus(suspicion).isAfter(now)) {
            return Promise.ONE_PROBE_AT_A_TIME;
        }
        Duration cool = moment.limits().reloadCoolDown();
        boolean cools = sentAt != null && sentAt.plus(cool).isAfter(now);
        return cools ? Promise.NO_RELOAD_IN_COOL_DOWN : null;
    }

    private boolean loopsAt(Moment moment) {
        if (restarts.isEmpty()) {
            return false;
        }
        Instant newest = restarts.stream().max(Instant::compareTo).orElseThrow();
        if (!newest.plus(moment.time(Limit.LOOP_CALM)).isAfter(moment.at())) {
            return false;
        }
        return comesBack(moment, newest, Limit.LOOP_SHORT_COUNT, Limit.LOOP_SHORT)
                || comesBack(moment, newest, Limit.LOOP_LONG_COUNT, Limit.LOOP_LONG);
    }

    private boolean comesBack(Moment moment, Instant newest, Limit count, Limit within) {
        Instant from = newest.minus(moment.time(within));
        long times = restarts.stream().filter(each -> !each.isBefore(from)).distinct().count();
        return times >= moment.limits().count(count);
    }

    private static void theBackOffGrows(Moment moment) {
        ReloadGuard before = moment.before().guard();
        ReloadGuard after = moment.after().guard();
        Instant until = after.openUntil();
        if (until == null
                || until.equals(before.openUntil())
                || moment.event() instanceof Event.Recalled) {
            return;
        }
        Duration delay = Duration.between(moment.at(), until);
        Duration first = moment.time(Limit.BACK_OFF_FIRST);
        Duration most = moment.time(Limit.BACK_OFF_MOST);
        expect(delay.compareTo(first) >= 0 && delay.compareTo(most) <= 0, "a wrong back-off");
        expect(after.trips() >= before.trips() && after.trips() <= before.trips() + 1, "trips");
        long doubled = first.toMillis() << Math.min(after.trips() - 1, 20);
        expect(delay.toMillis() == Math.min(doubled, most.toMillis()), "it does not grow");
        moment.tested(Promise.BACK_OFF_GROWS_TO_ITS_CAP);
    }
}
