package app.tomo.runtime;

import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the service manager wrote of an end and nothing else tells: that it gave up on the daemon, because it was started too
/// often (systemd keeps the result of the last end for that, `Result=exit-code`), and which time was over (`Result=timeout`
/// is told of each). In every locale like this.
final class ManagerFindings {
    private static final Map<String, ProblemId> TOLD =
            Map.of(
                    "Start request repeated too quickly", ProblemId.START_LIMIT,
                    "start operation timed out", ProblemId.START_TIMEOUT,
                    "condition operation timed out", ProblemId.UNIT_HELPER,
                    "start-pre operation timed out", ProblemId.UNIT_HELPER,
                    "start-post operation timed out", ProblemId.UNIT_HELPER,
                    "reached runtime time limit", ProblemId.RUNTIME_LIMIT);

    private ManagerFindings() {}

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
