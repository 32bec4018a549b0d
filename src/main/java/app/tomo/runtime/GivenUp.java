package app.tomo.runtime;

import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;

import java.util.List;
import java.util.stream.Stream;

/// That the service manager gave up on the daemon, because it was started too often. systemd keeps the result of the last end for
/// that (`Result=exit-code`), so only what it wrote tells it; in every locale like this.
final class GivenUp {
    private static final String TOO_OFTEN = "Start request repeated too quickly";

    private GivenUp() {}

    /// The newest line that says so, where there is one.
    static Stream<LogFinding> in(List<DaemonLog.Line> lines) {
        return lines.reversed().stream()
                .filter(line -> line.byManager() && line.text().contains(TOO_OFTEN))
                .limit(1)
                .map(
                        line ->
                                new LogFinding(
                                        ProblemId.START_LIMIT,
                                        line.at(),
                                        List.of(line.text()),
                                        null,
                                        ""));
    }
}
