package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.diagnosis.observed.Subject;
import app.tomo.model.Candidate;
import app.tomo.model.finding.Confidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whether it is settled which of several daemons is meant. As long as it is not, nothing else is of the one that is.
final class ChoiceJudge {
    /// Why nothing is said of any of them.
    static final String NONE_CHOSEN = "none of several is chosen";

    private ChoiceJudge() {}

    static Judgement undecided(Case all) {
        Subject subject = all.seen().subject();
        List<Candidate> candidates = subject.candidates();
        if (candidates.isEmpty()) {
            return Judgement.ruledOut(
                    "looked after: " + place(subject.scope().id(), subject.unit()));
        }
        List<String> places = candidates.stream().map(ChoiceJudge::place).toList();
        return Verdict.broken(
                Confidence.CERTAIN,
                String.join(", ", places),
                candidates.stream().map(each -> told(each, all)).toList());
    }

    private static String place(Candidate candidate) {
        return place(
                candidate.scope().id(),
                candidate.unit().isEmpty()
                        ? String.valueOf(candidate.invocation().address())
                        : candidate.unit());
    }

    private static String place(String scope, String what) {
        return what + " (" + scope + ")";
    }

    /// `kanata.service (user): LoadState=loaded, ActiveState=active`.
    private static String told(Candidate candidate, Case all) {
        SeenUnit seen = all.seen().unit(candidate.scope());
        boolean same = candidate.unit().equals(all.seen().subject().unit());
        List<String> states = new ArrayList<>();
        if (seen != null && same) {
            states.add(seen.told("LoadState"));
            states.add(seen.told("ActiveState"));
        } else {
            if (!candidate.unit().isEmpty()) {
                states.add(candidate.load().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
            states.add(candidate.up() ? "up" : "down");
        }
        return place(candidate) + ": " + String.join(", ", states);
    }
}
