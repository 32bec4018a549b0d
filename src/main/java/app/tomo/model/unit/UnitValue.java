package app.tomo.model.unit;

import java.time.Duration;

/// What a property of a unit is, in the form of a unit file: `on-failure`, `5`, `yes`, a time in seconds or `infinity`.
public record UnitValue(String text) {
    private static final String INFINITY = "infinity";
    private static final int MICROS_A_SECOND = 1_000_000;

    /// A time that the bus tells in microseconds; the largest number, which is negative here, is "never".
    public static UnitValue ofMicros(long micros) {
        if (micros < 0 || micros == Long.MAX_VALUE) {
            return new UnitValue(INFINITY);
        }
        return micros % MICROS_A_SECOND == 0
                ? new UnitValue(Long.toString(micros / MICROS_A_SECOND))
                : new UnitValue(micros / 1000 + "ms");
    }

    /// A switch.
    public static UnitValue of(boolean on) {
        return new UnitValue(on ? "yes" : "no");
    }

    /// Whether that never comes.
    public boolean isNever() {
        return text.equals(INFINITY);
    }

    /// As a time; of what never comes, the longest there is.
    public Duration time() {
        if (isNever()) {
            return Duration.ofSeconds(Long.MAX_VALUE);
        }
        return text.endsWith("ms")
                ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                : Duration.ofSeconds(Long.parseLong(text));
    }

    /// As a count.
    public long number() {
        return Long.parseLong(text);
    }
}
