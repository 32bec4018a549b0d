package app.tomo.service;

import app.tomo.bus.BusException;
import app.tomo.bus.BusFailure;
import app.tomo.bus.BusState;
import app.tomo.bus.FirstAttempt;
import app.tomo.bus.ObjectPath;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// One unit in one manager. Before it asks for the first time on a connection it registers there:
///
/// - `Subscribe`, without which the manager sends no signals;
/// - `RefUnit`, so that the unit stays loaded when it is inactive: the manager forgets how its process ended together
///   with the unit. The system's manager refuses that to an ordinary user; then [UnitView] remembers what was told.
///
/// Any thread may ask; two that register at once do no harm.
final class SystemdUnit {
    private static final String ALREADY_SUBSCRIBED = "org.freedesktop.systemd1.AlreadySubscribed";

    private final SystemdManager manager;
    private final UnitName name;
    private final RecentProcesses processes = new RecentProcesses();
    private final AtomicReference<@Nullable Registration> registration = new AtomicReference<>();

    /// @param connection our name on the bus when it was made
    /// @param held whether no reference has to be asked for any more: it is held, or was refused
    private record Registration(String connection, ObjectPath path, boolean held) {}

    SystemdUnit(SystemdManager manager, UnitName name) {
        this.manager = manager;
        this.name = name;
    }

    UnitName name() {
        return name;
    }

    /// The processes that it had lately, as far as they were seen.
    RecentProcesses processes() {
        return processes;
    }

    /// The unit as it is now.
    UnitProperties ask(Countdown deadline) throws BusException {
        Registration here = registered(deadline);
        Map<?, ?> answer = manager.properties(here.path, deadline).get(0, Map.class);
        UnitProperties unit = UnitProperties.NONE.with(answer);
        processes.noticed(unit.number("ExecMainPID"));
        if (!here.held && unit.text("LoadState").equals("loaded")) {
            hold(here, deadline);
        }
        return unit;
    }

    /// Where the manager shows the unit; until it was asked, where it is unless the name is an alias.
    ObjectPath path() {
        Registration here = registration.get();
        return here == null ? name.path() : here.path;
    }

    /// Register anew before the next question: the manager is another one, or has read its units again.
    void forget() {
        registration.set(null);
    }

    private Registration registered(Countdown deadline) throws BusException {
        FirstAttempt.await(manager.bus(), deadline.left());
        String connection =
                switch (manager.bus().state()) {
                    case BusState.Connected(String ours) -> ours;
                    case BusState.Disconnected(BusFailure.NoBus reason) ->
                            throw new BusException(reason);
                };
        Registration known = registration.get();
        if (known != null && known.connection.equals(connection)) {
            return known;
        }
        subscribe(deadline);
        ObjectPath path =
                manager.look("LoadUnit", deadline, "s", name.value()).get(0, ObjectPath.class);
        Registration fresh = new Registration(connection, path, false);
        registration.set(fresh);
        return fresh;
    }

    private void subscribe(Countdown deadline) throws BusException {
        try {
            manager.look("Subscribe", deadline, "");
        } catch (BusException failure) {
            if (!(failure.failure() instanceof BusFailure.Refused refused)
                    || !refused.error().equals(ALREADY_SUBSCRIBED)) {
                throw failure;
            }
        }
    }

    private void hold(Registration here, Countdown deadline) throws BusException {
        try {
            manager.look("RefUnit", deadline, "s", name.value());
        } catch (BusException failure) {
            switch (failure.failure()) {
                case BusFailure.AccessDenied _, BusFailure.Refused _, BusFailure.NotOffered _ -> {}
                default -> throw failure;
            }
        }
        registration.compareAndSet(here, new Registration(here.connection, here.path, true));
    }
}
