package app.tomo.bus;

import java.util.Optional;
import java.util.function.Consumer;

/// One connection to a D-Bus message bus, in plain values (see [Body] for the types).
///
/// **Threads.** Every method may be called from any thread. [#call], [#match], [#watchName],
/// [#requestName], [#releaseName] and [#nameOwner] block until the bus answers or a deadline
/// passes, so they must not run on the mailbox or the FX thread; [#emit], [#export], [#state] and
/// [#watchState] only queue. Everything the bus calls back (signals, name and state changes,
/// exported objects) runs on one virtual thread at a time, in the order of arrival, never inside a
/// call of its user and never under a lock. A callback may call the bus, but while it blocks,
/// later callbacks wait. Answers to calls do not wait for callbacks.
///
/// **Failures.** A call that does not succeed throws [BusException] with a sealed reason. Wrong
/// arguments (an argument that does not fit its signature) are a defect and throw
/// IllegalArgumentException. What a callback throws goes to the thread's uncaught exception
/// handler and stops nothing else.
public interface Bus extends AutoCloseable {
    /// Calls a method and waits for its answer, at most for the call's deadline. An answer that
    /// comes later is dropped.
    Body call(BusCall call) throws BusException;

    /// Delivers every signal that fits the rule until the subscription is closed. When this
    /// returns, the bus has the rule: no signal sent from now on is missed. A rule with a
    /// well-known name as its sender follows the owner of that name.
    Subscription match(MatchRule rule, SignalListener listener) throws BusException;

    /// Answers calls to the object at this path until the subscription is closed. `Peer` and
    /// `Introspectable` are answered for it.
    ///
    /// @throws IllegalStateException when the path is already exported
    Subscription export(ObjectPath path, BusObject object);

    /// Queues a signal for sending. Without a connection it is dropped: nobody could receive it.
    void emit(BusSignal signal);

    /// Asks to own a well-known name, without replacing an owner and without waiting in line.
    NameClaim requestName(String name) throws BusException;

    /// Gives a well-known name back; does nothing when it is not ours.
    void releaseName(String name) throws BusException;

    /// The unique name of the present owner, or nothing when nobody owns the name.
    Optional<String> nameOwner(String name) throws BusException;

    /// Tells the present owner of a name, then every change, until the subscription is closed.
    Subscription watchName(String name, Consumer<Optional<String>> listener) throws BusException;

    /// Whether there is a connection at this moment.
    BusState state();

    /// Tells the present state, then every change, until the subscription is closed.
    Subscription watchState(Consumer<BusState> listener);

    /// Ends the connection, what was exported on it and what was subscribed. Calls in flight fail
    /// with [BusFailure.NoBus]. Messages that are already queued are sent first, for at most
    /// [BusTimes#closing].
    @Override
    void close();
}
