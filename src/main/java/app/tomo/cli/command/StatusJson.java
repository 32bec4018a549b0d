package app.tomo.cli.command;

import app.tomo.config.Json;
import app.tomo.model.Action;
import app.tomo.model.Facts;
import app.tomo.model.Keyboard;
import app.tomo.model.Outcome;
import app.tomo.model.Pause;
import app.tomo.model.Problem;
import app.tomo.model.Queue;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Snapshot;
import app.tomo.model.Target;
import app.tomo.model.Truth;
import app.tomo.words.HeadlineLines;
import app.tomo.words.Words;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;

/// A snapshot as `status --json` and `watch --json` print it. Its names are a promise: some may be added, none goes.
///
/// What is not known is null. `restarts` counts the last hour, `uptime` is in seconds, times are ISO 8601 in UTC.
final class StatusJson {
    private final Words words;

    StatusJson(Words words) {
        this.words = words;
    }

    ObjectNode of(Snapshot snapshot, Instant now) {
        HeadlineLines lines = words.headlines().of(snapshot, now);
        ObjectNode json = Json.object();
        json.put("headline", snapshot.headline().id());
        json.put("title", lines.title());
        json.put("below", lines.below());
        json.put("paused_until", pausedUntil(snapshot));
        facts(json, snapshot.facts());
        json.put("profile", snapshot.target().profile());
        json.put("scope", snapshot.target().scope().id());
        json.put("unit", unit(snapshot.target()));
        json.put("pid", snapshot.pid() == ServiceStatus.NO_PID ? null : snapshot.pid());
        json.put("uptime", uptime(snapshot, now));
        json.put("restarts", Visible.restartsOfTheLastHour(snapshot));
        json.put("version", snapshot.daemon().version());
        json.put("layer", snapshot.daemon().layer());
        snapshot.daemon().layers().forEach(json.putArray("layers")::add);
        json.put("config", snapshot.invocation().config());
        ArrayNode keyboards = json.putArray("keyboards");
        for (Keyboard keyboard : snapshot.keyboardsNow()) {
            keyboards
                    .addObject()
                    .put("name", keyboard.name())
                    .put("path", keyboard.path())
                    .put("state", keyboard.state().id());
        }
        json.put("simulated", snapshot.simulated());
        json.set("action", action(snapshot.action()));
        json.set("waiting", waiting(snapshot.queue()));
        json.set("reloads", reloads(snapshot, now));
        json.set("trial", TrialJson.of(snapshot, now));
        json.set("drift", TrialJson.of(snapshot.drift()));
        snapshot.drift().needs().forEach(json.putArray("restart_needed")::add);
        json.set("problems", problems(snapshot.problems(), snapshot, now));
        return json;
    }

    /// The same with the moment of the change in front.
    ObjectNode at(Snapshot snapshot, Instant now) {
        ObjectNode json = Json.object();
        json.put("at", time(snapshot.at()));
        json.setAll(of(snapshot, now));
        return json;
    }

    ArrayNode problems(Collection<Problem> problems, Snapshot snapshot, Instant now) {
        ArrayNode all = Json.object().putArray("problems");
        for (Problem problem : problems) {
            ObjectNode json = all.addObject();
            json.put("id", problem.id().id());
            json.put("severity", problem.severity().id());
            json.put("sentence", words.problems().of(problem, snapshot, now).sentence());
            problem.evidence().forEach(json.putArray("evidence")::add);
        }
        return all;
    }

    /// Only a service manager has units.
    private static @Nullable String unit(Target target) {
        return switch (target.scope()) {
            case USER, SYSTEM -> target.unit();
            case CHILD, ATTACHED -> null;
        };
    }

    private static void facts(ObjectNode json, Facts facts) {
        json.put("registered", known(facts.registered()));
        json.put("loaded", known(facts.loaded()));
        json.put("running", known(facts.running()));
        json.put("responding", known(facts.responding()));
        json.put("capturing", known(facts.capturing()));
    }

    private static @Nullable Boolean known(Truth truth) {
        return switch (truth) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> null;
        };
    }

    /// Also null for a pause until it is resumed: the headline says that it is one.
    static @Nullable String pausedUntil(Snapshot snapshot) {
        Pause pause = snapshot.pause();
        Instant until = pause == null ? null : pause.until();
        return until == null ? null : time(until);
    }

    private static @Nullable Long uptime(Snapshot snapshot, Instant now) {
        ServiceStatus status = snapshot.status();
        Instant since = status == null ? null : status.runningSince();
        return since == null ? null : Math.max(0, Duration.between(since, now).toSeconds());
    }

    private static @Nullable ObjectNode action(@Nullable Action action) {
        if (action == null) {
            return null;
        }
        ObjectNode json = Json.object();
        json.put("kind", action.kind().id());
        json.put("phase", action.phase().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("since", time(action.deadline().began()));
        json.put("deadline", time(action.deadline().end()));
        return json;
    }

    /// What waits for the daemon to answer again.
    private static ArrayNode waiting(Queue queue) {
        ArrayNode all = Json.object().putArray("waiting");
        for (Queue.Entry entry : queue.entries()) {
            all.addObject()
                    .put("kind", entry.kind().id())
                    .put("argument", entry.argument())
                    .put("requests", entry.ids().size())
                    .put("since", time(entry.since()))
                    .put("until", time(entry.until()));
        }
        return all;
    }

    /// What holds reloads back now, if anything does, and how many requests needed none of their own.
    private static ObjectNode reloads(Snapshot snapshot, Instant now) {
        ObjectNode json = Json.object();
        Outcome.HeldBack held = snapshot.reloadsHeldBack(now);
        json.put("held_back", held == null ? null : OutcomeJson.id(held.why()));
        json.put("remaining_ms", held == null ? null : held.remaining().toMillis());
        json.put("deaths", snapshot.guard().deaths());
        json.put("coalesced", snapshot.guard().spared());
        return json;
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
