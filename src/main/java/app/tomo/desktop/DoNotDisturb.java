package app.tomo.desktop;

import app.tomo.bus.Bus;
import app.tomo.bus.BusCall;
import app.tomo.bus.BusException;
import app.tomo.bus.BusSignal;
import app.tomo.bus.CallFlag;
import app.tomo.bus.InOrder;
import app.tomo.bus.MatchRule;
import app.tomo.bus.Subscription;
import app.tomo.bus.Variant;
import app.tomo.bus.Watched;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Follows the desktop's do-not-disturb where the notification server tells of it, as Plasma's does: its property
/// `Inhibited`. Others hold back by themselves what they are given. Nothing is started for it. Any thread may call; returns
/// at once.
final class DoNotDisturb implements AutoCloseable {
    private static final String INHIBITED = "Inhibited";

    private final Bus bus;
    // Not the bus's callback thread: the server may take its time.
    private final InOrder work = new InOrder("do not disturb");
    private final List<Subscription> followed = new ArrayList<>();
    private final Watched<Boolean> on = new Watched<>(work, false);

    DoNotDisturb(Bus bus) {
        this.bus = bus;
    }

    /// Tells whether it is on, then every change, on a thread of its own.
    void follow(Consumer<Boolean> listener) {
        Subscription _ = on.watch(listener);
        work.execute(this::subscribe);
    }

    private void subscribe() {
        try {
            followed.add(
                    bus.match(
                            MatchRule.propertiesChanged()
                                    .from(NotificationServer.NAME)
                                    .at(NotificationServer.PATH)
                                    .withFirstArgument(NotificationServer.NAME),
                            this::changed));
            followed.add(bus.watchName(NotificationServer.NAME, this::moved));
        } catch (BusException _) {
            // Then nobody tells, and nothing is held back for it.
            unsubscribe();
        }
    }

    private void moved(Optional<String> owner) {
        work.execute(owner.isPresent() ? this::ask : () -> on.set(false));
    }

    private void changed(BusSignal signal) throws BusException {
        if (signal.body().get(1, Map.class).get(INHIBITED) instanceof Variant value) {
            work.execute(() -> on.set(value.value().equals(true)));
        } else if (signal.body().get(2, List.class).contains(INHIBITED)) {
            work.execute(this::ask);
        }
    }

    private void ask() {
        BusCall question =
                BusCall.property(
                                NotificationServer.NAME,
                                NotificationServer.PATH,
                                NotificationServer.NAME,
                                INHIBITED)
                        .with(CallFlag.NO_AUTO_START);
        try {
            on.set(bus.call(question).inVariant(0, Boolean.class));
        } catch (BusException _) {
            // Most servers have no such property.
            on.set(false);
        }
    }

    @Override
    public void close() {
        work.execute(this::unsubscribe);
    }

    private void unsubscribe() {
        followed.forEach(Subscription::close);
        followed.clear();
    }
}
