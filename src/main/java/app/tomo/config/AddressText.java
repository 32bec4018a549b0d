package app.tomo.config;

import app.tomo.model.DaemonAddress;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address as kanata's `--port` takes it: `N`, `IP:PORT`, `[::1]:N`. Host names are not resolved, by kanata neither.
public final class AddressText {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:(?<v4>\\d{1,3}(?:\\.\\d{1,3}){3}):|\\[(?<v6>[0-9A-Fa-f:.]+)]:)?(?<port>\\d{1,5})");

    private AddressText() {}

    /// Null where it is none of the three.
    public static @Nullable DaemonAddress read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        int port = Integer.parseInt(form.group("port"));
        String v4 = form.group("v4");
        String host = v4 == null ? form.group("v6") : v4;
        try {
            return host == null
                    ? DaemonAddress.loopback(port)
                    : new DaemonAddress(literal(host), port);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static String literal(String host) {
        InetAddress.ofLiteral(host);
        return host;
    }
}
