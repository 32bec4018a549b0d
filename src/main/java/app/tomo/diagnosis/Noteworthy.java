package app.tomo.diagnosis;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Facts;
import app.tomo.model.Headline;
import app.tomo.model.Link;
import app.tomo.model.LinkFailure;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.ServiceReading;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.model.Wish;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Chooses what is worth a line: what changed something that matters, what somebody asked for, and what was done about it.
/// A daemon that is well, whatever is typed on it, gives next to none. One thread at a time; decides by time that is passed in.
final class Noteworthy {
    /// What changes nothing is written so often at once, and then once each [#REFILL]: an incident is written whole, and a
    /// storm of days does not wash the incidents before it away.
    static final int MOST_AT_ONCE = 5_000;

    static final Duration REFILL = Duration.ofSeconds(1);

    /// What is the same before and after an event that did not matter.
    private record State(
            Headline headline,
            Facts facts,
            List<ProblemId> problems,
            long action,
            @Nullable ActionKind kind,
            Action.@Nullable Phase phase,
            long link,
            int misses,
            ServiceReading service,
            Wish wish,
            @Nullable Instant lastRestart,
            Snapshot.@Nullable LastOutcome lastOutcome) {
        static State of(Snapshot now) {
            Action action = now.action();
            boolean open = now.link() instanceof Link.Open;
            return new State(
                    now.headline(),
                    now.facts(),
                    now.problems().stream().map(Problem::id).toList(),
                    action == null ? 0 : action.id(),
                    action == null ? null : action.kind(),
                    action == null ? null : action.phase(),
                    open ? now.link().number() : 0,
                    Math.min(missesOf(now), now.limits().missesUntilUnresponsive()),
                    now.service(),
                    now.wish(),
                    now.restarts().last(),
                    now.lastOutcome());
        }
    }

    private Snapshot before;
    private State state;
    private @Nullable LinkFailure failure;
    private double left = MOST_AT_ONCE;
    private Instant leftAt;
    private long passedOver;

    Noteworthy(Snapshot begin) {
        before = begin;
        state = State.of(begin);
        leftAt = begin.at();
        failure = begin.link() instanceof Link.Down down ? down.why() : null;
    }

    /// The line about it; null for none.
    Entry.@Nullable Happened of(Event event, Step step) {
        Snapshot now = step.next();
        State next = State.of(now);
        boolean changed = !next.equals(state);
        boolean said = says(event);
        List<Effect> done =
                step.effects().stream().filter(each -> !(each instanceof Effect.Look)).toList();
        boolean worth = changed || ((said || !done.isEmpty()) && taken(now.at()));
        Entry.Happened entry =
                worth
                        ? new Entry.Happened(
                                now.at(),
                                event,
                                done,
                                now.headline() == before.headline() ? null : now.headline(),
                                process(now),
                                silence(event, now))
                        : null;
        before = now;
        state = next;
        return entry;
    }

    /// How many were passed over because there were too many, since this was asked last.
    long passedOver() {
        long count = passedOver;
        passedOver = 0;
        return count;
    }

    private boolean taken(Instant at) {
        double fresh = (double) Duration.between(leftAt, at).toNanos() / REFILL.toNanos();
        left = Math.min(MOST_AT_ONCE, left + fresh);
        leftAt = at;
        if (left < 1) {
            passedOver++;
            return false;
        }
        left--;
        return true;
    }

    /// Whether it is worth a line by itself, although nothing may have changed by it.
    private boolean says(Event event) {
        return switch (event) {
            case Event.Ticked _, Event.ServiceObserved _, Event.LayerChanged _ -> false;
            case Event.ActivitySeen _, Event.KeyTaken _ -> false;
            case Event.KeyboardsSeen seen -> !seen.keyboards().equals(before.keyboards().present());
            case Event.KeyboardsLogged seen ->
                    !before.keyboards().logged(seen.taken()).equals(before.keyboards());
            case Event.HoldSeen seen ->
                    seen.since() != null && before.wish() != Wish.EMERGENCY_STOPPED;
            case Event.PingAnswered _ -> missesOf(before) > 0;
            case Event.LinkLost lost -> isNews(lost);
            case Event.LinkOpened _ -> {
                failure = null;
                yield true;
            }
            case Event.LayersListed listed -> !listed.layers().equals(before.daemon().layers());
            case Event.VirtualKeysListed listed ->
                    !listed.keys().equals(before.daemon().virtualKeys());
            case Event.Attended attended ->
                    attended.inFront() != before.notices().conditions().attended();
            case Event.SettingsAttended attended ->
                    attended.inFront() != before.notices().conditions().settingsInFront();
            case Event.ConfigLookedAt(var _, var found) ->
                    !Objects.equals(found, before.drift().disk());
            case Event.LogRead read -> !read.findings().equals(before.findings());
            case Event.Woke _,
                    Event.RestartsRecalled _,
                    Event.ConfigSeen _,
                    Event.ProgramSeen _,
                    Event.ConfigFileChanged _,
                    Event.ConfigCompared _,
                    Event.RestartNeeded _,
                    Event.AboutTrial _,
                    Event.DaemonGreeted _,
                    Event.SimulationDeclared _,
                    Event.ConfigReloaded _,
                    Event.RequestAccepted _,
                    Event.RequestRefused _,
                    Event.HoldStored _,
                    Event.GuardBegan _,
                    Event.ActionRequested _,
                    Event.ActionCancelled _,
                    Event.ConfigChecked _,
                    Event.OrphansCleared _,
                    Event.ManagerAnswered _,
                    Event.ServiceCrashed _,
                    Event.LimitsChanged _,
                    Event.SettingsJudged _,
                    Event.PauseRecalled _,
                    Event.Recalled _,
                    Event.NoticeClosed _,
                    Event.PreferencesChosen _,
                    Event.ZoneSeen _,
                    Event.DoNotDisturbSeen _ ->
                    true;
        };
    }

    /// A port that stays closed is tried again and again.
    private boolean isNews(Event.LinkLost lost) {
        boolean news = before.link() instanceof Link.Open || lost.why() != failure;
        failure = lost.why();
        return news;
    }

    private Entry.@Nullable Succession process(Snapshot now) {
        long old = pid(before);
        long next = pid(now);
        return old == next ? null : new Entry.Succession(old, next);
    }

    /// A manager that cannot be asked for a moment changes no process.
    private static long pid(Snapshot snapshot) {
        ServiceStatus seen = snapshot.lastSeen();
        return seen == null ? ServiceStatus.NO_PID : seen.pid();
    }

    private Entry.@Nullable Silence silence(Event event, Snapshot now) {
        if (missesOf(before) == 0 && missesOf(now) > 0) {
            Instant sent = before.link() instanceof Link.Open open ? open.pingSent() : null;
            return new Entry.Silence(sent == null ? now.at() : sent, false);
        }
        boolean over = missesOf(before) > 0 && missesOf(now) == 0;
        return over && event instanceof Event.PingAnswered
                ? new Entry.Silence(now.at(), true)
                : null;
    }

    private static int missesOf(Snapshot snapshot) {
        return snapshot.link() instanceof Link.Open open ? open.misses() : 0;
    }
}
