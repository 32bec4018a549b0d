package app.tomo;

import app.tomo.cli.command.Session;
import app.tomo.config.Json;
import app.tomo.model.Limit;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.model.finding.Finding;
import app.tomo.model.recovery.RecoveryEnd;
import app.tomo.model.recovery.RecoveryPlan;
import app.tomo.model.recovery.RecoveryStep;
import app.tomo.model.recovery.StepState;
import app.tomo.words.Words;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A recovery as `tomo recover --json` prints it. Its names are a promise.
///
/// `findings` as the doctor's; `steps` with what each changes and how it ended; `end` is `recovered`, `your-turn`, `not-recovered`,
/// `cancelled`, or null where nothing was done.
record RecoveryJson(Session session, Words words) {
    ObjectNode of(RecoveryPlan plan, Map<String, StepState> states) {
        ObjectNode json = Json.object();
        json.set("findings", findings(plan.causes()));
        ArrayNode steps = json.putArray("steps");
        for (RecoveryStep step : plan.steps()) {
            steps.add(step(step, states.getOrDefault(step.id(), new StepState.Waiting())));
        }
        return json;
    }

    /// What it came to.
    void end(ObjectNode json, RecoveryEnd end) {
        json.put("end", name(end));
        json.put("sentence", words.recovery().end(end));
        switch (end) {
            case RecoveryEnd.Recovered(var proven, String version) ->
                    json.put("proven_ms", proven.toMillis())
                            .put("version", version.isEmpty() ? null : version);
            case RecoveryEnd.YourTurn(List<RecoveryStep> left) -> {
                ArrayNode yours = json.putArray("left");
                left.forEach(each -> yours.add(each.id()));
            }
            case RecoveryEnd.NotRecovered(List<Finding> findings) ->
                    json.set("found", findings(findings));
            case RecoveryEnd.Cancelled _ -> {}
        }
    }

    private static String name(RecoveryEnd end) {
        return switch (end) {
            case RecoveryEnd.Recovered _ -> "recovered";
            case RecoveryEnd.YourTurn _ -> "your-turn";
            case RecoveryEnd.NotRecovered _ -> "not-recovered";
            case RecoveryEnd.Cancelled _ -> "cancelled";
        };
    }

    private ArrayNode findings(List<Finding> findings) {
        ArrayNode all = Json.object().putArray("findings");
        for (Finding finding : findings) {
            ObjectNode json = all.addObject();
            json.put("id", finding.id().id());
            json.put("sentence", sentence(finding));
            json.put("confidence", finding.confidence().id());
            json.put("severity", finding.severity().id());
            finding.evidence().forEach(json.putArray("evidence")::add);
            ArrayNode repairs = json.putArray("repairs");
            finding.repairs().forEach(each -> repairs.add(each.id()));
        }
        return all;
    }

    /// What is so, for a person.
    String sentence(Finding finding) {
        Target target = session.current().target();
        return words.findings().sentence(finding, target.scope(), target.unit());
    }

    private ObjectNode step(RecoveryStep step, StepState state) {
        Snapshot now = session.current();
        var limits = now.limits();
        ObjectNode json = Json.object();
        json.put("id", step.id());
        json.put("title", words.recovery().title(step));
        json.put(
                "detail",
                words.recovery()
                        .detail(
                                step,
                                limits.time(Limit.RECOVERY_PROOF),
                                limits.time(Limit.RECOVERY_SETTLE)));
        step.changes().forEach(json.putArray("changes")::add);
        json.put("leave", step.leave().name().toLowerCase(Locale.ROOT));
        json.put("undoable", step.undoable());
        json.put("optional", step.optional());
        json.put("state", name(state));
        json.put("sentence", words.recovery().state(step, state, now));
        switch (state) {
            case StepState.Done(boolean alreadySo, List<String> output) -> {
                json.put("already", alreadySo);
                output.forEach(json.putArray("output")::add);
            }
            case StepState.NotDone(var why, List<String> output) -> {
                json.put("why", why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                output.forEach(json.putArray("output")::add);
            }
            case StepState.Ended(_, List<String> output) ->
                    output.forEach(json.putArray("output")::add);
            case StepState.Refused(String command) ->
                    json.put("command", command.isEmpty() ? null : command);
            case StepState.NotAsked(String command) -> json.put("command", command);
            default -> {}
        }
        return json;
    }

    private static String name(StepState state) {
        return switch (state) {
            case StepState.Waiting _ -> "waiting";
            case StepState.UnderWay _ -> "under-way";
            case StepState.Done _ -> "done";
            case StepState.Refused _ -> "refused";
            case StepState.NotAsked _ -> "not-asked";
            case StepState.NotDone _ -> "not-done";
            case StepState.Ended _ -> "failed";
            case StepState.Yours _ -> "yours";
            case StepState.NotReached _ -> "not-reached";
            case StepState.Cancelled _ -> "cancelled";
        };
    }
}
