package app.tomo.service;

import app.tomo.bus.BusException;
import app.tomo.bus.BusSignal;
import app.tomo.bus.BusState;
import app.tomo.bus.MatchRule;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Everything that systemd and the bus tell about one unit, sorted. The listener is called on the bus's callback thread.
final class UnitSignals {
    /// What can be told.
    interface Listener {
        /// The first half of a change; see [UnitView].
        void serviceChanged(Map<?, ?> properties);

        /// The second half of a change.
        void unitChanged(Map<?, ?> properties);

        /// The unit's definition may be another one. What it is now has to be asked.
        void definitionChanged();

        /// There is a manager; perhaps not the one from before.
        void managerFound();

        void managerLost();

        /// There is no bus any more.
        ///
        /// @param reason the bus's own words
        void busLost(String reason);
    }

    private final SystemdManager manager;
    private final UnitName unit;
    private final Listener listener;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private @Nullable ObjectPath path;
    private Subscription properties = () -> {};
    private boolean heardOfBus;
    private volatile boolean loadedAnew;
    private boolean closed;

    UnitSignals(SystemdManager manager, UnitName unit, Listener listener) {
        this.manager = manager;
        this.unit = unit;
        this.listener = listener;
    }

    /// Subscribes to all of it; the listener hears of the manager at once. After a failure nothing is subscribed.
    void open() throws BusException {
        try {
            followUnitAt(unit.path());
            keep(manager.on("Reloading", this::reloading));
            keep(manager.on("UnitFilesChanged", _ -> listener.definitionChanged()));
            keep(manager.on("UnitNew", unit, _ -> loadedAnew = true));
            keep(manager.bus().watchName(SystemdManager.NAME, this::owner));
            keep(manager.bus().watchState(this::bus));
        } catch (BusException failure) {
            endAll();
            throw failure;
        }
    }

    /// Follows the unit at the path that the manager gave, which is another one than expected where the name is an alias.
    void followUnitAt(ObjectPath there) throws BusException {
        if (there.equals(path)) {
            return;
        }
        Subscription next =
                manager.bus()
                        .match(
                                MatchRule.propertiesChanged().from(SystemdManager.NAME).at(there),
                                this::changed);
        synchronized (this) {
            properties.close();
            properties = next;
            path = there;
            if (closed) {
                next.close();
            }
        }
    }

    void close() {
        synchronized (this) {
            closed = true;
        }
        endAll();
    }

    private void keep(Subscription subscription) {
        subscriptions.add(subscription);
        synchronized (this) {
            if (!closed) {
                return;
            }
        }
        subscription.close();
    }

    private void endAll() {
        synchronized (this) {
            properties.close();
            path = null;
        }
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
    }

    private void changed(BusSignal signal) throws BusException {
        String interfaceName = signal.body().string(0);
        Map<?, ?> changed = signal.body().get(1, Map.class);
        switch (interfaceName) {
            case SystemdManager.SERVICE -> listener.serviceChanged(changed);
            case SystemdManager.UNIT -> {
                listener.unitChanged(changed);
                if (loadedAnew) {
                    loadedAnew = false;
                    listener.definitionChanged();
                }
            }
            default -> {}
        }
        if (concerns(signal.body().get(2, List.class))) {
            listener.definitionChanged();
        }
    }

    /// Whether something is invalidated that has to be asked for. The commands are invalidated with each change, because
    /// the times of their last run belong to them; the command lines themselves change only when the manager reloads.
    private static boolean concerns(List<?> invalidated) {
        return invalidated.stream()
                .anyMatch(
                        each ->
                                !each.equals(UnitProperties.EXEC_START)
                                        && UnitProperties.isKept((String) each));
    }

    /// Within a reload every unit is removed and made anew, which means nothing.
    private void reloading(BusSignal signal) throws BusException {
        if (!signal.body().get(0, Boolean.class)) {
            loadedAnew = false;
            listener.definitionChanged();
        }
    }

    private void owner(Optional<String> owner) {
        if (owner.isPresent()) {
            listener.managerFound();
        } else {
            listener.managerLost();
        }
    }

    /// The present state comes first and is no change: the manager's owner is told as well, and a listener that hears of
    /// the same manager twice would forget what came in between. After a later connection everything is in place only now.
    private void bus(BusState state) {
        switch (state) {
            case BusState.Connected _ -> {
                if (heardOfBus) {
                    listener.managerFound();
                }
            }
            case BusState.Disconnected(var reason) -> {
                if (heardOfBus) {
                    listener.busLost(reason.detail());
                }
            }
        }
        heardOfBus = true;
    }
}
