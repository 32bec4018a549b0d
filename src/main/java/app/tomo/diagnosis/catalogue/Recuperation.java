package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenHistory;
import app.tomo.diagnosis.observed.SeenUnit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Whether a daemon that kept crashing is over it, before the time has passed after which a loop is called over by itself.
///
/// That takes a start which was no automatic restart, and a process that answers and has lived longer than any of the loop: what was
/// wrong then is not wrong now. A repair is judged by this.
final class Recuperation {
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    /// What is further apart is no loop ([app.tomo.model.CrashLoop#calm]).
    private static final Duration CALM = Duration.ofSeconds(60);

    private Recuperation() {}

    static boolean isOver(Case all) {
        SeenHealth health = all.seen().health();
        SeenHistory history = all.seen().history();
        SeenUnit unit = all.unit();
        if (health == null || history == null || unit == null || history.restarts().isEmpty()) {
            return false;
        }
        Instant since = health.since();
        boolean anew =
                since != null
                        && unit.number("NRestarts") == 0
                        && since.isAfter(history.restarts().getLast());
        return anew
                && health.contact() == SeenHealth.Contact.ANSWERS
                && Duration.between(since, all.seen().at()).compareTo(longest(history)) >= 0;
    }

    /// The longest that one of the loop lived.
    private static Duration longest(SeenHistory history) {
        List<Instant> restarts = history.restarts();
        Duration longest = SHORTEST;
        for (int i = 1; i < restarts.size(); i++) {
            Duration life = Duration.between(restarts.get(i - 1), restarts.get(i));
            boolean looping = life.compareTo(CALM) < 0;
            longest = looping && life.compareTo(longest) > 0 ? life : longest;
        }
        return longest;
    }
}
