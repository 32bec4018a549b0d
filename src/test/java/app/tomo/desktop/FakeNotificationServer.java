package app.tomo.desktop;

import app.tomo.bus.Answer;
import app.tomo.bus.Arrivals;
import app.tomo.bus.Body;
import app.tomo.bus.Bus;
import app.tomo.bus.BusException;
import app.tomo.bus.BusSignal;
import app.tomo.bus.ExportedInterface;
import app.tomo.bus.ExportedObject;
import app.tomo.bus.FreeName;
import app.tomo.bus.PrivateBus;
import app.tomo.bus.Subscription;
import app.tomo.bus.Variant;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/// A desktop's notification server that does as it is told: it counts from a number of its own, and knows only what it
/// gave a number to.
final class FakeNotificationServer implements AutoCloseable {
    final Arrivals<Shown> shown = new Arrivals<>();
    final Arrivals<Long> closed = new Arrivals<>();
    final Arrivals<List<String>> asked = new Arrivals<>();
    private final Bus bus;
    private final List<String> abilities;
    private final CountDownLatch hung = new CountDownLatch(1);
    private volatile boolean hangs;
    private @Nullable Boolean inhibited;
    private Subscription exported = () -> {};
    private long next;

    /// What it was asked to show.
    record Shown(
            long number,
            long replaces,
            String title,
            String body,
            List<?> buttons,
            Map<?, ?> hints,
            int timeout) {
        Object hint(String name) {
            return Objects.requireNonNull((Variant) hints.get(name)).value();
        }
    }

    /// @param first the first number it gives
    FakeNotificationServer(PrivateBus daemon, long first, String... abilities) throws BusException {
        this.bus = daemon.connect();
        this.next = first;
        this.abilities = List.of(abilities);
        export();
    }

    private void export() {
        ExportedInterface methods =
                new ExportedInterface(NotificationServer.NAME)
                        .method("GetCapabilities", "", "as", this::capabilities)
                        .method("Notify", "susssasa{sv}i", "u", this::show)
                        .method("CloseNotification", "u", "", this::close);
        Boolean now = inhibited;
        exported.close();
        exported =
                bus.export(
                        NotificationServer.PATH,
                        ExportedObject.of(
                                now == null
                                        ? methods
                                        : methods.property("Inhibited", "b", () -> now)));
    }

    /// From now on it tells of a do-not-disturb, as Plasma's server does.
    FakeNotificationServer inhibited(boolean on) {
        inhibited = on;
        export();
        bus.emit(
                ExportedObject.changed(
                        NotificationServer.PATH,
                        NotificationServer.NAME,
                        Map.of("Inhibited", new Variant("b", on))));
        return this;
    }

    FakeNotificationServer appear() throws BusException, InterruptedException {
        FreeName.take(bus, NotificationServer.NAME);
        return this;
    }

    /// From now on nothing is answered.
    void hang() {
        hangs = true;
    }

    private Answer capabilities(Body in) {
        hangWhereAsked();
        asked.accept(abilities);
        return Answer.of("as", abilities);
    }

    private Answer show(Body in) {
        hangWhereAsked();
        List<Object> values = in.values();
        long replaces = (long) values.get(1);
        long number = replaces == 0 ? next++ : replaces;
        shown.accept(
                new Shown(
                        number,
                        replaces,
                        (String) values.get(3),
                        (String) values.get(4),
                        (List<?>) values.get(5),
                        (Map<?, ?>) values.get(6),
                        (int) values.get(7)));
        return Answer.of("u", number);
    }

    private Answer close(Body in) {
        long number = (long) in.values().getFirst();
        closed.accept(number);
        emit("NotificationClosed", "uu", number, 3L);
        return Answer.DONE;
    }

    private void hangWhereAsked() {
        if (hangs) {
            try {
                hung.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void press(long number, String button) {
        emit("ActionInvoked", "us", number, button);
    }

    void dismiss(long number) {
        emit("NotificationClosed", "uu", number, 2L);
    }

    private void emit(String member, String signature, Object... values) {
        bus.emit(
                BusSignal.from(
                        NotificationServer.PATH,
                        NotificationServer.NAME,
                        member,
                        Body.of(signature, values)));
    }

    @Override
    public void close() {
        // In this order: what hung must not answer as a server that is well.
        bus.close();
        hung.countDown();
    }
}
