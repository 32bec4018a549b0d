package app.tomo.service;

import app.tomo.runtime.DaemonLog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Collects the newest lines of a journal in its JSON form (systemd.journal-fields(7), "Journal JSON Format"). A line
/// that is cut off, or without text, is left out. For any thread.
final class JournalLines {
    private static final JsonMapper JSON = new JsonMapper();

    private final int most;
    private final Deque<DaemonLog.Line> lines = new ArrayDeque<>();

    JournalLines(int most) {
        this.most = most;
    }

    void add(String json) {
        parse(json).ifPresent(this::keep);
    }

    private synchronized void keep(DaemonLog.Line line) {
        lines.addLast(line);
        if (lines.size() > most) {
            lines.removeFirst();
        }
    }

    synchronized List<DaemonLog.Line> oldestFirst() {
        return List.copyOf(lines);
    }

    private static Optional<DaemonLog.Line> parse(String json) {
        try {
            JsonNode entry = JSON.readTree(json);
            Optional<String> text = text(entry.path("MESSAGE"));
            long micros = entry.path("__REALTIME_TIMESTAMP").asLong();
            Instant at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            return text.map(each -> new DaemonLog.Line(at, entry.path("_PID").asLong(), each));
        } catch (JsonProcessingException cutOff) {
            return Optional.empty();
        }
    }

    /// Text with control characters, such as colours, comes as an array of its bytes; one that is too long as null.
    private static Optional<String> text(JsonNode message) {
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
