package app.tomo.desktop;

import app.tomo.bus.Answer;
import app.tomo.bus.Arrivals;
import app.tomo.bus.Body;
import app.tomo.bus.Bus;
import app.tomo.bus.BusErrors;
import app.tomo.bus.BusException;
import app.tomo.bus.BusSignal;
import app.tomo.bus.ExportedInterface;
import app.tomo.bus.ExportedObject;
import app.tomo.bus.FreeName;
import app.tomo.bus.PrivateBus;

/// A desktop's tray, as far as an icon sees it: a watcher that takes registrations, and tells
/// whether a host shows them.
final class FakeWatcher implements AutoCloseable {
    final Bus bus;
    final Arrivals<String> registered = new Arrivals<>();
    private volatile boolean hosted = true;
    private volatile boolean refusing;
    private volatile boolean failing;

    FakeWatcher(PrivateBus daemon) throws BusException {
        bus = daemon.connect();
        bus.export(
                TrayRegistration.WATCHER_PATH,
                ExportedObject.of(
                        new ExportedInterface(TrayRegistration.WATCHER)
                                .method("RegisterStatusNotifierItem", "s", "", this::register)
                                .property("IsStatusNotifierHostRegistered", "b", this::isHosted)));
    }

    /// Comes to the bus.
    FakeWatcher appear() throws BusException, InterruptedException {
        FreeName.take(bus, TrayRegistration.WATCHER);
        return this;
    }

    /// Refuses items, or takes them again.
    void refuse(boolean whether) {
        refusing = whether;
    }

    /// Cannot say whether there is a host, or can again.
    void fail(boolean whether) {
        failing = whether;
    }

    private Object isHosted() {
        if (failing) {
            throw new IllegalStateException("busy");
        }
        return hosted;
    }

    /// A host comes or goes.
    void host(boolean present) {
        hosted = present;
        bus.emit(
                BusSignal.from(
                        TrayRegistration.WATCHER_PATH,
                        TrayRegistration.WATCHER,
                        present ? "StatusNotifierHostRegistered" : "StatusNotifierHostUnregistered",
                        Body.EMPTY));
    }

    private Answer register(Body in) {
        registered.accept((String) in.values().getFirst());
        return refusing ? new Answer.Refused(BusErrors.FAILED, "full") : Answer.DONE;
    }

    @Override
    public void close() {
        bus.close();
    }
}
