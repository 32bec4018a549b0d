package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.Source;
import app.tomo.model.LogFinding;
import app.tomo.model.ProblemId;
import app.tomo.model.Severity;
import app.tomo.model.finding.Confidence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The verdicts that several judges come to. Pure.
final class Verdict {
    private Verdict() {}

    /// It is so, and the daemon does not do its work for it.
    static Judgement broken(Confidence confidence, String subject, List<String> evidence) {
        return new Judgement.Found(confidence, Severity.BROKEN, subject, null, evidence);
    }

    /// It is so, and the daemon does its work all the same, or is not to.
    static Judgement warning(Confidence confidence, String subject, List<String> evidence) {
        return new Judgement.Found(confidence, Severity.WARNING, subject, null, evidence);
    }

    /// What the daemon's own words prove about its end; null where it did not say that.
    static Judgement.@Nullable Found said(Case all, ProblemId id) {
        LogFinding finding = all.said(id);
        return finding == null
                ? null
                : new Judgement.Found(
                        // Somebody may have ended its vain attempts, for another reason.
                        all.ended() || all.works() ? Confidence.CERTAIN : Confidence.LIKELY,
                        all.severity(),
                        finding.subject(),
                        finding.fault(),
                        both(finding.evidence(), all.ended() ? all.end() : List.of()));
    }

    /// Found in the daemon's own words; where it said something else, or nothing, that is the answer.
    static Judgement saidOr(Case all, ProblemId id, String evidenceAgainst) {
        Judgement.Found found = said(all, id);
        if (found != null) {
            return found;
        }
        return all.silenceTells()
                ? Judgement.ruledOut(evidenceAgainst)
                : Judgement.undecided(all.gap(Source.LOG));
    }

    /// Whether the daemon said of its end that something else was its cause.
    static boolean saidOther(Case all, ProblemId... these) {
        return all.said().stream()
                .anyMatch(each -> isFatal(each.id()) && !Arrays.asList(these).contains(each.id()));
    }

    /// Whether that is why it ended, where the daemon says it.
    static boolean isFatal(ProblemId id) {
        return switch (id) {
            case KEYBOARD_GRABBED, KEYBOARD_WAITING, RELOAD_REJECTED -> false;
            default -> true;
        };
    }

    static List<String> both(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        other.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return List.copyOf(all);
    }
}
