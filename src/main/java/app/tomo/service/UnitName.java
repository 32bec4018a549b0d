package app.tomo.service;

import app.tomo.bus.ObjectPath;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The name of a unit as systemd knows it, always with its type (systemd.unit(5)).
record UnitName(String value) {
    private static final ObjectPath UNITS = new ObjectPath("/org/freedesktop/systemd1/unit");
    private static final List<String> TYPES =
            List.of(
                    ".service",
                    ".socket",
                    ".target",
                    ".device",
                    ".mount",
                    ".automount",
                    ".swap",
                    ".timer",
                    ".path",
                    ".slice",
                    ".scope");

    /// A name without a type means a service, as for systemctl: `kanata`, `org.example.kanata`.
    static UnitName of(String given) {
        return new UnitName(TYPES.stream().anyMatch(given::endsWith) ? given : given + ".service");
    }

    /// Where the manager shows the unit of this name. An alias has its unit's path instead, which only the manager knows.
    ObjectPath path() {
        StringBuilder escaped = new StringBuilder();
        for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain = isLetter(c) || (isDigit(c) && !escaped.isEmpty());
            escaped.append(
                    plain ? String.valueOf(c) : String.format(Locale.ROOT, "_%02x", (int) c));
        }
        return UNITS.child(escaped.toString());
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
