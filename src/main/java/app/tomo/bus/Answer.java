package app.tomo.bus;

/// How an exported object answers a call.
public sealed interface Answer {
    /// An answer without values.
    Answer DONE = new Returned(Body.EMPTY);

    /// The method's values.
    record Returned(Body body) implements Answer {}

    /// A D-Bus error. The names of the bus's own errors are in [BusErrors].
    record Refused(String error, String message) implements Answer {}

    /// The method's values, written by their signature.
    static Answer of(String signature, Object... values) {
        return new Returned(Body.of(signature, values));
    }
}
