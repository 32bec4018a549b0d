package app.tomo.diagnosis.catalogue;

import app.tomo.model.ProblemId;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Repair;

import java.util.List;

/// A failure of the catalogue.
///
/// @param check which check tells of it
/// @param judge what proves it, and what rules it out
/// @param repairs what can be done about it, the best first; which of them fit the case, [Repairs] says
record Failure(ProblemId id, Check check, Judge judge, List<Repair> repairs) {
    Failure {
        repairs = List.copyOf(repairs);
    }

    static Failure of(ProblemId id, Check check, Judge judge, Repair... repairs) {
        return new Failure(id, check, judge, List.of(repairs));
    }
}
