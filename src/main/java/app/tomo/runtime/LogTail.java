package app.tomo.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives each line of a [LogBook] once, however often it is asked. One thread at a time; asking blocks.
///
/// What is written is seen a moment later, and not always in order: so each look begins a little before the newest line of
/// the last one, and leaves out what was given already.
public final class LogTail {
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration LATE = Duration.ofSeconds(2);

    private final LogBook book;
    private final Map<LogLine, Integer> given = new HashMap<>();
    private Instant from;

    LogTail(LogBook book, Instant from) {
        this.book = book;
        this.from = from;
    }

    /// The lines that are new, oldest first.
    public List<LogLine> next() {
        List<LogLine> lines = book.since(from, DEADLINE);
        Map<LogLine, Integer> before = new HashMap<>(given);
        List<LogLine> fresh = new ArrayList<>();
        for (LogLine line : lines) {
            if (before.merge(line, -1, Integer::sum) < 0) {
                fresh.add(line);
                given.merge(line, 1, Integer::sum);
            }
        }
        if (!lines.isEmpty()) {
            Instant next = lines.getLast().at().minus(LATE);
            from = next.isAfter(from) ? next : from;
            given.keySet().removeIf(line -> line.at().isBefore(from));
        }
        return fresh;
    }
}
