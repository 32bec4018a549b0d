package app.tomo.bus.wire;

import app.tomo.bus.Body;
import app.tomo.bus.BusSignal;
import app.tomo.bus.IncomingCall;

/// A message that arrives.
public sealed interface Incoming {
    /// An answer to a call of ours.
    record Return(long replyTo, Body body) implements Incoming {}

    /// An error answer to a call of ours.
    record Refusal(long replyTo, String error, String message) implements Incoming {}

    /// A signal.
    record Signal(BusSignal signal) implements Incoming {}

    /// A call to us.
    ///
    /// @param answered whether the caller wants an answer
    record Call(long serial, boolean answered, IncomingCall call) implements Incoming {}

    /// A message whose values this adapter cannot read, such as one with file descriptors.
    ///
    /// @param replyTo the call of ours that it answers, or 0
    /// @param serial of the message itself
    /// @param sender of a call that wants an answer, else empty
    record Unreadable(long replyTo, long serial, String sender, String detail)
            implements Incoming {}
}
