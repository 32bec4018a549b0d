package app.tomo.bus;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Where a message bus listens, in the words of the D-Bus Specification ("Server Addresses"), such
/// as `unix:path=/run/user/1000/bus`. Several alternatives are separated by semicolons.
public record BusAddress(String value) {
    /// The person's own bus: what `DBUS_SESSION_BUS_ADDRESS` says, else the socket that
    /// systemd puts into the runtime folder. An empty address when neither is known.
    public static BusAddress session(Map<String, String> environment) {
        String given = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        if (!given.isBlank()) {
            return new BusAddress(given);
        }
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return new BusAddress(runtime.isBlank() ? "" : "unix:path=" + runtime + "/bus");
    }

    /// The machine's bus: what `DBUS_SYSTEM_BUS_ADDRESS` says, else the well-known socket of
    /// the specification.
    public static BusAddress system(Map<String, String> environment) {
        String given = environment.getOrDefault("DBUS_SYSTEM_BUS_ADDRESS", "");
        return new BusAddress(
                given.isBlank() ? "unix:path=/var/run/dbus/system_bus_socket" : given);
    }

    /// The sockets with a path among the alternatives, the only kind that Java can open (it knows
    /// no abstract sockets).
    public List<Path> sockets() {
        List<Path> sockets = new ArrayList<>();
        for (String alternative : value.split(";", -1)) {
            if (alternative.startsWith("unix:")) {
                for (String pair : alternative.substring("unix:".length()).split(",", -1)) {
                    if (pair.startsWith("path=")) {
                        sockets.add(Path.of(unescaped(pair.substring("path=".length()))));
                    }
                }
            }
        }
        return sockets;
    }

    private static String unescaped(String text) {
        // A plus stands for itself in an address, unlike in a form of the web.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
