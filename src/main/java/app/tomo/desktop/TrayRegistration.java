package app.tomo.desktop;

import app.tomo.bus.Bus;
import app.tomo.bus.BusCall;
import app.tomo.bus.BusException;
import app.tomo.bus.BusFailure;
import app.tomo.bus.BusState;
import app.tomo.bus.InOrder;
import app.tomo.bus.MatchRule;
import app.tomo.bus.NameClaim;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.Subscription;
import app.tomo.bus.Watched;
import app.tomo.runtime.Scheduler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps the icon registered with the desktop's `org.kde.StatusNotifierWatcher`: whenever a watcher
/// appears (the session starts, the panel restarts, the bus comes back) it is told anew.
final class TrayRegistration implements AutoCloseable {
    static final String WATCHER = "org.kde.StatusNotifierWatcher";
    static final ObjectPath WATCHER_PATH = new ObjectPath("/StatusNotifierWatcher");

    /// Panels are busy when they start; longer than the bus's usual deadline.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Bus bus;
    private final Scheduler scheduler;
    private final String name;
    // Not the bus's callback thread: a panel may ask for the icon while it takes it.
    private final InOrder work = new InOrder("tray");
    private final Watched<TrayState> state = new Watched<>(work, new TrayState.Pending());
    private final List<Subscription> subscriptions = new ArrayList<>();
    private boolean connected;
    private boolean watched;
    private boolean closed;

    /// @param name a well-known name for the item, by which the watcher is told of it
    TrayRegistration(Bus bus, Scheduler scheduler, String name) {
        this.bus = bus;
        this.scheduler = scheduler;
        this.name = name;
    }

    /// Begins, in the background.
    void start() {
        work.execute(this::subscribe);
    }

    Subscription watchState(Consumer<TrayState> listener) {
        return state.watch(listener);
    }

    private void subscribe() {
        try {
            subscriptions.add(bus.watchState(now -> work.execute(() -> busChanged(now))));
            for (String member :
                    List.of("StatusNotifierHostRegistered", "StatusNotifierHostUnregistered")) {
                subscriptions.add(
                        bus.match(
                                MatchRule.signal(WATCHER, member).from(WATCHER),
                                signal -> work.execute(this::lookForHost)));
            }
            subscriptions.add(
                    bus.watchName(WATCHER, owner -> work.execute(() -> watcherChanged(owner))));
        } catch (BusException failure) {
            subscriptions.forEach(Subscription::close);
            subscriptions.clear();
            failed(failure);
            again(this::subscribe);
        }
    }

    private void busChanged(BusState now) {
        switch (now) {
            case BusState.Connected _ -> {
                connected = true;
                register();
            }
            case BusState.Disconnected(BusFailure.NoBus reason) -> {
                connected = false;
                watched = false;
                state.set(new TrayState.NoBus(reason.detail()));
            }
        }
    }

    private void watcherChanged(Optional<String> owner) {
        watched = owner.isPresent();
        if (watched) {
            register();
        } else {
            state.set(new TrayState.NoWatcher());
        }
    }

    /// Not before the bus says that it is connected: the watcher may be seen a moment earlier, and a panel that asks for the
    /// icon then finds nothing there.
    private void register() {
        if (closed || !watched || !connected) {
            return;
        }
        try {
            boolean named = bus.requestName(name) == NameClaim.OWNED;
            bus.call(
                    BusCall.to(WATCHER, WATCHER_PATH, WATCHER, "RegisterStatusNotifierItem")
                            .with("s", named ? name : StatusNotifierItem.PATH.value())
                            .within(PATIENCE));
            lookForHost();
        } catch (BusException failure) {
            failed(failure);
            again(this::register);
        }
    }

    private void lookForHost() {
        if (!watched) {
            return;
        }
        try {
            boolean host =
                    bus.call(
                                    BusCall.property(
                                                    WATCHER,
                                                    WATCHER_PATH,
                                                    WATCHER,
                                                    "IsStatusNotifierHostRegistered")
                                            .within(PATIENCE))
                            .inVariant(0, Boolean.class);
            state.set(host ? new TrayState.Shown() : new TrayState.NoHost());
        } catch (BusException failure) {
            failed(failure);
            again(this::lookForHost);
        }
    }

    private void failed(BusException failure) {
        // A watcher that left has been, or will be, told by the bus.
        switch (failure.failure()) {
            case BusFailure.NoBus(String detail) -> state.set(new TrayState.NoBus(detail));
            case BusFailure.NoSuchName gone -> state.set(new TrayState.NoWatcher());
            default -> state.set(new TrayState.Refused(failure.failure().detail()));
        }
    }

    private void again(Runnable step) {
        scheduler.after(AGAIN, () -> work.execute(step));
    }

    /// Stops following the desktop, and gives the name back, upon which the icon goes.
    @Override
    public void close() {
        work.execute(
                () -> {
                    closed = true;
                    watched = false;
                    subscriptions.forEach(Subscription::close);
                    try {
                        bus.releaseName(name);
                    } catch (BusException gone) {
                        // Then the name is gone as well.
                    }
                });
    }
}
