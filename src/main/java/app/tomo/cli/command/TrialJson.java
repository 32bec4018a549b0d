package app.tomo.cli.command;

import app.tomo.config.Json;
import app.tomo.model.ConfigChange;
import app.tomo.model.Drift;
import app.tomo.model.Fingerprint;
import app.tomo.model.Outcome;
import app.tomo.model.Snapshot;
import app.tomo.model.Trial;
import app.tomo.model.TrialEnd;
import app.tomo.words.Words;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What was applied and is not kept, and what was saved and is not applied, as JSON. Pure.
final class TrialJson {
    private TrialJson() {}

    /// Null where nothing is tried.
    static @Nullable ObjectNode of(Snapshot snapshot, Instant now) {
        Trial trial = snapshot.trials().current();
        if (trial == null) {
            return null;
        }
        ObjectNode json = Json.object();
        json.put("id", trial.id());
        json.put("stage", OutcomeJson.id(trial.stage()));
        json.put("config", trial.config());
        json.put("until", time(trial.until()));
        json.put("remaining_ms", trial.remaining(now).toMillis());
        trial.needs().forEach(json.putArray("needs_restart")::add);
        json.putObject("back_to")
                .put("version", trial.backTo())
                .put("known_good_at", time(trial.backFrom()));
        return json;
    }

    /// How a trial ended.
    static ObjectNode of(TrialEnd end, Snapshot snapshot, Words words) {
        ObjectNode json = Json.object();
        json.put("trial", end.id());
        json.put("ended", OutcomeJson.id(end.why()));
        json.put("settlement", OutcomeJson.id(end.settlement()));
        json.put("config", end.config());
        Outcome loaded = end.outcome();
        json.put("loaded", loaded == null ? null : Boolean.valueOf(loaded.good()));
        json.put("sentence", words.trial().ended(end, snapshot));
        return json;
    }

    /// Null where it is not known, false where the daemon runs what is on disk.
    static JsonNode of(Drift drift) {
        Fingerprint disk = drift.disk();
        return switch (drift.drifted()) {
            case UNKNOWN -> NullNode.instance;
            case NO -> BooleanNode.FALSE;
            case YES -> {
                ObjectNode json = Json.object();
                json.put("config", disk == null ? null : disk.config());
                json.put("file", drift.file());
                json.put("since", time(drift.since()));
                json.put("running_since", time(drift.loadedAt()));
                ArrayNode changes = json.putArray("changes");
                for (ConfigChange each : drift.changes()) {
                    changes.addObject().put("file", each.file()).put("lines", each.lines());
                }
                yield json;
            }
        };
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
