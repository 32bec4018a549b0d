package app.tomo.diagnosis.report;

import java.util.List;

/// Something that is said of an incident, and what shows it. There is none without evidence: what cannot be shown is not said.
public record Claim(String sentence, List<Evidence> evidence) {
    /// @throws IllegalArgumentException where there is no evidence, which is a defect
    public Claim {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("no evidence: " + sentence);
        }
    }
}
