package app.tomo.model;

import java.util.List;

/// What is not as it should be with the unit itself, whatever its process does. Pure.
final class UnitProblems {
    private UnitProblems() {}

    /// What keeps the manager from using the unit; nothing where it is loaded, or where it is another manager's.
    static List<Problem> ofLoading(Draft draft, ServiceStatus status) {
        return switch (status.load()) {
            case NOT_FOUND ->
                    status.hasNote(ProblemId.WRONG_SCOPE)
                            ? List.of()
                            : unusable(draft, ProblemId.UNIT_MISSING, status);
            case MASKED -> unusable(draft, ProblemId.UNIT_MASKED, status);
            case BROKEN -> unusable(draft, ProblemId.UNIT_BROKEN, status);
            case LOADED -> List.of();
        };
    }

    /// That it is not enabled, where that may be why the daemon does not run.
    static List<Problem> ofEnablement(Draft draft, ServiceStatus status) {
        return neverStarted(draft, status)
                ? List.of(
                        Problem.warning(
                                ProblemId.UNIT_DISABLED,
                                draft.target.unit(),
                                MachineTerms.enablement(status)))
                : List.of();
    }

    private static List<Problem> unusable(Draft draft, ProblemId id, ServiceStatus status) {
        return List.of(Problem.broken(id, draft.target.unit(), MachineTerms.load(status)));
    }

    /// It does not run since the machine was started, and nobody said that it should not.
    private static boolean neverStarted(Draft draft, ServiceStatus status) {
        return status.load() == LoadState.LOADED
                && status.enablement() == Enablement.DISABLED
                && status.activity() == Activity.INACTIVE
                && status.stoppedAt() == null
                && draft.wish == Wish.NONE;
    }
}
