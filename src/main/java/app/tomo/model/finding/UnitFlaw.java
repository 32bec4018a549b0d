package app.tomo.model.finding;

import app.tomo.model.unit.Hardening.Weakness;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;

/// What is weak in a unit that works (incident 2): what a property of it can lead to, or what its command line lacks.
public enum UnitFlaw {
    COMES_BACK_ALWAYS(Weakness.COMES_BACK_ALWAYS),
    STAYS_DOWN(Weakness.STAYS_DOWN),
    NO_DELAY(Weakness.NO_DELAY),
    NO_LIMIT(Weakness.NO_LIMIT),
    LOOPS(Weakness.LOOPS),
    LONG_START(Weakness.LONG_START),
    LONG_STOP(Weakness.LONG_STOP),
    LEAVES_PROCESSES(Weakness.LEAVES_PROCESSES),
    WATCHDOG(Weakness.WATCHDOG),
    /// A start that fails may wait for somebody to press a key (kanata’s `--no-wait` is missing).
    MAY_WAIT(null),
    NO_PORT(null),
    /// The person named another port than the unit has.
    OTHER_PORT(null),
    /// It names no config, so that it takes one that depends on who runs it.
    NO_CONFIG(null);

    private final @Nullable Weakness weakness;

    UnitFlaw(@Nullable Weakness weakness) {
        this.weakness = weakness;
    }

    /// What is the matter with a property; null for a flaw of the command line.
    public @Nullable Weakness weakness() {
        return weakness;
    }

    /// The subject of a finding about it: `no-limit`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The flaw that such a weakness is.
    public static UnitFlaw of(Weakness weakness) {
        return Arrays.stream(values())
                .filter(each -> each.weakness == weakness)
                .findFirst()
                .orElseThrow();
    }

    /// The one of that id; null for none.
    public static @Nullable UnitFlaw named(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
