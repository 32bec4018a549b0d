package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// Keeps reloads from making a bad day worse (incidents 0 and 4): a cool-down between two, none while the daemon keeps
/// crashing nor in the back-off after that, then one as a probe and none beside it until it is outlived; and no more once two
/// in a row were each followed by a death, until another build of the daemon answers or one that a person takes the risk of
/// is outlived. A circuit breaker whose failures are deaths.
///
/// @param sentAt when the newest reload was sent; null before the first
/// @param suspect whether a death now is put down to that reload
/// @param deaths in a row, each after a reload
/// @param trips how often in a row the guard has opened: the back-off grows with it
/// @param openUntil the end of the back-off; null before the first
/// @param build what took the newest reload; null before the first
/// @param spared requests that needed no reload of their own, since Tomo began
public record ReloadGuard(
        @Nullable Instant sentAt,
        boolean suspect,
        int deaths,
        int trips,
        @Nullable Instant openUntil,
        @Nullable Build build,
        long spared) {
    public static final ReloadGuard NEW = new ReloadGuard(null, false, 0, 0, null, null, 0);

    /// The argument of a reload that is sent although others died of theirs: a probe for which the person takes the risk.
    public static final String ANYWAY = "anyway";

    /// Whether a reload may be sent.
    sealed interface Verdict {
        record Now() implements Verdict {}

        /// Not yet, and by itself then.
        record Then(Instant at) implements Verdict {}

        /// Not at all.
        record Held(Outcome.HeldBack outcome) implements Verdict {}
    }

    Verdict verdict(Restarts restarts, Limits limits, Instant now) {
        return hasGivenUp(limits)
                ? held(Outcome.HeldBackWhy.DEADLY, Duration.ZERO)
                : verdictOfProbe(restarts, limits, now);
    }

    /// The same of a reload that is asked for in spite of the deaths. In a crash loop there is no reload for anybody.
    Verdict verdictOfProbe(Restarts restarts, Limits limits, Instant now) {
        Instant calm = limits.crashLoop().over(restarts, now);
        if (calm != null) {
            return held(Outcome.HeldBackWhy.CRASH_LOOP, Duration.between(now, calm));
        }
        if (openUntil != null && openUntil.isAfter(now)) {
            return held(Outcome.HeldBackWhy.BACKING_OFF, Duration.between(now, openUntil));
        }
        Instant known = sentAt == null ? now : sentAt.plus(limits.time(Limit.SUSPICION));
        if (suspect && trips > 0 && known.isAfter(now)) {
            return held(Outcome.HeldBackWhy.BACKING_OFF, Duration.between(now, known));
        }
        Instant cool = sentAt == null ? now : sentAt.plus(limits.reloadCoolDown());
        return cool.isAfter(now) ? new Verdict.Then(cool) : new Verdict.Now();
    }

    private static Verdict held(Outcome.HeldBackWhy why, Duration wait) {
        return new Verdict.Held(new Outcome.HeldBack(why, wait));
    }

    /// Whether the daemon died of its reloads too often to be sent another one.
    boolean hasGivenUp(Limits limits) {
        return deaths >= limits.count(Limit.DEADLY);
    }

    ReloadGuard sent(Build to, Instant now) {
        return new ReloadGuard(now, true, deaths, trips, openUntil, to, spared);
    }

    /// Another build of the daemon has died of nothing yet.
    ReloadGuard met(Build now) {
        return build != null && now.isOtherThan(build)
                ? new ReloadGuard(sentAt, suspect, 0, trips, openUntil, now, spared)
                : this;
    }

    /// The daemon ended without having been asked to.
    ///
    /// @param looping whether it keeps doing so, with what came after this death, if anything has
    ReloadGuard died(boolean looping, Limits limits, Instant now) {
        boolean blamed = suspect && sentAt != null;
        boolean probe = blamed && trips > 0;
        int all = blamed ? deaths + 1 : deaths;
        if (!probe && !looping) {
            return cleared(all, trips, openUntil);
        }
        boolean open = openUntil != null && openUntil.isAfter(now);
        int next = open ? trips : trips + 1;
        return cleared(all, next, now.plus(limits.backOff().delay(next)));
    }

    /// It ended because it was asked to: whether it would have outlived the reload is not known.
    ReloadGuard ended() {
        return cleared(deaths, trips, openUntil);
    }

    /// A daemon that outlives the suspicion has taken the reload well: all is forgiven.
    ReloadGuard passTime(Limits limits, Instant now) {
        Duration suspicion = limits.time(Limit.SUSPICION);
        boolean outlived = suspect && sentAt != null && !sentAt.plus(suspicion).isAfter(now);
        return outlived ? cleared(0, 0, null) : this;
    }

    /// What becomes of the daemon now is put down to no reload.
    private ReloadGuard cleared(int deaths, int trips, @Nullable Instant openUntil) {
        return new ReloadGuard(sentAt, false, deaths, trips, openUntil, build, spared);
    }

    /// What of it outlives Tomo: not how many requests this one spared.
    ReloadGuard stored() {
        return new ReloadGuard(sentAt, suspect, deaths, trips, openUntil, build, 0);
    }

    ReloadGuard shifted(Duration by) {
        return new ReloadGuard(
                sentAt == null ? null : sentAt.plus(by),
                suspect,
                deaths,
                trips,
                openUntil == null ? null : openUntil.plus(by),
                build,
                spared);
    }

    ReloadGuard sparing() {
        return new ReloadGuard(sentAt, suspect, deaths, trips, openUntil, build, spared + 1);
    }
}
