package app.tomo.kanata;

import app.tomo.model.DaemonAddress;
import app.tomo.model.Invocation;
import app.tomo.model.Target;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The command line with which Tomo starts a kanata of its own. It always names the config and the port, so that what runs
/// can be told from its command line. `--no-wait` is not among it: with an empty stdin kanata does not wait, and before
/// 1.10.1 it does not know the flag.
public final class StartCommand {
    /// Keeps a start that does not succeed from waiting for somebody who presses a key.
    static final String NO_WAIT = "--no-wait";

    private static final String LOOPBACK = "127.0.0.1";
    private static final Pattern KNOWS_NO_WAIT =
            Pattern.compile("1\\.(1[1-9]|[2-9]\\d)\\..*|[2-9]\\..*");

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
        return new Invocation(
                binary, config, port, List.of(binary, "-c", config, "-p", listening(port)));
    }

    private static String listening(DaemonAddress port) {
        return port.host().equals(LOOPBACK) ? Integer.toString(port.port()) : port.toString();
    }

    /// The command line of a daemon that runs, with full paths and the config named, so that it can be run from anywhere. Where a
    /// shell has more to do than to start it, what the shell gives it is not known: then with its config and its port alone.
    ///
    /// @param running its binary and config with full paths, its arguments as they are
    /// @param version the daemon's, as it says it; from 1.11 on `--no-wait` is known to be understood
    public static List<String> again(Invocation running, @Nullable String version) {
        List<String> own = CommandWrapper.unwrapped(running.arguments());
        String named = KanataCommandLine.read(own).config();
        List<String> command = new ArrayList<>(own);
        command.replaceAll(argument -> whole(argument, named, running.config()));
        String binary = Objects.requireNonNull(running.binary());
        if (own.isEmpty()) {
            command.add(binary);
            if (running.address() != null) {
                command.addAll(List.of("-p", listening(running.address())));
            }
        } else {
            command.set(0, binary);
        }
        if (named == null && running.config() != null) {
            command.addAll(List.of("-c", running.config()));
        }
        if (version != null && KNOWS_NO_WAIT.matcher(version).matches() && !own.contains(NO_WAIT)) {
            command.add(1, NO_WAIT);
        }
        return List.copyOf(command);
    }

    /// The command line of a unit with another config; empty where it is not kanata's own, as where a shell starts it.
    ///
    /// @param more arguments beside those that it has
    public static List<String> with(List<String> line, String config, List<String> more) {
        if (line.isEmpty() || !CommandWrapper.unwrapped(line).equals(line)) {
            return List.of();
        }
        List<String> command = new ArrayList<>(line);
        String named = KanataCommandLine.read(line).config();
        if (named == null) {
            command.addAll(List.of("-c", config));
        } else {
            int at = 1;
            while (!line.get(at).endsWith(named)) {
                at++;
            }
            String words = line.get(at);
            command.set(at, words.substring(0, words.length() - named.length()) + config);
        }
        more.stream().filter(each -> !command.contains(each)).forEach(command::add);
        return List.copyOf(command);
    }

    /// `a.kbd`, `-ca.kbd` or `--cfg=a.kbd` with the full path of the config.
    private static String whole(String argument, @Nullable String named, @Nullable String config) {
        if (named == null
                || config == null
                || Path.of(named).isAbsolute()
                || !argument.endsWith(named)) {
            return argument;
        }
        return argument.substring(0, argument.length() - named.length()) + config;
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
