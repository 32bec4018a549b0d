package app.tomo.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.tomo.model.DaemonAddress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

class PortTableTest {
    private static final String HEADING =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n";

    @TempDir private Path root;

    @BeforeEach
    void makeTables() throws IOException {
        Files.createDirectories(root.resolve("net"));
        Files.writeString(
                root.resolve("net/tcp"),
                HEADING
                        + line("0100007F:16C5", "0A", 1000, 11)
                        + line("0100007F:16C6", "01", 1000, 12)
                        + line("00000000:16C7", "0A", 0, 13)
                        + line("0500A8C0:16C8", "0A", 0, 14));
        Files.writeString(
                root.resolve("net/tcp6"),
                HEADING
                        + line("00000000000000000000000001000000:16C9", "0A", 1, 15)
                        + line("00000000000000000000000000000000:16CA", "0A", 2, 16)
                        + line("0000000000000000FFFF00000100007F:16CB", "0A", 3, 17));
    }

    private static String line(String local, String state, long user, long inode) {
        return "   0: "
                + local
                + " 00000000:0000 "
                + state
                + " 00000000:00000000 00:00000000 00000000  "
                + user
                + "        0 "
                + inode
                + " 1 0000000000000000 100 0 0 10 0\n";
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 5829, 11",
        "127.0.0.1, 5830, none",
        "127.0.0.1, 5831, 13",
        "192.168.0.5, 5831, 13",
        "192.168.0.5, 5832, 14",
        "127.0.0.1, 5832, none",
        "::1, 5833, 15",
        "127.0.0.1, 5833, none",
        "127.0.0.1, 5834, 16",
        "::1, 5834, 16",
        "127.0.0.1, 5835, 17",
        "127.0.0.1, 5836, none"
    })
    void theListenerOfAnAddressIsFound(String host, int port, String inode) throws IOException {
        assertEquals(
                inode,
                new PortTable(root)
                        .listener(new DaemonAddress(host, port))
                        .map(socket -> Long.toString(socket.inode()))
                        .orElse("none"));
    }

    @Test
    void itsUserIsKnown() throws IOException {
        assertEquals(
                1000,
                new PortTable(root).listener(DaemonAddress.loopback(5829)).orElseThrow().user());
    }

    @Test
    void aMachineWithoutTheTableIsSaidToBeOne() {
        PortTable none = new PortTable(root.resolve("no"));
        assertThrows(IOException.class, () -> none.listener(DaemonAddress.loopback(5829)));
    }

    @Test
    void aRealListenerIsFound() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            PortTable ports = PortTable.ofThisMachine();
            DaemonAddress address = DaemonAddress.loopback(socket.getLocalPort());
            assertEquals(
                    ProcessTable.ofThisMachine().ownUser(),
                    ports.listener(address).orElseThrow().user());
        }
    }
}
