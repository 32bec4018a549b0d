package app.tomo.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.tomo.bus.dbusjava.DBusJavaConnector;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;

/// The contract over one plain connection, and what connecting to no bus looks like.
class DBusJavaBusTest extends BusContract {
    private static final BusTimes HASTY =
            new BusTimes(Duration.ofSeconds(2), Duration.ofMillis(100), Duration.ofMillis(500));

    @Override
    Bus connect(PrivateBus daemon) throws Exception {
        return daemon.connect();
    }

    @Test
    void anAbsentBusFailsAtOnce(@TempDir Path folder) {
        assertNoBus(new BusAddress("unix:path=" + folder.resolve("nobody")));
        assertNoBus(new BusAddress(""));
        assertNoBus(new BusAddress("unix:abstract=/tmp/old"));
        assertNoBus(new BusAddress("unix:path=%"));
    }

    @Test
    void whatRefusesIsToldInTheMachinesWords(@TempDir Path folder) throws Exception {
        Path socket = folder.resolve("left");
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(socket))
                .close();
        assertEquals(
                socket + ": Connection refused",
                noBus(
                        new DBusJavaConnector(
                                new BusAddress("unix:path=" + socket), PrivateBus.TIMES)));
    }

    @Test
    void aBusThatAcceptsAndSaysNothingFailsSoon(@TempDir Path folder) throws Exception {
        Path socket = folder.resolve("silent");
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(socket));
            assertNoBus(new DBusJavaConnector(new BusAddress("unix:path=" + socket), HASTY));
        }
    }

    @Test
    void theFirstAlternativeThatAnswersIsTaken() throws Exception {
        BusAddress both = new BusAddress("unix:path=/nonexistent/bus;" + daemon.address().value());
        new DBusJavaConnector(both, PrivateBus.TIMES).connect().close();
    }

    private static void assertNoBus(BusAddress address) {
        assertNoBus(new DBusJavaConnector(address, PrivateBus.TIMES));
    }

    private static void assertNoBus(BusConnector connector) {
        String _ = noBus(connector);
    }

    private static String noBus(BusConnector connector) {
        return assertInstanceOf(
                        BusFailure.NoBus.class,
                        assertThrows(BusException.class, connector::connect).failure())
                .detail();
    }
}
