package app.tomo.cli.command;

import app.tomo.config.Json;
import app.tomo.model.CheckResult;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Locale;

/// What a check gave, as `check --json` prints it. Its names are a promise.
final class CheckJson {
    private CheckJson() {}

    /// The result as one object.
    ///
    /// @param file the config that was checked; empty where none is known
    static ObjectNode of(CheckResult result, String file, String sentence) {
        ObjectNode json = Json.object();
        json.put("outcome", outcome(result));
        json.put("config", file.isEmpty() ? null : file);
        json.put("sentence", sentence);
        switch (result) {
            case CheckResult.Passed(var warnings) ->
                    warnings.forEach(json.putArray("warnings")::add);
            case CheckResult.Failed(var fault) -> OutcomeJson.fault(json, fault);
            case CheckResult.NotPossible(var why, var detail) ->
                    json.put("why", why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .put("reason", detail);
        }
        return json;
    }

    private static String outcome(CheckResult result) {
        return switch (result) {
            case CheckResult.Passed _ -> "passed";
            case CheckResult.Failed _ -> "failed";
            case CheckResult.NotPossible _ -> "not-possible";
        };
    }
}
