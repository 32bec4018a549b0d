package app.tomo.rounds;

import app.tomo.model.Snapshot;

import java.time.Duration;
import java.util.function.Predicate;

/// The truth changes, and Tomo has to say so.
///
/// @param name what changes
/// @param deadline the product's own, counted from the moment before it changes
/// @param between what may be shown on the way, beside what was true before
/// @param goal what has to be shown by the deadline
/// @param after what may be shown from then on until the next turn
record Turn(
        String name,
        Duration deadline,
        Predicate<Snapshot> between,
        Predicate<Snapshot> goal,
        Predicate<Snapshot> after) {
    /// What was reached stays.
    Turn(String name, Duration deadline, Predicate<Snapshot> between, Predicate<Snapshot> goal) {
        this(name, deadline, between, goal, goal);
    }

    /// Nothing else is shown on the way.
    Turn(String name, Duration deadline, Predicate<Snapshot> goal) {
        this(name, deadline, _ -> false, goal, goal);
    }

    /// Nor has anything to be waited for any more than that.
    Turn orThen(Predicate<Snapshot> later) {
        return new Turn(name, deadline, between, goal, goal.or(later));
    }
}
