package app.tomo.service;

import app.tomo.runtime.DaemonLog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Collects the newest lines of a journal, while they are read. For any thread.
final class JournalLines {
    private final int most;
    private final Deque<DaemonLog.Line> lines = new ArrayDeque<>();

    JournalLines(int most) {
        this.most = most;
    }

    synchronized void add(DaemonLog.Line line) {
        lines.addLast(line);
        if (lines.size() > most) {
            lines.removeFirst();
        }
    }

    synchronized List<DaemonLog.Line> oldestFirst() {
        return List.copyOf(lines);
    }
}
