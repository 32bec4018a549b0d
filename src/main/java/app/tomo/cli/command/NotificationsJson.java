package app.tomo.cli.command;

import app.tomo.config.Json;
import app.tomo.model.NoticeRecord;
import app.tomo.model.Snapshot;
import app.tomo.words.Words;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.temporal.ChronoUnit;
import java.util.List;

/// The history of notifications as `notifications --json` prints it, oldest first. Its names are a promise.
final class NotificationsJson {
    private final Words words;

    NotificationsJson(Words words) {
        this.words = words;
    }

    ObjectNode of(List<NoticeRecord> records, Snapshot snapshot) {
        ObjectNode json = Json.object();
        ArrayNode all = json.putArray("notifications");
        for (NoticeRecord record : records) {
            all.addObject()
                    .put("at", record.at().truncatedTo(ChronoUnit.MILLIS).toString())
                    .put("incident", record.incident())
                    .put("severity", record.severity().id())
                    .put("category", record.category().id())
                    .put("title", words.notices().title(record, snapshot))
                    .put("held_back", record.heldBack() == null ? null : record.heldBack().id())
                    .put("changes", record.changes());
        }
        return json;
    }
}
