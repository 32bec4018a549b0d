package app.tomo.schedules;

import static app.tomo.model.Truth.NO;
import static app.tomo.model.Truth.YES;

import app.tomo.model.Activity;
import app.tomo.model.Headline;
import app.tomo.model.Scope;
import app.tomo.model.ServiceStatus;
import app.tomo.model.Severity;
import app.tomo.model.Snapshot;
import app.tomo.model.Wish;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What the headline may not say where the facts say something else.
final class Contradictions implements Invariant {
    /// @param needed without which the headline contradicts the rest
    private record Row(String otherwise, Predicate<Snapshot> needed) {}

    private static final Map<Headline, List<Row>> TABLE = new EnumMap<>(Headline.class);

    static {
        TABLE.put(
                Headline.HEALTHY,
                List.of(
                        row("and it does not answer", s -> s.facts().responding() == YES),
                        row("and it does not run", s -> s.facts().running() == YES || !isSeen(s)),
                        row("with something broken", s -> !isSeen(s) || !isBroken(s)),
                        row("and is to be off", s -> s.wish() != Wish.EMERGENCY_STOPPED)));
        TABLE.put(
                Headline.STARTING,
                List.of(
                        row(
                                "and it answers",
                                s -> s.action() != null || isComing(s) || !isAnswering(s))));
        TABLE.put(
                Headline.STOPPING,
                List.of(
                        row(
                                "and nothing stops it",
                                s -> s.action() != null || is(s, Activity.DEACTIVATING))));
        TABLE.put(
                Headline.STOPPED,
                List.of(
                        row("and it runs", s -> s.facts().running() != YES),
                        row("and it answers", s -> !isAnswering(s)),
                        row("and nobody looked", s -> s.status() != null)));
        TABLE.put(
                Headline.DEGRADED,
                List.of(
                        row("and nothing is broken", Contradictions::isBroken),
                        row("and it is off", s -> s.facts().running() != NO || isAnswering(s))));
        TABLE.put(
                Headline.UNRESPONSIVE,
                List.of(
                        row("and it answers", s -> s.facts().responding() == NO),
                        row("and it is off", s -> s.facts().running() != NO)));
        TABLE.put(
                Headline.CRASH_LOOPING,
                List.of(row("and it did not crash", s -> s.crashes().size() >= 2)));
        TABLE.put(
                Headline.FAILED,
                List.of(
                        row("and it runs", s -> s.facts().running() != YES),
                        row("and it answers", s -> !isAnswering(s)),
                        row("and nothing says why", s -> isBroken(s) || s.logPending())));
        TABLE.put(
                Headline.PAUSED,
                List.of(
                        row("and it runs", s -> s.facts().running() == NO),
                        row("and it answers", s -> !isAnswering(s)),
                        row("and there is no pause", s -> s.pause() != null)));
        TABLE.put(
                Headline.EMERGENCY_STOPPED,
                List.of(
                        row("and it runs", s -> s.facts().running() != YES),
                        row("and it answers", s -> !isAnswering(s)),
                        row("and nobody wants it", s -> s.wish() == Wish.EMERGENCY_STOPPED)));
        TABLE.put(
                Headline.NOT_INSTALLED,
                List.of(
                        row("and it is registered", s -> s.facts().registered() == NO),
                        row("and it runs", s -> s.facts().running() != YES)));
        TABLE.put(
                Headline.UNKNOWN,
                List.of(
                        row("and it answers", s -> !isAnswering(s)),
                        row("and it runs", s -> s.facts().running() != YES)));
    }

    private static Row row(String otherwise, Predicate<Snapshot> needed) {
        return new Row(otherwise, needed);
    }

    private static boolean isAnswering(Snapshot snapshot) {
        return snapshot.facts().responding() == YES;
    }

    private static boolean is(Snapshot snapshot, Activity activity) {
        ServiceStatus status = snapshot.status();
        return status != null && status.activity() == activity;
    }

    /// A unit may take its time although its process answers already.
    private static boolean isComing(Snapshot snapshot) {
        return is(snapshot, Activity.ACTIVATING) || is(snapshot, Activity.RESTARTING);
    }

    /// Whether a manager tells what runs.
    private static boolean isSeen(Snapshot snapshot) {
        return snapshot.status() != null && snapshot.target().scope() != Scope.ATTACHED;
    }

    private static boolean isBroken(Snapshot snapshot) {
        return snapshot.problems().stream()
                .anyMatch(problem -> problem.severity() == Severity.BROKEN);
    }

    @Override
    public void holds(Moment moment) {
        Snapshot snapshot = moment.after();
        for (Row row : TABLE.getOrDefault(snapshot.headline(), List.of())) {
            if (!moment.threw() && !row.needed.test(snapshot)) {
                throw new AssertionError(
                        snapshot.headline() + " " + row.otherwise + ": " + snapshot.facts());
            }
        }
        moment.tested(Promise.FACTS_AND_HEADLINE_AGREE);
        moment.census().shown(snapshot.headline());
    }
}
