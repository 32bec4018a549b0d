package app.tomo.bus;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/// A bus that comes back. When its connection breaks, or there is none yet, it connects again
/// after growing delays, for as long as it is not closed.
///
/// Subscriptions, exported objects, watched names and owned names live on over a break: they are in
/// place again before [BusState.Connected] is told. What other programs keep for a connection does
/// not: whoever registered itself somewhere (with systemd by `Subscribe` and `RefUnit`, with a
/// tray) does so in a [#watchState] listener, each time it hears `Connected`.
///
/// While there is no connection, calls and [#requestName] fail at once with [BusFailure.NoBus],
/// signals to emit are dropped, and [#match], [#export] and [#watchName] are kept for later.
public final class ReconnectingBus implements Bus {
    /// The reason that is told until the first attempt to connect has ended.
    static final BusFailure.NoBus NOT_YET = new BusFailure.NoBus("not connected yet");

    private static final BusFailure.NoBus CLOSED = new BusFailure.NoBus("closed");

    private final BusConnector connector;
    private final BusTimer timer;
    private final ReconnectDelays delays;
    private final DoubleSupplier random;
    private final InOrder callbacks = new InOrder("bus callbacks");
    private final Watched<BusState> states =
            new Watched<>(callbacks, new BusState.Disconnected(NOT_YET));
    private final Set<Standing> standing = ConcurrentHashMap.newKeySet();
    private final Map<String, Standing> names = new ConcurrentHashMap<>();
    private final AtomicReference<Link> link = new AtomicReference<>(new Link.Down(NOT_YET));
    private volatile Subscription nextAttempt = () -> {};

    private sealed interface Link {
        record Up(Bus bus) implements Link {}

        record Down(BusFailure.NoBus reason) implements Link {}

        record Closed() implements Link {}
    }

    /// @param random numbers from 0 to 1 for the jitter of the delays
    public ReconnectingBus(
            BusConnector connector, BusTimer timer, ReconnectDelays delays, DoubleSupplier random) {
        this.connector = connector;
        this.timer = timer;
        this.delays = delays;
        this.random = random;
    }

    /// Begins to connect, in the background. To be called once.
    public void start() {
        connectInBackground(0);
    }

    @Override
    public Body call(BusCall call) throws BusException {
        return current().call(call);
    }

    @Override
    public void emit(BusSignal signal) {
        if (link.get() instanceof Link.Up(Bus bus)) {
            bus.emit(signal);
        }
    }

    @Override
    public Subscription match(MatchRule rule, SignalListener listener) throws BusException {
        return keep(new Standing(bus -> bus.match(rule, listener)));
    }

    @Override
    public Subscription watchName(String name, Consumer<Optional<String>> listener)
            throws BusException {
        return keep(new Standing(bus -> bus.watchName(name, listener)));
    }

    @Override
    public Subscription export(ObjectPath path, BusObject object) {
        try {
            return keep(new Standing(bus -> bus.export(path, object)));
        } catch (BusException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public NameClaim requestName(String name) throws BusException {
        NameClaim claim = current().requestName(name);
        if (claim == NameClaim.OWNED && !names.containsKey(name)) {
            Standing owned =
                    new Standing(
                            bus -> {
                                bus.requestName(name);
                                return () -> {};
                            });
            names.put(name, owned);
            standing.add(owned);
        }
        return claim;
    }

    @Override
    public void releaseName(String name) throws BusException {
        Standing owned = names.remove(name);
        if (owned != null) {
            standing.remove(owned);
            owned.close();
        }
        current().releaseName(name);
    }

    @Override
    public Optional<String> nameOwner(String name) throws BusException {
        return current().nameOwner(name);
    }

    @Override
    public BusState state() {
        return states.get();
    }

    @Override
    public Subscription watchState(Consumer<BusState> listener) {
        return states.watch(listener);
    }

    @Override
    public void close() {
        Link last = link.getAndSet(new Link.Closed());
        nextAttempt.close();
        standing.clear();
        if (last instanceof Link.Up(Bus bus)) {
            bus.close();
        }
        states.set(new BusState.Disconnected(CLOSED));
    }

    private Bus current() throws BusException {
        Link now = link.get();
        if (now instanceof Link.Up(Bus bus)) {
            return bus;
        }
        throw new BusException(now instanceof Link.Down(BusFailure.NoBus reason) ? reason : CLOSED);
    }

    private Subscription keep(Standing kept) throws BusException {
        standing.add(kept);
        if (link.get() instanceof Link.Up(Bus bus)) {
            try {
                kept.place(bus);
            } catch (BusException failure) {
                // A connection that breaks just now is replaced, and takes this along.
                if (!(failure.failure() instanceof BusFailure.NoBus)) {
                    standing.remove(kept);
                    throw failure;
                }
            }
        }
        return () -> {
            standing.remove(kept);
            kept.close();
        };
    }

    private void connectInBackground(int attempt) {
        Thread.ofVirtual().name("bus connecting").start(() -> connect(attempt));
    }

    private void connect(int attempt) {
        if (!(link.get() instanceof Link.Down down)) {
            return;
        }
        try {
            Bus bus = connector.connect(callbacks);
            Link.Up up = new Link.Up(bus);
            if (!link.compareAndSet(down, up)) {
                bus.close();
                return;
            }
            try {
                for (Standing each : standing) {
                    each.place(bus);
                }
            } catch (BusException failure) {
                bus.close();
                retry(up, failure.failure(), attempt);
                return;
            }
            bus.watchState(state -> changed(up, state));
        } catch (BusException failure) {
            retry(down, failure.failure(), attempt);
        }
    }

    private void changed(Link.Up up, BusState state) {
        switch (state) {
            case BusState.Connected connected -> states.set(connected);
            case BusState.Disconnected(BusFailure.NoBus reason) -> retry(up, reason, -1);
        }
    }

    /// @param attempt the one that failed; -1 for a connection that had been there
    private void retry(Link from, BusFailure failure, int attempt) {
        BusFailure.NoBus reason =
                failure instanceof BusFailure.NoBus noBus
                        ? noBus
                        : new BusFailure.NoBus(failure.detail());
        if (link.compareAndSet(from, new Link.Down(reason))) {
            states.set(new BusState.Disconnected(reason));
            int next = attempt + 1;
            nextAttempt = timer.after(delays.before(next, random), () -> connectInBackground(next));
        }
    }
}
