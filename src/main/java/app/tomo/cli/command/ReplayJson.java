package app.tomo.cli.command;

import app.tomo.config.Json;
import app.tomo.diagnosis.Account;
import app.tomo.diagnosis.Tally;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;

/// A replayed incident, as `replay --json` prints it: an object for each step, and one with the sum at the end. Times are
/// seconds; null for what did not come about. Its names are a promise.
public final class ReplayJson {
    private static final double SECOND = 1_000;

    private ReplayJson() {}

    public static String of(Account.Line line) {
        ObjectNode json = Json.object();
        json.put("after", seconds(line.after()));
        json.put("kind", line.kind().name().toLowerCase(Locale.ROOT));
        json.put("sentence", line.sentence());
        json.put("times", line.times());
        return Json.write(json);
    }

    public static String of(Tally.Summary summary) {
        ObjectNode json = Json.object();
        ObjectNode sum = json.putObject("summary");
        sum.put("reloadsSent", summary.reloadsSent());
        sum.put("reloadsHeldBack", summary.reloadsHeldBack());
        sum.put("notifications", summary.notifications());
        sum.put("notificationChanges", summary.changes());
        sum.put("trouble", summary.trouble());
        sum.put("timeToName", seconds(summary.toName()));
        sum.put("timeToWell", seconds(summary.toWell()));
        return Json.write(json);
    }

    private static @Nullable Double seconds(@Nullable Duration span) {
        return span == null ? null : span.toMillis() / SECOND;
    }
}
