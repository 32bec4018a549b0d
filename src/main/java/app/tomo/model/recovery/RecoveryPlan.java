package app.tomo.model.recovery;

import app.tomo.model.finding.Finding;

import java.util.List;

/// What would be done, in the order of doing it. Nothing was changed yet.
///
/// @param causes what it is made for, the most probable first; empty where nothing was found, and the general recovery is all there is
public record RecoveryPlan(List<Finding> causes, List<RecoveryStep> steps) {
    public RecoveryPlan {
        causes = List.copyOf(causes);
        steps = List.copyOf(steps);
    }

    /// The same without those steps, as far as they may be left out.
    public RecoveryPlan without(List<String> ids) {
        return new RecoveryPlan(
                causes,
                steps.stream()
                        .filter(each -> !each.optional() || !ids.contains(each.id()))
                        .toList());
    }

    /// How many of its steps ask for a password.
    public long passwords() {
        return steps.stream().filter(each -> each.leave() == RecoveryStep.Leave.PASSWORD).count();
    }
}
