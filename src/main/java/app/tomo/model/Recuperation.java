package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Whether a daemon that kept crashing is over it, before the time has passed after which a loop is called over by itself. Pure.
///
/// That takes a start which was no automatic restart, and a process that answers and has lived longer than any of the loop: what was
/// wrong then is not wrong now. A repair is judged by this. What holds reloads back is not: a guard is not talked round.
public final class Recuperation {
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    private Recuperation() {}

    /// Whether it is over.
    ///
    /// @param restarts the automatic ones, oldest first
    /// @param counted how many of them the manager counts since it was last told to start it; less than 0 where nobody counts
    /// @param calm what is further apart is no loop ([Limit#LOOP_CALM])
    /// @param since when the process that answers began; null where none does
    public static boolean isOver(
            List<Instant> restarts,
            long counted,
            Duration calm,
            @Nullable Instant since,
            Instant now) {
        return since != null
                && counted == 0
                && !restarts.isEmpty()
                && since.isAfter(restarts.getLast())
                && hasOutlived(restarts, calm, since, now);
    }

    /// Whether that process lives longer by now than any of the loop did.
    ///
    /// @param calm what is further apart is no loop
    public static boolean hasOutlived(
            List<Instant> restarts, Duration calm, Instant since, Instant now) {
        return Duration.between(since, now).compareTo(longest(restarts, calm)) >= 0;
    }

    /// The longest that one of the loop lived.
    private static Duration longest(List<Instant> restarts, Duration calm) {
        Duration longest = SHORTEST;
        for (int i = 1; i < restarts.size(); i++) {
            Duration life = Duration.between(restarts.get(i - 1), restarts.get(i));
            boolean looping = life.compareTo(calm) < 0;
            longest = looping && life.compareTo(longest) > 0 ? life : longest;
        }
        return longest;
    }
}
