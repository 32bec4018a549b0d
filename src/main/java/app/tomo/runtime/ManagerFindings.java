package app.tomo.runtime;

import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the service manager wrote of an end and nothing else tells: that it gave up on the daemon, because it was started too
/// often (systemd keeps the result of the last end for that, `Result=exit-code`), and which time was over (`Result=timeout`
/// is told of each). In every locale like this.
final class ManagerFindings {
    private static final Map<String, ProblemId> TOLD = told();

    private ManagerFindings() {}

    private static Map<String, ProblemId> told() {
        Map<String, ProblemId> told = new HashMap<>();
        told.put(SystemdWords.STARTED_TOO_OFTEN, ProblemId.START_LIMIT);
        told.put(SystemdWords.START_TIMED_OUT, ProblemId.START_TIMEOUT);
        told.put(SystemdWords.LIMIT_REACHED, ProblemId.RUNTIME_LIMIT);
        for (String words : SystemdWords.helperTimedOut()) {
            told.put(words, ProblemId.UNIT_HELPER);
        }
        for (String words : SystemdWords.stopTimedOut()) {
            told.put(words, ProblemId.STOP_TIMEOUT);
        }
        return Map.copyOf(told);
    }

    /// The newest line of each, oldest first.
    static Stream<LogFinding> in(List<DaemonLog.Line> lines) {
        return TOLD.entrySet().stream()
                .flatMap(
                        each ->
                                lines.reversed().stream()
                                        .filter(line -> tells(line, each.getKey()))
                                        .limit(1)
                                        .map(line -> finding(line, each.getValue())))
                .sorted(Comparator.comparing(LogFinding::at));
    }

    private static boolean tells(DaemonLog.Line line, String words) {
        return line.byManager() && line.text().contains(words);
    }

    private static LogFinding finding(DaemonLog.Line line, ProblemId id) {
        return new LogFinding(id, line.at(), List.of(line.text()), null, "");
    }
}
