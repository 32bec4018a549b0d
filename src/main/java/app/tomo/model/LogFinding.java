package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Something that the daemon's log gives away.
///
/// @param id the failure's name in the catalogue (`keyboard-grabbed`, `reload-rejected`)
/// @param evidence the log lines that show it
/// @param fault where it concerns the config: the place; else null
/// @param subject the name that the sentence is about (a keyboard, a path), or empty
public record LogFinding(
        ProblemId id,
        Instant at,
        List<String> evidence,
        @Nullable ConfigFault fault,
        String subject) {
    public LogFinding {
        evidence = List.copyOf(evidence);
    }

    Problem problem(Severity severity) {
        return new Problem(id, severity, evidence, subject, fault);
    }
}
