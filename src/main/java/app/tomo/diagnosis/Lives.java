package app.tomo.diagnosis;

import app.tomo.model.ServiceStatus;
import app.tomo.runtime.LogLine;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Says which process of the unit a line of the log belongs to, so that nobody is blamed for the words of the next one. A line
/// is its writer's where that is a main process; what a shell or its child wrote, and what the manager wrote, goes by the run of
/// the unit (`InvocationID`), which is that of the main process that was there when the run's first line was written. Where that
/// one has a run already, the line is of a process of which the manager has not told yet: its writer's, for as long as these lines
/// are read.
///
/// Any thread.
final class Lives {
    /// A main process that belongs to none that is known.
    static final long UNKNOWN = ServiceStatus.NO_PID;

    /// In a loop of crashes the lines of several are read at once.
    private static final int KNOWN = 50;

    private record Life(long pid, Instant since) {}

    private final Deque<Life> lives = new ArrayDeque<>();

    /// Whose the runs are, of main processes that were seen; the newest last.
    private final Map<String, Long> runs = new LinkedHashMap<>();

    /// A reading of the manager: there may be another main process.
    synchronized void note(@Nullable ServiceStatus status) {
        if (status != null && status.runningSince() != null) {
            began(status.pid(), status.runningSince());
        }
    }

    synchronized void began(long pid, Instant since) {
        Life life = new Life(pid, since);
        if (!life.equals(lives.peekLast())) {
            lives.addLast(life);
        }
        if (lives.size() > KNOWN) {
            lives.removeFirst();
        }
    }

    /// The main process of each line's run, in their order; [#UNKNOWN] where nothing tells.
    synchronized List<Long> of(List<LogLine> lines) {
        List<LogLine> ofRuns = lines.stream().filter(line -> !line.run().isEmpty()).toList();
        ofRuns.stream()
                .filter(line -> isMain(line.pid()))
                .forEach(line -> runs.put(line.run(), line.pid()));
        Map<String, Long> owners = new HashMap<>(runs);
        for (LogLine line : ofRuns) {
            if (line.source() == LogLine.Source.DAEMON && !owners.containsKey(line.run())) {
                long owner = owner(line, owners);
                owners.put(line.run(), owner);
                if (isMain(owner)) {
                    runs.put(line.run(), owner);
                }
            }
        }
        List<Long> processes = lines.stream().map(line -> process(line, owners)).toList();
        while (runs.size() > KNOWN) {
            boolean _ = runs.keySet().remove(runs.keySet().iterator().next());
        }
        return processes;
    }

    private long owner(LogLine line, Map<String, Long> owners) {
        long there = there(line.at());
        return there != UNKNOWN && owners.containsValue(there) ? line.pid() : there;
    }

    private long process(LogLine line, Map<String, Long> owners) {
        return switch (line.source()) {
            case DAEMON ->
                    isMain(line.pid()) ? line.pid() : owners.getOrDefault(line.run(), UNKNOWN);
            case MANAGER -> owners.getOrDefault(line.run(), UNKNOWN);
            case TOMO -> UNKNOWN;
        };
    }

    private boolean isMain(long pid) {
        return lives.stream().anyMatch(life -> life.pid() == pid);
    }

    /// The newest that was there by then.
    private long there(Instant at) {
        long pid = UNKNOWN;
        for (Life life : lives) {
            pid = life.since().isAfter(at) ? pid : life.pid();
        }
        return pid;
    }
}
