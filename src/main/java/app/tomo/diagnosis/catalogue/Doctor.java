package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.Observations;
import app.tomo.model.ProblemId;
import app.tomo.model.finding.Check;
import app.tomo.model.finding.Finding;
import app.tomo.runtime.DaemonKind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Finds out what is the matter with the daemon. Pure: the same observations give the same diagnosis, and whatever they are,
/// there is one.
public final class Doctor {
    private Doctor() {}

    /// Judges every failure of the catalogue.
    ///
    /// @param kind reads what the daemon itself said
    public static Diagnosis diagnose(Observations observations, DaemonKind kind) {
        Case all = new Case(observations, kind);
        Map<ProblemId, Judgement> judgements = new EnumMap<>(ProblemId.class);
        List<Finding> found = new ArrayList<>();
        for (Failure failure : Catalogue.FAILURES) {
            Judgement judgement = judgement(failure, all);
            judgements.put(failure.id(), judgement);
            if (judgement instanceof Judgement.Found it) {
                found.add(finding(failure, it, all));
            }
        }
        return new Diagnosis(
                observations,
                Checks.of(judgements, found, all),
                Ranking.of(found, all),
                judgements);
    }

    /// Of several daemons of which nobody said which is meant, none is judged; Tomo itself is.
    private static Judgement judgement(Failure failure, Case all) {
        boolean judged =
                all.chosen()
                        || failure.id() == ProblemId.UNIT_UNDECIDED
                        || failure.check() == Check.TOMO;
        return judged ? failure.judge().judge(all) : Judgement.undecided(ChoiceJudge.NONE_CHOSEN);
    }

    private static Finding finding(Failure failure, Judgement.Found found, Case all) {
        return new Finding(
                failure.id(),
                found.confidence(),
                found.severity(),
                found.subject(),
                found.by(),
                found.fault(),
                found.evidence(),
                Repairs.of(failure, all));
    }
}
