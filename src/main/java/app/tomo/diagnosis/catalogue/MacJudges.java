package app.tomo.diagnosis.catalogue;

import app.tomo.model.ProblemId;

/// What can be missing on macOS. Only the log tells of it, so that elsewhere it does not apply.
final class MacJudges {
    private MacJudges() {}

    static Judge of(ProblemId id) {
        return all -> {
            Judgement.Found said = Verdict.said(all, id);
            if (said == null) {
                return Judgement.NOT_APPLICABLE;
            }
            // It may live on without its driver, and remaps nothing then.
            return all.wantedOff()
                    ? said
                    : Verdict.broken(said.confidence(), said.subject(), said.evidence());
        };
    }
}
