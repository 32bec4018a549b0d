package app.tomo.bus.wire;

import app.tomo.bus.BusException;
import app.tomo.bus.BusFailure;
import app.tomo.bus.BusSignal;
import app.tomo.bus.MatchRule;
import app.tomo.bus.SignalListener;
import app.tomo.bus.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Who wants which signals. Each subscription has a rule of its own on the bus (which counts equal
/// ones), and is judged once more here: any program can send a signal to us past the rules.
final class Subscribers {
    private final WireBus bus;
    private final NameTable names;
    private final Executor callbacks;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    private record Subscriber(MatchRule rule, SignalListener listener) {}

    Subscribers(WireBus bus, NameTable names, Executor callbacks) {
        this.bus = bus;
        this.names = names;
        this.callbacks = callbacks;
    }

    Subscription add(MatchRule rule, SignalListener listener) throws BusException {
        String sender = rule.sender();
        Subscription owner =
                sender == null || MessageBus.isFixed(sender) ? () -> {} : follow(sender);
        Subscriber subscriber = new Subscriber(rule, listener);
        subscribers.add(subscriber);
        try {
            bus.call(MessageBus.call("AddMatch", "s", rule.text()));
        } catch (BusException failure) {
            subscribers.remove(subscriber);
            owner.close();
            throw failure;
        }
        return once(
                () -> {
                    subscribers.remove(subscriber);
                    remove(rule);
                    owner.close();
                });
    }

    Subscription watch(String name, Consumer<Optional<String>> listener) throws BusException {
        Subscription followed = follow(name);
        Subscription watch = names.watch(name, listener);
        return once(
                () -> {
                    watch.close();
                    followed.close();
                });
    }

    Optional<String> owner(String name) throws BusException {
        try {
            return Optional.of(bus.call(MessageBus.call("GetNameOwner", "s", name)).string(0));
        } catch (BusException failure) {
            if (failure.failure() instanceof BusFailure.NoSuchName) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /// Called by the reading thread, in the order of the wire.
    void deliver(BusSignal signal) {
        if (signal.sender().equals(MessageBus.NAME) && signal.member().equals("NameOwnerChanged")) {
            List<Object> values = signal.body().values();
            names.changed((String) values.get(0), (String) values.get(2));
        }
        for (Subscriber each : subscribers) {
            String sender = each.rule.sender();
            if (each.rule.fits(signal)
                    && (sender == null || names.isFrom(signal.sender(), sender))) {
                callbacks.execute(() -> receive(each, signal));
            }
        }
    }

    private static void receive(Subscriber subscriber, BusSignal signal) {
        try {
            subscriber.listener.received(signal);
        } catch (BusException malformed) {
            throw new IllegalStateException(signal + " was not as expected", malformed);
        }
    }

    private Subscription follow(String name) throws BusException {
        MatchRule changes =
                MatchRule.signal(MessageBus.NAME, "NameOwnerChanged")
                        .from(MessageBus.NAME)
                        .withFirstArgument(name);
        names.follow(name);
        try {
            bus.call(MessageBus.call("AddMatch", "s", changes.text()));
            names.settle(name, owner(name));
        } catch (BusException failure) {
            names.unfollow(name);
            throw failure;
        }
        return () -> {
            names.unfollow(name);
            remove(changes);
        };
    }

    private void remove(MatchRule rule) {
        bus.post(MessageBus.call("RemoveMatch", "s", rule.text()));
    }

    private static Subscription once(Runnable end) {
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                end.run();
            }
        };
    }
}
