package app.tomo.diagnosis;

import app.tomo.model.Action;
import app.tomo.model.ActionKind;
import app.tomo.model.Effect;
import app.tomo.model.Event;
import app.tomo.model.Headline;
import app.tomo.model.Outcome;
import app.tomo.model.Snapshot;
import app.tomo.model.Step;
import app.tomo.runtime.Observer;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// Counts what Tomo did in an incident, and how long it took. One thread at a time.
public final class Tally implements Observer {
    /// What came of it.
    ///
    /// @param reloadsHeldBack requests that were answered without a reload
    /// @param notifications on the screen, one for each incident
    /// @param changes of a notification in place, its end among them
    /// @param firstSign of trouble; null where there was none
    /// @param toName from the first sign until the headline, or the answer to a request, named it; null where
    ///     neither did
    /// @param toWell from the first sign until the daemon was well for good; null where it was not well at the end
    public record Summary(
            int reloadsSent,
            int reloadsHeldBack,
            int notifications,
            int changes,
            @Nullable Instant firstSign,
            @Nullable Duration toName,
            @Nullable Duration toWell) {
        public boolean trouble() {
            return firstSign != null;
        }
    }

    private final Set<Long> incidents = new HashSet<>();
    private int sent;
    private int heldBack;
    private int told;
    private @Nullable Noteworthy noteworthy;
    private @Nullable Snapshot before;
    private @Nullable Instant firstSign;
    private @Nullable Instant named;
    private @Nullable Instant well;

    @Override
    public void began(Snapshot snapshot) {
        noteworthy = new Noteworthy(snapshot);
        before = snapshot;
    }

    @Override
    public void stepped(Event event, Step step) {
        step.effects().forEach(effect -> count(effect, step.next().at()));
        Snapshot last = before;
        Noteworthy choice = noteworthy;
        if (last == null || choice == null) {
            return;
        }
        Entry.Happened happened = choice.of(event, step);
        if (happened != null && firstSign == null) {
            firstSign = sign(last, happened);
        }
        Snapshot now = step.next();
        before = now;
        if (firstSign != null) {
            judge(now);
        }
    }

    private void count(Effect effect, Instant at) {
        switch (effect) {
            case Effect.SendReload _ -> sent++;
            case Effect.TellEnded(long _, ActionKind _, Outcome outcome) -> {
                if (outcome instanceof Outcome.HeldBack(var why, var _)) {
                    heldBack++;
                    named = named == null && isDiagnosis(why) ? at : named;
                }
            }
            case Effect.TellTrouble(long incident, var _) -> {
                told++;
                incidents.add(incident);
            }
            case Effect.TellRecovery _, Effect.TellTrialEnd _ -> told++;
            case Effect.TellTrial(long incident, var _) -> {
                told++;
                incidents.add(incident);
            }
            default -> {}
        }
    }

    /// Whether it says what is wrong with the daemon.
    private static boolean isDiagnosis(Outcome.HeldBackWhy why) {
        return switch (why) {
            case CRASH_LOOP, DEADLY -> true;
            default -> false;
        };
    }

    /// A process that ended unasked, a ping without an answer, a connection that was lost.
    private static @Nullable Instant sign(Snapshot before, Entry.Happened happened) {
        if (isAsked(before.action())) {
            return null;
        }
        Entry.Silence silence = happened.silence();
        if (silence != null && !silence.over()) {
            return silence.since();
        }
        Entry.Succession process = happened.process();
        boolean ended = process != null && process.before() != 0;
        return ended || happened.event() instanceof Event.LinkLost ? happened.at() : null;
    }

    private static boolean isAsked(@Nullable Action action) {
        return action != null
                && switch (action.kind()) {
                    case START, STOP, RESTART, PAUSE, RESUME, EMERGENCY_STOP -> true;
                    case RELOAD, SWITCH_LAYER, PRESS_KEY, LIFT_EMERGENCY_STOP, CHANGE_UNIT -> false;
                };
    }

    private void judge(Snapshot now) {
        boolean isWell = now.headline() == Headline.HEALTHY;
        switch (now.headline()) {
            case UNRESPONSIVE, CRASH_LOOPING, FAILED, DEGRADED -> {
                named = named == null ? now.at() : named;
                well = null;
            }
            default -> well = !isWell ? null : well == null ? now.at() : well;
        }
    }

    public Summary summary() {
        Instant begin = firstSign;
        return new Summary(
                sent,
                heldBack,
                incidents.size(),
                told - incidents.size(),
                begin,
                begin == null || named == null ? null : Duration.between(begin, named),
                begin == null || well == null ? null : Duration.between(begin, well));
    }
}
