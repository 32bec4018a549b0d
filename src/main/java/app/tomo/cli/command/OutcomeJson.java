package app.tomo.cli.command;

import app.tomo.config.Json;
import app.tomo.model.ActionKind;
import app.tomo.model.ConfigFault;
import app.tomo.model.Outcome;
import app.tomo.model.Outcome.Failure;
import app.tomo.model.Snapshot;
import app.tomo.words.Words;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Locale;

/// How an action ended, as the commands that change something print it with `--json`. Its names are a promise.
///
/// `outcome` says how; `why` is a name for the reason where there is one, `reason` the daemon's own words.
public final class OutcomeJson {
    private final Words words;
    private final StatusJson status;

    OutcomeJson(Words words, StatusJson status) {
        this.words = words;
        this.status = status;
    }

    ObjectNode of(ActionKind kind, Outcome outcome, Snapshot snapshot, Instant now) {
        ObjectNode json = Json.object();
        json.put("action", kind.id());
        json.put("outcome", name(kind, outcome));
        json.put("sentence", words.outcomes().of(kind, outcome, snapshot));
        switch (outcome) {
            case Outcome.Reached(var took, var alreadySo, var forced) -> {
                json.put("took_ms", took.toMillis());
                json.put("already", alreadySo);
                json.put("forced", forced);
                if (kind == ActionKind.PAUSE) {
                    json.put("paused_until", StatusJson.pausedUntil(snapshot));
                }
            }
            case Outcome.Applied(var took, var prechecked) -> {
                json.put("took_ms", took.toMillis());
                json.put("checked", prechecked);
            }
            case Outcome.Rejected(var fault) -> fault(json, fault);
            case Outcome.TimedOut(var after) -> json.put("after_ms", after.toMillis());
            case Outcome.Unknown _ -> {}
            case Outcome.Unsupported(var version) -> json.put("version", version);
            case Outcome.HeldBack(var why, var remaining) -> {
                json.put("why", id(why));
                if (remaining.isPositive()) {
                    json.put("remaining_ms", remaining.toMillis());
                }
            }
            case Outcome.Expired(var after) -> json.put("after_ms", after.toMillis());
            case Outcome.Cancelled(var sent) -> json.put("sent", sent);
            case Outcome.Failed(var failure) -> failure(json, failure, snapshot, now);
        }
        return json;
    }

    /// Where the config is wrong. Lines and columns count from 1 and are null where the daemon does not say them.
    static void fault(ObjectNode json, ConfigFault fault) {
        json.put("file", fault.file());
        number(json, "line", fault.line());
        number(json, "column", fault.column());
        number(json, "end_line", fault.endLine());
        number(json, "end_column", fault.endColumn());
        json.put("reason", fault.reason());
        if (!fault.help().isEmpty()) {
            json.put("help", fault.help());
        }
    }

    private static void number(ObjectNode json, String name, int count) {
        json.put(name, count == 0 ? null : Integer.valueOf(count));
    }

    /// A reload that another action stands in the way of is not sent: held back, like every one that is not sent.
    public static String name(ActionKind kind, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Reached _ -> "reached";
            case Outcome.Applied _ -> "applied";
            case Outcome.Rejected _ -> "rejected";
            case Outcome.TimedOut _ -> "timed-out";
            case Outcome.Unknown _ -> "unknown";
            case Outcome.Unsupported _ -> "unsupported";
            case Outcome.HeldBack _ -> "held-back";
            case Outcome.Expired _ -> "expired";
            case Outcome.Cancelled _ -> "cancelled";
            case Outcome.Failed _ -> kind == ActionKind.RELOAD ? "held-back" : "failed";
        };
    }

    private void failure(ObjectNode json, Failure failure, Snapshot snapshot, Instant now) {
        switch (failure) {
            case Failure.Busy(var other) -> json.put("why", "busy").put("with", other.id());
            case Failure.ManagerUnreachable(var detail) ->
                    json.put("why", "manager-unreachable").put("reason", detail);
            case Failure.ManagerSilent(var found) ->
                    json.put("why", "manager-silent").put("found", id(found));
            case Failure.ManagerRefused(var why, var detail) ->
                    json.put("why", id(why)).put("reason", detail);
            case Failure.DiedAtStart(_, var causes) -> {
                json.put("why", "died-at-start");
                json.set("problems", status.problems(causes, snapshot, now));
            }
            case Failure.NotAnswering(var after) ->
                    json.put("why", "not-answering").put("after_ms", after.toMillis());
            case Failure.NotVerifiable _ -> json.put("why", "not-verifiable");
            case Failure.AnswererHidden _ -> json.put("why", "answerer-hidden");
            case Failure.StillRunning(var pid) -> json.put("why", "still-running").put("pid", pid);
            case Failure.TookTooLong(var after) ->
                    json.put("why", "took-too-long").put("after_ms", after.toMillis());
            case Failure.NoSuchLayer(_, var layers) -> {
                json.put("why", "no-such-layer");
                layers.forEach(json.putArray("layers")::add);
            }
            case Failure.NoSuchKey(_, var keys) -> {
                json.put("why", "no-such-key");
                keys.forEach(json.putArray("keys")::add);
            }
            case Failure.EmergencyStopped(var since) ->
                    json.put("why", "emergency-stopped").put("since", since.toString());
            case Failure.NothingToPause _ -> json.put("why", "nothing-to-pause");
            case Failure.NotPaused _ -> json.put("why", "not-paused");
            case Failure.NobodyStays _ -> json.put("why", "tomo-not-running");
            case Failure.NotLifted _ -> json.put("why", "not-lifted");
            case Failure.UnitNotChanged(var why, var detail, var restored) ->
                    json.put("why", id(why)).put("reason", detail).put("restored", restored);
            case Failure.NotConnected _ -> json.put("why", "not-connected");
            case Failure.OwnMistake _ -> json.put("why", "own-mistake");
        }
    }

    static String id(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
