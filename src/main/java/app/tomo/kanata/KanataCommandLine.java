package app.tomo.kanata;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Invocation;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads kanata's command line, as far as Tomo needs it: `-c`/`--cfg` (the first one counts), `-p`/`--port`, in every
/// spelling that kanata takes (`-nqc FILE`, `-p5829`, `-p=5829`, `--port=[::1]:5829`). Pure.
///
/// `simulate` as the first argument is Tomo's own simulator, which takes the same options and `--config` as well.
final class KanataCommandLine {
    static final String SIMULATE = "simulate";

    private static final Map<String, Character> LONG =
            Map.of(
                    "--cfg", 'c',
                    "--config", 'c',
                    "--port", 'p',
                    "--symlink-path", 's',
                    "--wait-device-ms", 'w',
                    "--emergency-exit-code", 'e',
                    "--kanata-version", 'k',
                    "--script", 'x');
    private static final Set<Character> SHORT_WITH_VALUE = Set.of('c', 'p', 's', 'w');

    private static final Pattern PORT = Pattern.compile("\\+?(\\d{1,9})");
    private static final Pattern ADDRESS = Pattern.compile("(?:\\[(.+)]|([^:]+)):(\\d{1,9})");

    private final Iterator<String> rest;
    private @Nullable String config;
    private @Nullable DaemonAddress address;

    private KanataCommandLine(List<String> options) {
        this.rest = options.iterator();
    }

    /// @param arguments the binary first; a relative config stays relative, for the daemon's working folder is not known
    static Invocation read(List<String> arguments) {
        List<String> own = CommandWrapper.unwrapped(arguments);
        if (own.isEmpty()) {
            return new Invocation(null, null, null, arguments);
        }
        KanataCommandLine line =
                new KanataCommandLine(own.subList(simulated(own) ? 2 : 1, own.size()));
        line.read();
        return new Invocation(own.getFirst(), line.config, line.address, arguments);
    }

    static boolean simulated(List<String> arguments) {
        return arguments.size() > 1 && arguments.get(1).equals(SIMULATE);
    }

    /// Where the daemon listens that was given this `--port`; null where kanata would reject it, or picks a port itself.
    static @Nullable DaemonAddress address(String port) {
        Matcher bare = PORT.matcher(port);
        if (bare.matches()) {
            return address("127.0.0.1", bare.group(1));
        }
        Matcher full = ADDRESS.matcher(port);
        if (!full.matches()) {
            return null;
        }
        return address(full.group(1) == null ? full.group(2) : full.group(1), full.group(3));
    }

    private static @Nullable DaemonAddress address(String host, String digits) {
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(host) == null ? null : new DaemonAddress(host, port);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private void read() {
        while (rest.hasNext()) {
            String argument = rest.next();
            if (argument.equals("--")) {
                return;
            }
            if (argument.startsWith("--")) {
                longOption(argument);
            } else if (argument.startsWith("-") && argument.length() > 1) {
                shortOptions(argument);
            }
        }
    }

    private void longOption(String argument) {
        int equals = argument.indexOf('=');
        Character option = LONG.get(equals < 0 ? argument : argument.substring(0, equals));
        if (option != null) {
            take(option, equals < 0 ? next() : argument.substring(equals + 1));
        }
    }

    /// Switches may be joined; the first letter that wants a value takes the rest.
    private void shortOptions(String argument) {
        for (int i = 1; i < argument.length(); i++) {
            char option = argument.charAt(i);
            if (SHORT_WITH_VALUE.contains(option)) {
                String joined = argument.substring(i + 1);
                String value = joined.startsWith("=") ? joined.substring(1) : joined;
                take(option, joined.isEmpty() ? next() : value);
                return;
            }
        }
    }

    private @Nullable String next() {
        return rest.hasNext() ? rest.next() : null;
    }

    private void take(char option, @Nullable String value) {
        if (option == 'c' && config == null) {
            config = value;
        } else if (option == 'p' && address == null && value != null) {
            address = address(value);
        }
    }
}
