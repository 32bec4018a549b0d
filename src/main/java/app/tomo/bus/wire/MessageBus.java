package app.tomo.bus.wire;

import app.tomo.bus.BusCall;
import app.tomo.bus.ObjectPath;

/// The calls to the bus itself (D-Bus Specification, "Message Bus Messages").
final class MessageBus {
    static final String NAME = "org.freedesktop.DBus";

    /// `RequestName`: fail at once instead of waiting in line.
    static final long DO_NOT_QUEUE = 4;

    private static final ObjectPath PATH = new ObjectPath("/org/freedesktop/DBus");

    private MessageBus() {}

    static BusCall call(String member, String signature, Object... arguments) {
        return BusCall.to(NAME, PATH, NAME, member).with(signature, arguments);
    }

    /// Whether a name belongs to exactly one connection for its whole life, so that its owner
    /// needs no following.
    static boolean isFixed(String name) {
        return name.startsWith(":") || name.equals(NAME);
    }
}
