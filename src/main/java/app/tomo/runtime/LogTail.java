package app.tomo.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Gives each line of a [LogBook] once, however often it is asked. One thread at a time; asking blocks.
///
/// What is written is seen a moment later, and not always in order: so each look begins a little before the newest line of
/// the last one, and leaves out what was given already.
public final class LogTail {
    /// Seen of the journals of systemd and of Tomo's own children.
    private static final Duration LATE = Duration.ofSeconds(2);

    private final LogBook book;
    private final Map<LogLine, Integer> given = new HashMap<>();
    private final Supplier<Duration> look;
    private Instant from;

    /// @param look how long one look may take
    LogTail(LogBook book, Instant from, Supplier<Duration> look) {
        this.book = book;
        this.from = from;
        this.look = look;
    }

    /// The lines that are new, oldest first.
    public List<LogLine> next() {
        List<LogLine> lines = book.since(from, look.get());
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
