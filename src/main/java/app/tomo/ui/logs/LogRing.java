package app.tomo.ui.logs;

import app.tomo.runtime.LogLine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What is on its way to the view: never more than the view can hold, however much comes in. What is overtaken is counted.
/// Any thread.
final class LogRing {
    private final int most;
    private final Deque<LogLine> waiting = new ArrayDeque<>();
    private long came;

    LogRing(int most) {
        this.most = most;
    }

    /// Lines that are new, oldest first.
    synchronized void add(List<LogLine> fresh) {
        came += fresh.size();
        int first = Math.max(0, fresh.size() - most);
        for (LogLine line : fresh.subList(first, fresh.size())) {
            if (waiting.size() == most) {
                waiting.removeFirst();
            }
            waiting.addLast(line);
        }
    }

    /// What was on its way.
    ///
    /// @param lines oldest first
    /// @param overtaken how many came before them and are gone
    record Drained(List<LogLine> lines, long overtaken) {}

    /// Takes what is there out of it.
    synchronized Drained drain() {
        Drained all = new Drained(List.copyOf(waiting), came - waiting.size());
        waiting.clear();
        came = 0;
        return all;
    }

    synchronized void clear() {
        waiting.clear();
        came = 0;
    }

    /// How many came since it was last emptied, with those that were overtaken.
    synchronized long waiting() {
        return came;
    }
}
