package app.tomo.bus;

import java.util.Optional;

/// A name on the bus that its last owner may still be giving up: another program's connection ends a little after it was
/// closed there.
public final class FreeName {
    private FreeName() {}

    /// Has this connection own it, as soon as nobody does.
    public static void take(Bus bus, String name) throws BusException, InterruptedException {
        Arrivals<Optional<String>> owners = new Arrivals<>();
        try (Subscription _ = bus.watchName(name, owners)) {
            do {
                owners.next(Optional::isEmpty);
            } while (bus.requestName(name) != NameClaim.OWNED);
        }
    }
}
