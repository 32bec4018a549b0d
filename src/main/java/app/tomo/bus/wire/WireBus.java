package app.tomo.bus.wire;

import app.tomo.bus.Answer;
import app.tomo.bus.Body;
import app.tomo.bus.Bus;
import app.tomo.bus.BusCall;
import app.tomo.bus.BusErrors;
import app.tomo.bus.BusException;
import app.tomo.bus.BusFailure;
import app.tomo.bus.BusObject;
import app.tomo.bus.BusSignal;
import app.tomo.bus.BusState;
import app.tomo.bus.BusTimes;
import app.tomo.bus.InOrder;
import app.tomo.bus.MatchRule;
import app.tomo.bus.NameClaim;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.SignalListener;
import app.tomo.bus.Subscription;
import app.tomo.bus.Watched;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A [Bus] over a [Wire]. When the wire breaks it stays disconnected for good.
///
/// One virtual thread reads. Writing is queued, so that a caller neither waits for a slow bus
/// beyond its deadline, nor closes the channel when it is interrupted (which is what Java's
/// channels do to an interrupted writer).
public final class WireBus implements Bus {
    private final Wire wire;
    private final Executor callbacks;
    private final BusTimes times;
    private final InOrder writes = new InOrder("bus writer");
    private final PendingCalls pending = new PendingCalls();
    private final ExportTable exports = new ExportTable();
    private final NameTable names;
    private final Subscribers subscribers;
    private final Watched<BusState> states;
    private final AtomicBoolean over = new AtomicBoolean();

    private WireBus(Wire wire, Executor callbacks, BusTimes times) {
        this.wire = wire;
        this.callbacks = callbacks;
        this.times = times;
        this.names = new NameTable(callbacks);
        this.subscribers = new Subscribers(this, names, callbacks);
        this.states =
                new Watched<>(
                        callbacks,
                        new BusState.Disconnected(new BusFailure.NoBus("not greeted yet")));
    }

    /// Greets the bus on a fresh wire, and takes the wire over.
    ///
    /// @param callbacks runs callbacks, one at a time and in order
    /// @param times how long it may take to greet back, and all that comes later
    public static WireBus open(Wire wire, Executor callbacks, BusTimes times) throws BusException {
        WireBus bus = new WireBus(wire, callbacks, times);
        Thread.ofVirtual().name("bus reader").start(bus::read);
        try {
            String name =
                    bus.call(MessageBus.call("Hello", "").within(times.handshake())).string(0);
            bus.states.set(new BusState.Connected(name));
            return bus;
        } catch (BusException | RuntimeException failure) {
            wire.close();
            throw failure;
        }
    }

    @Override
    public Body call(BusCall call) throws BusException {
        Wire.Encoded message = wire.encode(new Outgoing.Call(call));
        pending.expect(message.serial());
        write(message);
        Duration deadline = call.deadline();
        return pending.await(message.serial(), deadline == null ? times.answer() : deadline);
    }

    @Override
    public Subscription match(MatchRule rule, SignalListener listener) throws BusException {
        return subscribers.add(rule, listener);
    }

    @Override
    public Subscription export(ObjectPath path, BusObject object) {
        return exports.add(path, object);
    }

    @Override
    public void emit(BusSignal signal) {
        write(wire.encode(new Outgoing.Signal(signal)));
    }

    @Override
    public NameClaim requestName(String name) throws BusException {
        long result =
                call(MessageBus.call("RequestName", "su", name, MessageBus.DO_NOT_QUEUE))
                        .get(0, Long.class);
        // 1: we became its owner; 4: we already were.
        return result == 1 || result == 4 ? NameClaim.OWNED : NameClaim.TAKEN;
    }

    @Override
    public void releaseName(String name) throws BusException {
        call(MessageBus.call("ReleaseName", "s", name));
    }

    @Override
    public Optional<String> nameOwner(String name) throws BusException {
        return subscribers.owner(name);
    }

    @Override
    public Subscription watchName(String name, Consumer<Optional<String>> listener)
            throws BusException {
        return subscribers.watch(name, listener);
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
        CountDownLatch flushed = new CountDownLatch(1);
        writes.execute(flushed::countDown);
        try {
            boolean inTime = flushed.await(times.closing().toMillis(), TimeUnit.MILLISECONDS);
            lost(inTime ? "closed" : "closed with messages unsent");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            lost("closed in a hurry");
        }
    }

    /// Makes a call whose answer nobody wants.
    void post(BusCall call) {
        write(wire.encode(new Outgoing.Call(call)));
    }

    private void write(Wire.Encoded message) {
        writes.execute(
                () -> {
                    try {
                        wire.write(message);
                    } catch (IOException broken) {
                        lost(String.valueOf(broken.getMessage()));
                    }
                });
    }

    private void read() {
        try {
            while (true) {
                take(wire.read());
            }
        } catch (IOException broken) {
            lost(String.valueOf(broken.getMessage()));
        } catch (RuntimeException defect) {
            lost("defect while reading: " + defect);
            throw defect;
        }
    }

    private void take(Incoming message) {
        switch (message) {
            case Incoming.Return(long replyTo, Body body) -> pending.answer(replyTo, body);
            case Incoming.Refusal(long replyTo, String error, String text) ->
                    pending.fail(replyTo, BusFailure.ofError(error, text));
            case Incoming.Signal(BusSignal signal) -> subscribers.deliver(signal);
            case Incoming.Call call -> callbacks.execute(() -> answer(call));
            case Incoming.Unreadable unreadable -> refuse(unreadable);
        }
    }

    private void answer(Incoming.Call incoming) {
        try {
            answer(incoming, exports.answer(incoming.call()));
        } catch (RuntimeException defect) {
            answer(incoming, new Answer.Refused(BusErrors.FAILED, defect.toString()));
            throw defect;
        }
    }

    private void answer(Incoming.Call incoming, Answer answer) {
        if (!incoming.answered()) {
            return;
        }
        String caller = incoming.call().sender();
        Outgoing message =
                switch (answer) {
                    case Answer.Returned(Body body) ->
                            new Outgoing.Return(caller, incoming.serial(), body);
                    case Answer.Refused(String error, String text) ->
                            new Outgoing.Refusal(caller, incoming.serial(), error, text);
                };
        write(wire.encode(message));
    }

    private void refuse(Incoming.Unreadable unreadable) {
        if (unreadable.replyTo() != 0) {
            pending.fail(unreadable.replyTo(), new BusFailure.Unexpected(unreadable.detail()));
        } else if (!unreadable.sender().isEmpty()) {
            write(
                    wire.encode(
                            new Outgoing.Refusal(
                                    unreadable.sender(),
                                    unreadable.serial(),
                                    BusErrors.INVALID_ARGS,
                                    unreadable.detail())));
        }
    }

    private void lost(String reason) {
        if (over.getAndSet(true)) {
            return;
        }
        BusFailure.NoBus failure = new BusFailure.NoBus(reason);
        wire.close();
        pending.failAll(failure);
        states.set(new BusState.Disconnected(failure));
    }
}
