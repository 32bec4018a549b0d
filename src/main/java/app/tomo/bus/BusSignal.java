package app.tomo.bus;

/// A signal.
///
/// @param sender the unique name of its sender; empty on one that is to be sent, where the bus
///     fills it in
public record BusSignal(
        String sender, ObjectPath path, String interfaceName, String member, Body body) {

    /// A signal to send.
    public static BusSignal from(ObjectPath path, String interfaceName, String member, Body body) {
        return new BusSignal("", path, interfaceName, member, body);
    }
}
