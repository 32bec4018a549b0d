package app.tomo.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// A real port; each client has a virtual thread that reads and one that writes.
final class TcpDoor implements Door {
    private final String host;
    private volatile int port;

    /// @param host a literal
    /// @param port 0 for any free one, which is kept
    TcpDoor(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /// The port, once it was open.
    int port() {
        return port;
    }

    @Override
    public Open open(SimulatedKanata daemon) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(host), port));
        port = socket.getLocalPort();
        Thread.ofVirtual().name("simulated-kanata").start(() -> accept(socket, daemon));
        return () -> {
            try {
                socket.close();
            } catch (IOException _) {
                // It is not used any more either way.
            }
        };
    }

    private static void accept(ServerSocket socket, SimulatedKanata daemon) {
        while (!socket.isClosed()) {
            try {
                new SimulatedClient(socket.accept(), daemon).start();
            } catch (IOException _) {
                return;
            }
        }
    }
}
