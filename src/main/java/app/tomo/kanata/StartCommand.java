package app.tomo.kanata;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Invocation;
import app.tomo.model.Target;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The command line with which Tomo starts a kanata of its own. It always names the config and the port, so that what runs
/// can be told from its command line. `--no-wait` is not among it: with an empty stdin kanata does not wait, and before
/// 1.10.1 it does not know the flag.
public final class StartCommand {
    private static final String LOOPBACK = "127.0.0.1";

    private StartCommand() {}

    /// How that daemon is started: as the person said, and as kanata itself does where they did not.
    ///
    /// @param address where it listens if the person did not say
    /// @param environment, home those of the person, for the place of the config if they named none
    public static Invocation of(
            Target target, DaemonAddress address, Map<String, String> environment, Path home) {
        String binary = Objects.requireNonNullElse(target.binary(), "kanata");
        String config = target.config() == null ? usual(environment, home) : target.config();
        DaemonAddress port = target.address() == null ? address : target.address();
        String listen =
                port.host().equals(LOOPBACK) ? Integer.toString(port.port()) : port.toString();
        return new Invocation(binary, config, port, List.of(binary, "-c", config, "-p", listen));
    }

    /// The first of kanata's own places that is there; the last one if none is, which kanata then says in its log. Tomo's
    /// working folder is not among them: it depends on who started Tomo.
    private static String usual(Map<String, String> environment, Path home) {
        List<Path> places = DefaultConfigs.places(platform(), null, environment, home);
        return places.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(places.getLast())
                .toString();
    }

    private static DefaultConfigs.Platform platform() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return DefaultConfigs.Platform.MACOS;
        }
        return name.contains("windows")
                ? DefaultConfigs.Platform.WINDOWS
                : DefaultConfigs.Platform.LINUX;
    }
}
