package app.tomo.kanata;

import app.tomo.runtime.DaemonLog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Builds logs: lines of processes, a millisecond apart.
final class LogLines {
    static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final List<DaemonLog.Line> lines = new ArrayList<>();

    LogLines add(long pid, String... texts) {
        return add(pid, List.of(texts));
    }

    LogLines add(long pid, List<String> texts) {
        for (String text : texts) {
            lines.add(new DaemonLog.Line(START.plusMillis(lines.size()), pid, text));
        }
        return this;
    }

    List<DaemonLog.Line> list() {
        return lines;
    }
}
