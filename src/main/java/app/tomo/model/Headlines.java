package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Derives the headline. The order of the questions is the order of what matters to a person.
final class Headlines {
    private Headlines() {}

    static Headline of(Draft draft, Facts facts, List<Problem> problems) {
        if (EmergencyActions.holds(draft, facts)) {
            return Headline.EMERGENCY_STOPPED;
        }
        if (EmergencyActions.outlived(draft, facts) && EmergencyActions.isAlive(facts)) {
            return Headline.DEGRADED;
        }
        if (PauseActions.holds(draft)) {
            return Headline.PAUSED;
        }
        Headline underWay = underWay(draft.action());
        if (underWay != null) {
            return underWay;
        }
        ServiceStatus status = draft.status();
        if (status == null) {
            return withoutManager(draft, facts);
        }
        if (draft.target.scope() == Scope.ATTACHED) {
            return attached(draft, status, facts, problems);
        }
        return switch (status.load()) {
            // Whose file was deleted lives on, and is looked after for as long as it does.
            case NOT_FOUND ->
                    status.hasProcess() ? running(draft, facts, problems) : Headline.NOT_INSTALLED;
            case MASKED, BROKEN ->
                    status.hasProcess() ? running(draft, facts, problems) : Headline.FAILED;
            case LOADED -> loaded(draft, status, facts, problems);
        };
    }

    /// What an action makes of it while it lasts; null where it leaves it alone.
    private static @Nullable Headline underWay(@Nullable Action action) {
        if (action == null) {
            return null;
        }
        return switch (action.kind()) {
            case STOP, PAUSE, EMERGENCY_STOP -> Headline.STOPPING;
            case RESUME -> Headline.STARTING;
            case START, RESTART -> action.sent() ? Headline.STARTING : null;
            case RELOAD, SWITCH_LAYER, PRESS_KEY, LIFT_EMERGENCY_STOP, CHANGE_UNIT -> null;
        };
    }

    /// The service manager says nothing: what the daemon itself answers, or no longer answers, still counts.
    private static Headline withoutManager(Draft draft, Facts facts) {
        if (draft.hasHiddenProcess() && draft.isLooping()) {
            return Headline.CRASH_LOOPING;
        }
        boolean silent = draft.link instanceof Link.Open && facts.responding() == Truth.NO;
        return facts.responding() == Truth.YES
                ? Headline.HEALTHY
                : silent && answeredBefore(draft) ? Headline.UNRESPONSIVE : Headline.UNKNOWN;
    }

    /// Somebody else runs it. What holds its port is taken for it by its command line, or by its answers.
    private static Headline attached(
            Draft draft, ServiceStatus status, Facts facts, List<Problem> problems) {
        if (draft.isLooping()) {
            return Headline.CRASH_LOOPING;
        }
        if (!status.hasProcess()) {
            return Headline.STOPPED;
        }
        boolean known = facts.running() == Truth.YES || facts.responding() == Truth.YES;
        return known || answeredBefore(draft) ? running(draft, facts, problems) : Headline.UNKNOWN;
    }

    private static Headline loaded(
            Draft draft, ServiceStatus status, Facts facts, List<Problem> problems) {
        boolean looping = draft.isLooping();
        return switch (status.activity()) {
            case INACTIVE -> PauseActions.failed(draft) ? Headline.FAILED : Headline.STOPPED;
            case FAILED -> draft.wish == Wish.STOPPED ? Headline.STOPPED : Headline.FAILED;
            case DEACTIVATING -> Headline.STOPPING;
            case RESTARTING, ACTIVATING -> looping ? Headline.CRASH_LOOPING : Headline.STARTING;
            case ACTIVE -> {
                if (looping) {
                    yield Headline.CRASH_LOOPING;
                }
                yield switch (facts.running()) {
                    case YES -> running(draft, facts, problems);
                    case NO -> Headline.FAILED;
                    case UNKNOWN -> Headline.STARTING;
                };
            }
        };
    }

    private static Headline running(Draft draft, Facts facts, List<Problem> problems) {
        if (facts.responding() == Truth.YES) {
            boolean broken =
                    problems.stream().anyMatch(problem -> problem.severity() == Severity.BROKEN);
            return broken ? Headline.DEGRADED : Headline.HEALTHY;
        }
        boolean nobody =
                problems.stream()
                        .anyMatch(
                                problem ->
                                        problem.id() == ProblemId.PORT_CLOSED
                                                || problem.id() == ProblemId.PORT_FOREIGN);
        if (draft.graceUntil.isAfter(draft.now) && !answeredInGrace(draft) && !nobody) {
            return Headline.STARTING;
        }
        if (draft.link instanceof Link.Open open && open.doubt(draft.limits) == null) {
            return facts.responding() == Truth.NO ? Headline.UNRESPONSIVE : Headline.STARTING;
        }
        return isFirstDial(draft) ? Headline.STARTING : Headline.DEGRADED;
    }

    /// Tomo has only just come to a daemon that runs: nothing is known to be wrong.
    private static boolean isFirstDial(Draft draft) {
        return draft.link instanceof Link.Connecting link && link.before() == null;
    }

    /// Silence within the grace is "starting", except of a daemon that had begun to answer since the start or the wake.
    private static boolean answeredInGrace(Draft draft) {
        Instant began = draft.graceUntil.minus(draft.limits.grace());
        return draft.link instanceof Link.Open link
                && link.lastAnswer() != null
                && !link.lastAnswer().isBefore(began);
    }

    private static boolean answeredBefore(Draft draft) {
        return draft.link instanceof Link.Open link && link.lastAnswer() != null;
    }
}
