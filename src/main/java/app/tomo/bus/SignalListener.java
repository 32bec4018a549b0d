package app.tomo.bus;

/// Receives signals, on the bus's callback thread (see [Bus]).
@FunctionalInterface
public interface SignalListener {
    /// A signal that fits the rule arrived. A [BusException], such as that of a body of another
    /// shape than expected, goes to the uncaught exception handler and drops only this signal.
    void received(BusSignal signal) throws BusException;
}
