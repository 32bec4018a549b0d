package app.tomo.service;

import app.tomo.runtime.DaemonLog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// One entry of a journal in its JSON form (the journal's "Journal JSON Format").
record JournalEntry(JsonNode fields) {
    private static final JsonMapper JSON = new JsonMapper();

    /// Nothing for what is no entry, such as a line that was cut off.
    static Optional<JournalEntry> parse(String line) {
        try {
            JsonNode fields = JSON.readTree(line);
            return fields.isObject() ? Optional.of(new JournalEntry(fields)) : Optional.empty();
        } catch (JsonProcessingException cutOff) {
            return Optional.empty();
        }
    }

    /// A field's text; empty where it has none.
    String field(String name) {
        return fields.path(name).asText();
    }

    /// What was written; nothing where that is no text, or so long that journalctl leaves it out.
    ///
    /// @param byManager whether the manager wrote it
    Optional<DaemonLog.Line> line(boolean byManager) {
        long micros = fields.path("__REALTIME_TIMESTAMP").asLong();
        Instant at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        return message()
                .map(
                        text ->
                                new DaemonLog.Line(
                                        at,
                                        fields.path("_PID").asLong(),
                                        text,
                                        byManager,
                                        run(byManager)));
    }

    /// The unit's `InvocationID`, as its processes have it and as its manager says of whom it writes.
    private String run(boolean byManager) {
        if (!byManager) {
            return field("_SYSTEMD_INVOCATION_ID");
        }
        String person = field("USER_INVOCATION_ID");
        return person.isEmpty() ? field("INVOCATION_ID") : person;
    }

    /// Text with control characters, such as colours, comes as an array of its bytes; one that is too long as null.
    private Optional<String> message() {
        JsonNode message = fields.path("MESSAGE");
        if (message.isTextual()) {
            return Optional.of(message.textValue());
        }
        if (!message.isArray()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[message.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) message.get(i).asInt();
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
}
