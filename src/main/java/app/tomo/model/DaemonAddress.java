package app.tomo.model;

/// Where the daemon listens: an IP literal (never a name to resolve) and a port, 1 to 65535.
public record DaemonAddress(String host, int port) {
    /// The port of kanata's own examples and of most of its clients.
    public static final int USUAL_PORT = 5829;

    public DaemonAddress {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not between 1 and 65535");
        }
    }

    /// An IPv4 loopback address, what a bare port number means to the daemon.
    public static DaemonAddress loopback(int port) {
        return new DaemonAddress("127.0.0.1", port);
    }

    @Override
    public String toString() {
        return host.contains(":") ? "[" + host + "]:" + port : host + ":" + port;
    }
}
