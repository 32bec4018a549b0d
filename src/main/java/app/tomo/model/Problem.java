package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Something that is not as it should be, without a word for a person: those are made in `app.tomo.words`.
///
/// @param evidence what shows it, as the machine said it
/// @param subject the name that the sentence is about (a keyboard, a port, a path), or empty
/// @param fault the place in the config, where the problem is one; else null
public record Problem(
        ProblemId id,
        Severity severity,
        List<String> evidence,
        String subject,
        @Nullable ConfigFault fault) {
    public Problem {
        evidence = List.copyOf(evidence);
    }

    public static Problem broken(ProblemId id, String subject, List<String> evidence) {
        return new Problem(id, Severity.BROKEN, evidence, subject, null);
    }

    public static Problem warning(ProblemId id, String subject, List<String> evidence) {
        return new Problem(id, Severity.WARNING, evidence, subject, null);
    }

    /// The same without what may change from one look to the next.
    public Problem withoutEvidence() {
        return new Problem(id, severity, List.of(), subject, fault);
    }
}
