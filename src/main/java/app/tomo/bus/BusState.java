package app.tomo.bus;

/// Whether a bus is connected.
public sealed interface BusState {
    /// Connected, and known to others by this unique name (such as `:1.42`).
    record Connected(String uniqueName) implements BusState {}

    /// Not connected: never was, or not any more.
    record Disconnected(BusFailure.NoBus reason) implements BusState {}
}
