package app.tomo.model;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The numbers in force: those that somebody chose, the default for all others. Immutable.
///
/// @param chosen in the unit of each
public record Limits(Map<Limit, Long> chosen) {
    public static final Limits DEFAULT = new Limits(Map.of());

    /// @throws IllegalArgumentException for a value outside its bounds
    public Limits {
        chosen = Map.copyOf(chosen);
        chosen.forEach(
                (limit, value) -> {
                    if (!limit.allows(value)) {
                        throw new IllegalArgumentException(limit.key() + " cannot be " + value);
                    }
                });
    }

    /// The same but for that number.
    public Limits with(Limit limit, long value) {
        Map<Limit, Long> next = new EnumMap<>(Limit.class);
        next.putAll(chosen);
        next.put(limit, value);
        return new Limits(next);
    }

    public long of(Limit limit) {
        Long other = chosen.isEmpty() ? null : chosen.get(limit);
        return other == null ? limit.initial() : other;
    }

    public Duration time(Limit limit) {
        return Duration.ofMillis(of(limit));
    }

    /// Whether that switch is on.
    public boolean on(Limit limit) {
        return of(limit) > 0;
    }

    public int count(Limit limit) {
        return Math.toIntExact(of(limit));
    }

    public Duration serviceCache() {
        return time(Limit.SERVICE_CACHE);
    }

    public Duration healthCache() {
        return time(Limit.HEALTH_CACHE);
    }

    public Duration ping() {
        return time(Limit.PING);
    }

    public Duration pingAnswer() {
        return time(Limit.PING_ANSWER);
    }

    public int missesUntilUnresponsive() {
        return count(Limit.MISSES_UNTIL_UNRESPONSIVE);
    }

    public int missesUntilGone() {
        return count(Limit.MISSES_UNTIL_GONE);
    }

    public Duration grace() {
        return time(Limit.GRACE);
    }

    public Duration connect() {
        return time(Limit.CONNECT);
    }

    public Backoff retries() {
        return new Backoff(time(Limit.RETRY_FIRST), time(Limit.RETRY_MOST));
    }

    public Duration stop() {
        return time(Limit.STOP);
    }

    public Duration force() {
        return time(Limit.FORCE);
    }

    public Duration start() {
        return time(Limit.START);
    }

    public Duration restart() {
        return time(Limit.RESTART);
    }

    public Duration reload() {
        return time(Limit.RELOAD);
    }

    public Duration layer() {
        return time(Limit.LAYER);
    }

    public Duration emergency() {
        return time(Limit.EMERGENCY);
    }

    public Duration reloadCoolDown() {
        return time(Limit.RELOAD_COOL_DOWN);
    }

    /// How long reloads are held back.
    public Backoff backOff() {
        return new Backoff(time(Limit.BACK_OFF_FIRST), time(Limit.BACK_OFF_MOST));
    }

    public Duration check() {
        return time(Limit.CHECK);
    }

    public Duration queuedUntilWaiting() {
        return time(Limit.QUEUED_UNTIL_WAITING);
    }

    /// What is called a crash loop.
    public CrashLoop crashLoop() {
        return new CrashLoop(
                List.of(
                        new CrashLoop.Window(count(Limit.LOOP_SHORT_COUNT), time(Limit.LOOP_SHORT)),
                        new CrashLoop.Window(count(Limit.LOOP_LONG_COUNT), time(Limit.LOOP_LONG))),
                time(Limit.LOOP_CALM));
    }
}
