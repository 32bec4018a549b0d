package app.tomo.words;

import app.tomo.model.ActionKind;
import app.tomo.model.ConfigFault;
import app.tomo.model.LastReload;
import app.tomo.model.Outcome;
import app.tomo.model.Pause;
import app.tomo.model.PauseEnd;
import app.tomo.model.Snapshot;
import app.tomo.model.Truth;

import java.time.Instant;

/// How an action ended: as a whole sentence, and for the last reload as a line below its heading.
public final class OutcomeWords {
    private final Phrases phrases;
    private final FaultWords faults;
    private final TimeWords times;
    private final FailureWords failures;

    OutcomeWords(Phrases phrases, FaultWords faults, TimeWords times, FailureWords failures) {
        this.phrases = phrases;
        this.faults = faults;
        this.times = times;
        this.failures = failures;
    }

    /// A whole sentence, `kanata was forced to stop after 5 s.`, and another one where that ended a pause.
    public String of(ActionKind kind, Outcome outcome, Snapshot snapshot) {
        String sentence = alone(kind, outcome, snapshot);
        boolean resumed = kind == ActionKind.RESUME && outcome.good();
        return !resumed && endedPause(kind, snapshot)
                ? sentence + " " + phrases.of("pause-over")
                : sentence;
    }

    private static boolean endedPause(ActionKind kind, Snapshot snapshot) {
        PauseEnd end = snapshot.pauseEnd();
        Snapshot.LastOutcome last = snapshot.lastOutcome();
        return end != null
                && last != null
                && end.why() == PauseEnd.Why.ASKED
                && end.action() == last.id()
                && last.kind() == kind;
    }

    private String alone(ActionKind kind, Outcome outcome, Snapshot snapshot) {
        return switch (outcome) {
            case Outcome.Reached reached -> reached(kind, reached, snapshot);
            case Outcome.Applied(var took, var prechecked) ->
                    phrases.of(prechecked ? "applied" : "applied.unchecked", times.measured(took));
            case Outcome.Rejected(var fault) ->
                    phrases.of(
                            "rejected."
                                    + rejecting(kind)
                                    + (faults.missing(fault) ? ".missing" : ""),
                            faults.of(fault));
            case Outcome.TimedOut(var after) -> phrases.of("timed-out", times.measured(after));
            case Outcome.Unknown() -> phrases.of("unknown");
            case Outcome.Unsupported(var version) -> phrases.of("unsupported", version);
            case Outcome.HeldBack(var why, var remaining) ->
                    why == Outcome.HeldBackWhy.NOT_ANSWERING
                            ? failures.notAnswering(snapshot)
                            : phrases.of("held-back." + id(why), times.span(remaining));
            case Outcome.Expired(var after) -> phrases.of("expired", times.span(after));
            case Outcome.Cancelled(var sent) ->
                    phrases.of((sent ? "cancelled.sent." : "cancelled.") + kind.id());
            case Outcome.Failed(var failure) -> failures.of(kind, failure, snapshot);
        };
    }

    /// Below "Last reload": `applied 12 min ago, in 3 ms`.
    public String lastReload(LastReload last, Snapshot snapshot, Instant now) {
        String ago = times.ago(last.at(), now);
        return switch (last.outcome()) {
            case Outcome.Applied(var took, var prechecked) ->
                    phrases.of(
                            prechecked ? "last.applied" : "last.applied.unchecked",
                            ago,
                            times.measured(took));
            case Outcome.Reached(var took, _, _) ->
                    phrases.of("last.applied", ago, times.measured(took));
            case Outcome.Rejected(var fault) -> rejected(fault, ago);
            case Outcome.TimedOut(var after) ->
                    phrases.of("last.timed-out", ago, times.measured(after));
            case Outcome.Unknown() -> phrases.of("last.unknown", ago);
            case Outcome.Unsupported(var version) -> phrases.of("last.unsupported", ago, version);
            case Outcome.HeldBack(var why, _) -> phrases.of("last.held-back." + id(why), ago);
            case Outcome.Expired(var after) -> phrases.of("last.expired", ago, times.span(after));
            case Outcome.Cancelled(var sent) ->
                    phrases.of(sent ? "last.cancelled.sent" : "last.cancelled", ago);
            case Outcome.Failed(var failure) -> failures.of(ActionKind.RELOAD, failure, snapshot);
        };
    }

    /// Only the place: the reason is elsewhere, and long.
    private String rejected(ConfigFault fault, String ago) {
        String place = faults.place(fault);
        return phrases.of("last.rejected", ago, place.isEmpty() ? fault.reason() : place);
    }

    private String reached(ActionKind kind, Outcome.Reached reached, Snapshot snapshot) {
        if (kind == ActionKind.PAUSE) {
            return paused(reached.forced(), snapshot);
        }
        boolean unstored = kind == ActionKind.EMERGENCY_STOP && !snapshot.hold().stored();
        boolean lifted = kind == ActionKind.LIFT_EMERGENCY_STOP && !reached.alreadySo();
        if (lifted) {
            return phrases.of(snapshot.facts().running() == Truth.NO ? "lifted.stopped" : "lifted");
        }
        String variant =
                unstored
                        ? snapshot.hold().guarded() ? ".unstored" : ".unstored.once"
                        : reached.alreadySo() ? ".already" : reached.forced() ? ".forced" : "";
        return phrases.of("reached." + kind.id() + variant, times.measured(reached.took()));
    }

    private String paused(boolean forced, Snapshot snapshot) {
        Pause pause = snapshot.pause();
        if (pause == null) {
            return phrases.of("paused.over");
        }
        Instant until = pause.until();
        return phrases.named(
                forced ? "paused.forced" : "paused",
                until == null ? "" : times.until(until, snapshot.at()));
    }

    /// Only these check the config before they touch the daemon.
    private static String rejecting(ActionKind kind) {
        return switch (kind) {
            case START, RESTART, RESUME -> kind.id();
            case RELOAD,
                    STOP,
                    PAUSE,
                    SWITCH_LAYER,
                    PRESS_KEY,
                    EMERGENCY_STOP,
                    LIFT_EMERGENCY_STOP,
                    CHANGE_UNIT ->
                    ActionKind.RELOAD.id();
        };
    }

    private static String id(Outcome.HeldBackWhy why) {
        return switch (why) {
            case NOT_RUNNING -> "not-running";
            case NOT_ANSWERING -> "not-answering";
            case QUEUE_FULL -> "queue-full";
            case CRASH_LOOP -> "crash-loop";
            case BACKING_OFF -> "backing-off";
            case DEADLY -> "deadly";
        };
    }
}
