package app.tomo.bus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.tomo.bus.dbusjava.DBusJavaConnector;
import app.tomo.lab.Freezer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A real message bus that belongs to one test: the reference `dbus-daemon`, at an address that
/// stays the same when it is stopped and started again. It starts no services: what this machine has installed would come in
/// the place of what a test plays.
public final class PrivateBus implements AutoCloseable {
    /// A machine that is busy may give nobody a moment for seconds.
    public static final BusTimes TIMES =
            new BusTimes(Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofMillis(500));

    public static final ReconnectDelays DELAYS =
            new ReconnectDelays(Duration.ofMillis(250), Duration.ofSeconds(30), 0.3);

    private final Path folder;
    private @Nullable Process daemon;

    private PrivateBus(Path folder) {
        this.folder = folder;
    }

    /// Starts a bus; skips the test where there is no `dbus-daemon`.
    public static PrivateBus start() {
        needs("dbus-daemon", "dbus-daemon");
        try {
            PrivateBus bus = new PrivateBus(Files.createTempDirectory("tomo-bus"));
            bus.resume();
            return bus;
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /// Skips the test where a program is missing.
    static void needs(String program, String debianPackage) {
        assumeTrue(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, program))),
                "needs " + program + " (Debian: " + debianPackage + ")");
    }

    /// Starts the daemon again after [#kill].
    public void resume() {
        try {
            Files.deleteIfExists(socket());
            configure();
            Process started =
                    new ProcessBuilder(
                                    "dbus-daemon",
                                    "--config-file=" + configuration(),
                                    "--nofork",
                                    "--nopidfile",
                                    "--print-address")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            daemon = started;
            // It prints the address when it listens.
            if (started.inputReader().readLine() == null) {
                throw new IllegalStateException("dbus-daemon did not start");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Kills the daemon, as an unplugged bus would look.
    public void kill() {
        if (daemon != null) {
            daemon.destroyForcibly().onExit().join();
        }
    }

    /// Stops the daemon without ending it: it still accepts, and answers nothing.
    public void freeze() throws IOException, InterruptedException {
        if (daemon != null) {
            Freezer.freeze(daemon.pid());
        }
    }

    public void thaw() throws IOException, InterruptedException {
        if (daemon != null) {
            Freezer.thaw(daemon.pid());
        }
    }

    public BusAddress address() {
        return new BusAddress("unix:path=" + socket());
    }

    public BusConnector connector() {
        return new DBusJavaConnector(address(), TIMES);
    }

    public Bus connect() throws BusException {
        return connector().connect();
    }

    /// Runs a program on this bus and returns what it printed, its errors included.
    public String run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
            builder.environment().put("DBUS_SESSION_BUS_ADDRESS", address().value());
            Process process = builder.start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void configure() throws IOException {
        Files.writeString(
                configuration(),
                """
                <busconfig>
                  <type>session</type>
                  <listen>%s</listen>
                  <auth>EXTERNAL</auth>
                  <policy context="default">
                    <allow send_destination="*" eavesdrop="true"/>
                    <allow eavesdrop="true"/>
                    <allow own="*"/>
                  </policy>
                </busconfig>
                """
                        .formatted(address().value()));
    }

    private Path configuration() {
        return folder.resolve("bus.conf");
    }

    private Path socket() {
        return folder.resolve("bus");
    }

    @Override
    public void close() {
        kill();
        try {
            Files.deleteIfExists(socket());
            Files.deleteIfExists(configuration());
            Files.deleteIfExists(folder);
        } catch (IOException leftOver) {
            throw new UncheckedIOException(leftOver);
        }
    }
}
