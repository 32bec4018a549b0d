package app.tomo.service;

import app.tomo.bus.Bus;
import app.tomo.bus.BusErrors;
import app.tomo.bus.BusException;
import app.tomo.bus.BusFailure;
import app.tomo.model.Truth;
import app.tomo.runtime.Clock;

import java.time.Duration;

/// Looks for a unit in both of systemd's managers. Blocks, for at most the deadline.
public final class UnitFinder {
    private final Bus session;
    private final Bus system;
    private final Clock clock;

    public UnitFinder(Bus session, Bus system, Clock clock) {
        this.session = session;
        this.system = system;
        this.clock = clock;
    }

    /// Where the unit is defined. A masked unit counts as not defined: that is what masking is for. One that is defined
    /// badly counts.
    ///
    /// @param unit its name; without a type it means a service
    public UnitScopes find(String unit, Duration deadline) {
        Countdown end = Countdown.of(deadline, clock);
        UnitName name = UnitName.of(unit);
        // A bus that hangs must not use up the other one's time.
        Truth user = isDefined(name, session, Countdown.of(deadline.dividedBy(2), clock));
        return new UnitScopes(user, isDefined(name, system, end));
    }

    private static Truth isDefined(UnitName name, Bus bus, Countdown deadline) {
        try {
            SystemdUnit unit = new SystemdUnit(new SystemdManager(bus, false), name);
            return switch (StatusMapping.load(unit.ask(deadline).text("LoadState"))) {
                case LOADED, BROKEN -> Truth.YES;
                case NOT_FOUND, MASKED -> Truth.NO;
            };
        } catch (BusException failure) {
            return failure.failure() instanceof BusFailure.Refused refused
                            && refused.error().equals(BusErrors.INVALID_ARGS)
                    ? Truth.NO
                    : Truth.UNKNOWN;
        }
    }
}
