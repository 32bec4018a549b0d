package app.tomo.desktop;

import app.tomo.bus.Arrivals;
import app.tomo.bus.Bus;
import app.tomo.bus.BusAddress;
import app.tomo.bus.BusCall;
import app.tomo.bus.BusException;
import app.tomo.bus.ObjectPath;
import app.tomo.bus.PrivateBus;
import app.tomo.bus.Subscription;
import app.tomo.bus.dbusjava.DBusJavaConnector;

import java.util.Optional;

/// The session bus of a lab's desktop, and the programs on it.
final class DesktopBus {
    private DesktopBus() {}

    static Bus connect() throws BusException {
        return new DBusJavaConnector(BusAddress.session(System.getenv()), PrivateBus.TIMES)
                .connect();
    }

    /// The process that has that name on the bus.
    static ProcessHandle owner(Bus bus, String name) throws BusException {
        long pid =
                bus.call(
                                BusCall.to(
                                                "org.freedesktop.DBus",
                                                new ObjectPath("/org/freedesktop/DBus"),
                                                "org.freedesktop.DBus",
                                                "GetConnectionUnixProcessID")
                                        .with("s", name))
                        .get(0, Long.class);
        return ProcessHandle.of(pid).orElseThrow();
    }

    /// Kills the panel that shows the tray, and waits until nobody does. The tray is a child of the panel, which would only
    /// start it again.
    static void killPanel(Bus bus) throws BusException, InterruptedException {
        Arrivals<Optional<String>> trays = new Arrivals<>();
        try (Subscription _ = bus.watchName(TrayRegistration.WATCHER, trays)) {
            trays.next(Optional::isPresent);
            owner(bus, TrayRegistration.WATCHER).parent().orElseThrow().destroyForcibly();
            trays.next(Optional::isEmpty);
        }
    }
}
