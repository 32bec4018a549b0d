package app.tomo.diagnosis;

import app.tomo.model.Limit;
import app.tomo.model.Limits;
import app.tomo.runtime.LogBook;
import app.tomo.runtime.LogLine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a daemon, and its manager about it, wrote around the end of a process. Any thread; one reading at a time.
final class LastWords {
    private final LogBook log;
    private final Lives lives;
    private Instant readUntil = Instant.MIN;

    LastWords(LogBook log, Lives lives) {
        this.log = log;
        this.lives = lives;
    }

    /// The lines around that end which were not given yet, each with its process. Blocks for as long as the log may take.
    synchronized List<Entry.Logged> of(Instant ended, Limits limits, Instant now) {
        Duration before = limits.time(Limit.JOURNAL_BEFORE);
        Instant from = ended.minus(before);
        Instant until = now.plus(before);
        if (readUntil.isAfter(until)) {
            // The clock was set back: what comes now seems to be older than what was read.
            readUntil = from;
        }
        // What the log takes at once has one moment, and a log may count in coarser ones than asked
        // for.
        List<LogLine> lines =
                log.since(from, limits.time(Limit.LOG)).stream()
                        .filter(line -> line.at().isAfter(readUntil))
                        .filter(line -> !line.at().isAfter(until))
                        .toList();
        readUntil = lines.isEmpty() ? readUntil : lines.getLast().at();
        List<Long> processes = lives.of(lines);
        List<Entry.Logged> words = new ArrayList<>();
        for (int i : chosen(lines, limits.count(Limit.JOURNAL_LINES))) {
            words.add(new Entry.Logged(now, lines.get(i), processes.get(i)));
        }
        return words;
    }

    /// The last lines, and of those before them the ones that are no debugging: a daemon that logs each key says so much
    /// between a reload and its end that the reload would be lost.
    private static List<Integer> chosen(List<LogLine> lines, int most) {
        int first = Math.max(0, lines.size() - most / 2);
        List<Integer> telling =
                IntStream.range(0, first).filter(i -> !isDebugging(lines.get(i))).boxed().toList();
        int room = most - (lines.size() - first);
        return Stream.concat(
                        telling.stream().skip(Math.max(0, telling.size() - room)),
                        IntStream.range(first, lines.size()).boxed())
                .toList();
    }

    private static boolean isDebugging(LogLine line) {
        return line.level() == LogLine.Level.DEBUG || line.level() == LogLine.Level.TRACE;
    }
}
