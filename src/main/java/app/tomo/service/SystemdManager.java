package app.tomo.service;

import app.tomo.bus.Body;
import app.tomo.bus.Bus;
import app.tomo.bus.BusCall;
import app.tomo.bus.BusException;
import app.tomo.bus.CallFlag;
import app.tomo.bus.MatchRule;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.SignalListener;
import app.tomo.bus.Subscription;

/// A systemd manager on its bus: the person's or the machine's (org.freedesktop.systemd1(5)).
///
/// @param mayAsk whether polkit may ask the person for a password when something is to be changed
record SystemdManager(Bus bus, boolean mayAsk) {
    static final String NAME = "org.freedesktop.systemd1";
    static final String UNIT = NAME + ".Unit";
    static final String SERVICE = NAME + ".Service";
    private static final String MANAGER = NAME + ".Manager";
    private static final ObjectPath PATH = new ObjectPath("/org/freedesktop/systemd1");

    /// Calls a method that only looks. The person is never asked for a password.
    Body look(String member, Countdown deadline, String signature, Object... arguments)
            throws BusException {
        return bus.call(to(member, deadline, signature, arguments));
    }

    /// Calls a method that changes something. Where the person may be asked, the answer can take as long as they do.
    Body change(String member, Countdown deadline, String signature, Object... arguments)
            throws BusException {
        BusCall call = to(member, deadline, signature, arguments);
        return bus.call(mayAsk ? call.with(CallFlag.ALLOW_INTERACTIVE) : call);
    }

    /// All properties of all of a unit's interfaces, from one moment: systemd takes an empty interface for every one.
    Body properties(ObjectPath unit, Countdown deadline) throws BusException {
        return bus.call(BusCall.properties(NAME, unit, "").within(deadline.left()));
    }

    /// The folders in which the manager looks for units, the one that overrules the others first.
    Body folders(Countdown deadline) throws BusException {
        return bus.call(BusCall.property(NAME, PATH, MANAGER, "UnitPath").within(deadline.left()));
    }

    /// Follows one of the manager's own signals.
    Subscription on(String member, SignalListener listener) throws BusException {
        return bus.match(MatchRule.signal(MANAGER, member).from(NAME).at(PATH), listener);
    }

    /// Follows one of the manager's own signals about the unit that is its first argument.
    Subscription on(String member, UnitName unit, SignalListener listener) throws BusException {
        MatchRule rule = MatchRule.signal(MANAGER, member).from(NAME).at(PATH);
        return bus.match(rule.withFirstArgument(unit.value()), listener);
    }

    private static BusCall to(
            String member, Countdown deadline, String signature, Object... arguments) {
        return BusCall.to(NAME, PATH, MANAGER, member)
                .with(signature, arguments)
                .within(deadline.left());
    }
}
