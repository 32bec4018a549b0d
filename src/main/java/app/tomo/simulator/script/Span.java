package app.tomo.simulator.script;

import java.time.Duration;

/// A length of time, or a range that is gone through in four steps, one for each start of the daemon: `43s`, `17s to 20s`.
///
/// @param least not negative
/// @param most not less
public record Span(Duration least, Duration most) {
    private static final int STEPS = 4;

    /// No time at all.
    public static final Span NONE = new Span(Duration.ZERO, Duration.ZERO);

    /// How long it is in that start of the daemon.
    ///
    /// @param start 1 for the first
    public Duration in(int start) {
        int step = (start - 1) % STEPS;
        return least.plus(most.minus(least).multipliedBy(step).dividedBy(STEPS - 1));
    }
}
