package app.tomo.bus.wire;

import app.tomo.bus.Body;
import app.tomo.bus.BusCall;
import app.tomo.bus.BusSignal;

/// A message that leaves Tomo.
public sealed interface Outgoing {
    /// A method call.
    record Call(BusCall call) implements Outgoing {}

    /// A signal to everybody who wants it.
    record Signal(BusSignal signal) implements Outgoing {}

    /// The answer to the call with this serial number.
    record Return(String destination, long replyTo, Body body) implements Outgoing {}

    /// An error answer to the call with this serial number.
    record Refusal(String destination, long replyTo, String error, String message)
            implements Outgoing {}
}
