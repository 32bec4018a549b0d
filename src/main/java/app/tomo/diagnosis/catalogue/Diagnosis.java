package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.Observations;
import app.tomo.model.ProblemId;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Checked;
import app.tomo.model.finding.Finding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the observations came to.
///
/// @param of what it was made of
/// @param checks every check, in the order of [Check]
/// @param findings the most probable cause first, what follows from it behind it; empty where the daemon is well
/// @param judgements of every failure of the catalogue: also what was ruled out, and by which evidence
public record Diagnosis(
        Observations of,
        List<Checked> checks,
        List<Finding> findings,
        Map<ProblemId, Judgement> judgements) {
    public Diagnosis {
        checks = List.copyOf(checks);
        findings = List.copyOf(findings);
        Map<ProblemId, Judgement> own = new EnumMap<>(ProblemId.class);
        own.putAll(judgements);
        judgements = Map.copyOf(own);
    }

    /// Whether nothing fails: warnings do not count.
    public boolean well() {
        return checks.stream().noneMatch(each -> each.result() == Check.Result.FAIL);
    }
}
