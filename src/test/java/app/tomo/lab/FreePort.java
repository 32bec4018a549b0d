package app.tomo.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// A port of loopback for a program that has to be told its port before it listens.
///
/// Below those that the kernel gives away (`ip_local_port_range`), and each process of tests begins elsewhere, so that nobody
/// takes it between the asking and the listening.
public final class FreePort {
    private static final int FIRST = 18_000;
    private static final int PROCESSES = 1_000;
    private static final int EACH = 14;
    private static final int END = FIRST + PROCESSES * EACH;

    private static int next = FIRST + (int) (ProcessHandle.current().pid() % PROCESSES) * EACH;

    private FreePort() {}

    public static synchronized int get() {
        for (int tried = FIRST; tried < END; tried++) {
            int port = next;
            next = port + 1 == END ? FIRST : port + 1;
            try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                return port;
            } catch (IOException _) {
                // Somebody listens there.
            }
        }
        throw new IllegalStateException("no port is free");
    }
}
