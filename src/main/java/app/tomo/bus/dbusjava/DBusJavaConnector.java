package app.tomo.bus.dbusjava;

import app.tomo.bus.Bus;
import app.tomo.bus.BusAddress;
import app.tomo.bus.BusConnector;
import app.tomo.bus.BusException;
import app.tomo.bus.BusFailure;
import app.tomo.bus.BusTimes;
import app.tomo.bus.wire.WireBus;

import org.freedesktop.dbus.connections.transports.AbstractTransport;
import org.freedesktop.dbus.connections.transports.TransportBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Connects to a bus with dbus-java.
public final class DBusJavaConnector implements BusConnector {
    private final BusAddress address;
    private final BusTimes times;

    public DBusJavaConnector(BusAddress address, BusTimes times) {
        this.address = address;
        this.times = times;
    }

    @Override
    public Bus connect(Executor callbacks) throws BusException {
        List<Path> sockets;
        try {
            sockets = address.sockets();
        } catch (IllegalArgumentException malformed) {
            throw noBus("not a bus address: " + address.value());
        }
        if (sockets.isEmpty()) {
            throw noBus(
                    address.value().isEmpty()
                            ? "the environment names no bus"
                            : "no socket with a path in the bus address " + address.value());
        }
        return WireBus.open(new DBusJavaWire(transport(sockets)), callbacks, times);
    }

    private AbstractTransport transport(List<Path> sockets) throws BusException {
        BusException last = noBus("not tried");
        for (Path socket : sockets) {
            try {
                return transport(socket);
            } catch (BusException failure) {
                last = failure;
            }
        }
        throw last;
    }

    /// On a thread of its own, because a bus that accepts and then says nothing would hold the
    /// handshake for ever; the interrupt closes its channel.
    private AbstractTransport transport(Path socket) throws BusException {
        long handshake = times.handshake().toMillis();
        FutureTask<AbstractTransport> connecting = new FutureTask<>(() -> open(socket));
        Thread thread = Thread.ofVirtual().name("bus connecting").start(connecting);
        try {
            return connecting.get(handshake, TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            throw noBus(socket + ": " + why(refused.getCause()));
        } catch (TimeoutException silent) {
            thread.interrupt();
            throw noBus(socket + ": no handshake within " + handshake + " ms");
        } catch (InterruptedException stop) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new BusException(new BusFailure.Interrupted());
        }
    }

    private static AbstractTransport open(Path socket) throws DBusException, IOException {
        AbstractTransport transport =
                TransportBuilder.create("unix:path=" + socket)
                        .configure()
                        .withAutoConnect(false)
                        .back()
                        .build();
        transport.connect();
        return transport;
    }

    private static String why(@Nullable Throwable failure) {
        String why = failure == null ? null : failure.getMessage();
        return why == null ? "not reached" : why;
    }

    private static BusException noBus(String detail) {
        return new BusException(new BusFailure.NoBus(detail));
    }
}
