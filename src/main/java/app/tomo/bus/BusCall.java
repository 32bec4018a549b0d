package app.tomo.bus;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// A method call to make: `BusCall.to(name, path, interface, member).with("s", "x")`.
///
/// @param deadline how long to wait for the answer; null for as long as the connection usually waits ([BusTimes#answer])
public record BusCall(
        String destination,
        ObjectPath path,
        String interfaceName,
        String member,
        Body body,
        Set<CallFlag> flags,
        @Nullable Duration deadline) {

    public BusCall {
        flags = Set.copyOf(flags);
        if (deadline != null && !deadline.isPositive()) {
            throw new IllegalArgumentException("a deadline is positive: " + deadline);
        }
    }

    /// A call without arguments and flags, with the usual deadline.
    public static BusCall to(
            String destination, ObjectPath path, String interfaceName, String member) {
        return new BusCall(destination, path, interfaceName, member, Body.EMPTY, Set.of(), null);
    }

    /// Reads a property, through `org.freedesktop.DBus.Properties`. The answer is a variant.
    public static BusCall property(
            String destination, ObjectPath path, String interfaceName, String property) {
        return to(destination, path, "org.freedesktop.DBus.Properties", "Get")
                .with("ss", interfaceName, property);
    }

    /// Reads all properties of an interface. The answer is a dictionary `a{sv}`.
    public static BusCall properties(String destination, ObjectPath path, String interfaceName) {
        return to(destination, path, "org.freedesktop.DBus.Properties", "GetAll")
                .with("s", interfaceName);
    }

    /// The same call with these arguments.
    public BusCall with(String signature, Object... arguments) {
        return new BusCall(
                destination,
                path,
                interfaceName,
                member,
                Body.of(signature, arguments),
                flags,
                deadline);
    }

    /// The same call with one more flag.
    public BusCall with(CallFlag flag) {
        EnumSet<CallFlag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new BusCall(destination, path, interfaceName, member, body, more, deadline);
    }

    /// The same call with another deadline.
    public BusCall within(Duration other) {
        return new BusCall(destination, path, interfaceName, member, body, flags, other);
    }
}
