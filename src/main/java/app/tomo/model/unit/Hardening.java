package app.tomo.model.unit;

import static app.tomo.model.unit.UnitProperty.KILL_MODE;
import static app.tomo.model.unit.UnitProperty.LIMIT_BURST;
import static app.tomo.model.unit.UnitProperty.LIMIT_INTERVAL;
import static app.tomo.model.unit.UnitProperty.RESTART;
import static app.tomo.model.unit.UnitProperty.RESTART_DELAY;
import static app.tomo.model.unit.UnitProperty.START_TIMEOUT;
import static app.tomo.model.unit.UnitProperty.STOP_TIMEOUT;
import static app.tomo.model.unit.UnitProperty.WATCHDOG;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a unit that looks after the daemon has to say, and what is weak in one that says something else. Pure.
///
/// The numbers come from incidents: a stop that took systemd's 90 s (2), a restart without delay or limit (4), a restart that
/// undoes the emergency chord, and a config that cannot work and is tried for ever (0, 2).
public final class Hardening {
    /// What Tomo writes.
    private static final Map<UnitProperty, UnitValue> WANTED = wanted();

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration SHORTEST_DELAY = Duration.ofMillis(500);

    private static final List<UnitProperty> OF_COMING_BACK =
            List.of(LIMIT_BURST, LIMIT_INTERVAL, RESTART_DELAY);

    private Hardening() {}

    /// What is the matter with one property.
    public enum Weakness {
        /// It is brought back whatever ended it, the emergency chord as well.
        COMES_BACK_ALWAYS,
        /// It is not brought back after a crash.
        STAYS_DOWN,
        /// It is given up within a second, because it is brought back without a pause.
        NO_DELAY,
        NO_LIMIT,
        /// The limit is never reached: what cannot work is tried for ever.
        LOOPS,
        LONG_START,
        LONG_STOP,
        /// What it started outlives it.
        LEAVES_PROCESSES,
        /// The daemon never answers the watchdog, so it is killed.
        WATCHDOG
    }

    private static Map<UnitProperty, UnitValue> wanted() {
        Map<UnitProperty, UnitValue> wanted = new EnumMap<>(UnitProperty.class);
        wanted.put(LIMIT_INTERVAL, new UnitValue("60"));
        wanted.put(LIMIT_BURST, new UnitValue("5"));
        wanted.put(RESTART, new UnitValue("on-failure"));
        wanted.put(RESTART_DELAY, new UnitValue("1"));
        wanted.put(START_TIMEOUT, new UnitValue("15"));
        wanted.put(STOP_TIMEOUT, new UnitValue("5"));
        wanted.put(KILL_MODE, new UnitValue("control-group"));
        wanted.put(WATCHDOG, new UnitValue("0"));
        return wanted;
    }

    /// What that property is in a hardened unit; nothing for one that is left as it is.
    public static Optional<UnitValue> wanted(UnitProperty property) {
        return Optional.ofNullable(WANTED.get(property));
    }

    /// All of it.
    static Map<UnitProperty, UnitValue> all() {
        return WANTED;
    }

    /// What is weak, by what of it. How it is brought back is no matter where it never is.
    public static Map<UnitProperty, Weakness> weaknesses(UnitDefinition unit) {
        Map<UnitProperty, Weakness> found = each(unit);
        UnitValue restart = unit.values().get(RESTART);
        if (restart != null && restart.text().equals("no")) {
            OF_COMING_BACK.forEach(found::remove);
        }
        return found;
    }

    private static Map<UnitProperty, Weakness> each(UnitDefinition unit) {
        Map<UnitProperty, Weakness> found = new EnumMap<>(UnitProperty.class);
        for (UnitProperty property : UnitProperty.values()) {
            UnitValue value = unit.values().get(property);
            Weakness weakness = value == null ? null : of(property, value, unit);
            if (weakness != null) {
                found.put(property, weakness);
            }
        }
        return found;
    }

    private static @Nullable Weakness of(
            UnitProperty property, UnitValue value, UnitDefinition unit) {
        return switch (property) {
            case RESTART ->
                    switch (value.text()) {
                        case "on-failure", "on-abnormal", "on-abort" -> null;
                        case "always" -> Weakness.COMES_BACK_ALWAYS;
                        default -> Weakness.STAYS_DOWN;
                    };
            case RESTART_DELAY ->
                    value.time().compareTo(SHORTEST_DELAY) < 0
                            ? Weakness.NO_DELAY
                            : loops(value, unit) ? Weakness.LOOPS : null;
            case LIMIT_BURST -> value.number() == 0 ? Weakness.NO_LIMIT : null;
            case LIMIT_INTERVAL -> value.time().isZero() ? Weakness.NO_LIMIT : null;
            case START_TIMEOUT -> longer(value, LONGEST_START) ? Weakness.LONG_START : null;
            case STOP_TIMEOUT -> longer(value, LONGEST_STOP) ? Weakness.LONG_STOP : null;
            case KILL_MODE ->
                    List.of("control-group", "mixed").contains(value.text())
                            ? null
                            : Weakness.LEAVES_PROCESSES;
            case WATCHDOG -> value.isNever() || value.time().isZero() ? null : Weakness.WATCHDOG;
            case NO_NEW_PRIVILEGES -> null;
        };
    }

    /// As many starts as the limit allows take longer than the time in which they count.
    private static boolean loops(UnitValue delay, UnitDefinition unit) {
        UnitValue interval = unit.values().get(LIMIT_INTERVAL);
        UnitValue burst = unit.values().get(LIMIT_BURST);
        return interval != null
                && burst != null
                && !interval.isNever()
                && !delay.isNever()
                && burst.number() > 0
                && !interval.time().isZero()
                && delay.time().multipliedBy(burst.number()).compareTo(interval.time()) >= 0;
    }

    private static boolean longer(UnitValue value, Duration most) {
        return value.isNever() || value.time().compareTo(most) > 0;
    }

    /// What has to be said so that nothing is weak any more: a limit is set whole, with the delay that it is made for.
    public static Map<UnitProperty, UnitValue> remedy(UnitDefinition unit) {
        Map<UnitProperty, Weakness> weak = each(unit);
        Map<UnitProperty, UnitValue> remedy = new EnumMap<>(UnitProperty.class);
        boolean limit = OF_COMING_BACK.stream().anyMatch(weak::containsKey);
        Arrays.stream(UnitProperty.values())
                .filter(each -> weak.containsKey(each) || (limit && OF_COMING_BACK.contains(each)))
                .forEach(each -> wanted(each).ifPresent(value -> remedy.put(each, value)));
        return remedy;
    }
}
