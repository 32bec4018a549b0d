package app.tomo.model;

import java.util.List;
import java.util.stream.Stream;

/// What has to hold between numbers that are each within their bounds: the parts together are never more than the whole. A
/// set that breaks one would have Tomo contradict itself.
///
/// @param parts added up; in the unit of the whole
public record LimitRule(List<Limit> parts, Limit whole) {
    /// All of them. The defaults keep them.
    public static final List<LimitRule> ALL =
            List.of(
                    // An answer is waited for no longer than until the next question.
                    rule(Limit.PING, Limit.PING_ANSWER),
                    // Else an answer would be too old before the next one can come.
                    rule(Limit.HEALTH_CACHE, Limit.PING, Limit.PING_ANSWER),
                    rule(Limit.RETRY_MOST, Limit.RETRY_FIRST),
                    rule(Limit.BACK_OFF_MOST, Limit.BACK_OFF_FIRST),
                    rule(Limit.LOOP_LONG, Limit.LOOP_SHORT),
                    rule(Limit.LOOP_LONG_COUNT, Limit.LOOP_SHORT_COUNT),
                    rule(Limit.RESTART, Limit.STOP, Limit.FORCE),
                    rule(Limit.RESTART, Limit.START),
                    rule(Limit.START, Limit.CHECK),
                    // Else a reload that has to cool down would be over before it is confirmed.
                    rule(
                            Limit.RELOAD,
                            Limit.RELOAD_COOL_DOWN,
                            Limit.CHECK,
                            Limit.QUEUED_UNTIL_WAITING),
                    rule(Limit.RELOAD, Limit.CHECK, Limit.RELOAD_WAIT),
                    rule(Limit.EMERGENCY, Limit.FORCE),
                    rule(Limit.CHILD_MOST, Limit.CHILD_FIRST),
                    // Else a Tomo that lives would count as one that hangs.
                    rule(Limit.CONTROL_SILENCE, Limit.CONTROL_HEARTBEAT),
                    rule(Limit.CONTROL_URGENT_SILENCE, Limit.CONTROL_HEARTBEAT),
                    rule(Limit.BUS_RETRY_MOST, Limit.BUS_RETRY_FIRST),
                    rule(Limit.FIND, Limit.FIND_SILENCE),
                    rule(Limit.QUIT_STEPS, Limit.QUIT_STEP),
                    // Else the daemon would be left to the kernel when Tomo ends.
                    rule(Limit.QUIT_CHILD, Limit.CHILD_PATIENCE),
                    rule(Limit.QUIT_STEPS, Limit.QUIT_CHILD),
                    rule(Limit.QUIT, Limit.QUIT_STEPS, Limit.QUIT_REST),
                    // Else whoever waits for the end would give up before it has to come.
                    rule(Limit.CONTROL_END, Limit.QUIT));

    public LimitRule {
        parts = List.copyOf(parts);
    }

    private static LimitRule rule(Limit whole, Limit... parts) {
        return new LimitRule(List.of(parts), whole);
    }

    public boolean holds(Limits limits) {
        return sum(limits) <= limits.of(whole);
    }

    /// The parts together.
    public long sum(Limits limits) {
        return parts.stream().mapToLong(limits::of).sum();
    }

    /// All that it speaks of, the whole last.
    public List<Limit> limits() {
        return Stream.concat(parts.stream(), Stream.of(whole)).toList();
    }
}
