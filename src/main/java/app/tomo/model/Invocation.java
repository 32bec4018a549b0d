package app.tomo.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How the daemon is started: the binary, its first config file and its address, where they are known.
///
/// @param binary absolute path or bare command; null where not known
/// @param config absolute path of the main config; null where not known
/// @param address where it listens; null when it was started without a port
/// @param arguments the whole command line, the binary first; empty where not known
public record Invocation(
        @Nullable String binary,
        @Nullable String config,
        @Nullable DaemonAddress address,
        List<String> arguments) {
    public static final Invocation UNKNOWN = new Invocation(null, null, null, List.of());

    public Invocation {
        arguments = List.copyOf(arguments);
    }

    /// Whether Tomo's own simulator is started (`tomo simulate …`).
    public boolean simulated() {
        return arguments.size() > 1 && arguments.get(1).equals("simulate");
    }
}
