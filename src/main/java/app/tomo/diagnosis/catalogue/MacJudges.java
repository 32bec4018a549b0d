package app.tomo.diagnosis.catalogue;

import app.tomo.model.ProblemId;

/// What can be missing on macOS. Only the log tells of it, so that elsewhere it does not apply.
final class MacJudges {
    private MacJudges() {}

    static Judge of(ProblemId id) {
        return all -> {
            Judgement.Found said = Verdict.said(all, id);
            return said == null ? Judgement.NOT_APPLICABLE : said;
        };
    }
}
