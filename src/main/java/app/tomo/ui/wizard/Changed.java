package app.tomo.ui.wizard;

import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.model.Headline;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.model.Severity;
import app.tomo.model.Snapshot;
import app.tomo.ui.wizard.WizardState.Found;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether what was found is so no more, by what is known of the daemon meanwhile. Pure.
final class Changed {
    private Changed() {}

    /// Whether another look would find something else. What only passes, as a start does, is waited for; a daemon that comes back again
    /// and again for the same reason has not changed.
    static boolean since(Found found, Snapshot now) {
        Headline is = now.headline();
        if (isPassing(is)) {
            return false;
        }
        Headline was = headline(found);
        boolean trouble =
                was.isTrouble() || (isPassing(was) && !found.diagnosis().findings().isEmpty());
        if (trouble && is.isTrouble()) {
            return isAnother(found, now);
        }
        return is != was;
    }

    /// Whether nothing is left of what was wrong, and something else is. What only comes on top of it, as a start limit of a loop, is
    /// what follows.
    private static boolean isAnother(Found found, Snapshot now) {
        Set<ProblemId> is = broken(now);
        Set<ProblemId> was = new HashSet<>(broken(found.then()));
        found.diagnosis().findings().forEach(each -> was.add(each.id()));
        return !is.isEmpty() && Collections.disjoint(was, is);
    }

    /// How the daemon was when it was looked at.
    static Headline headline(Found found) {
        SeenHealth health = found.diagnosis().of().health();
        return health == null ? found.then().headline() : health.headline();
    }

    private static boolean isPassing(Headline headline) {
        return headline == Headline.STARTING || headline == Headline.STOPPING;
    }

    private static Set<ProblemId> broken(Snapshot snapshot) {
        return snapshot.problems().stream()
                .filter(each -> each.severity() == Severity.BROKEN)
                .map(Problem::id)
                .collect(Collectors.toSet());
    }
}
