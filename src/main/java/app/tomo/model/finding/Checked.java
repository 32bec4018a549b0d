package app.tomo.model.finding;

import java.util.List;

/// A check, and how it ended.
///
/// @param findings what it found, the gravest first; also warnings, which are no findings of the diagnosis
/// @param evidence what shows the result, as the machine said it
public record Checked(
        Check check, Check.Result result, List<Finding> findings, List<String> evidence) {
    public Checked {
        findings = List.copyOf(findings);
        evidence = List.copyOf(evidence);
    }
}
