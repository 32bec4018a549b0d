package app.tomo.service;

import app.tomo.bus.Arrivals;
import app.tomo.bus.BusAddress;
import app.tomo.bus.BusState;
import app.tomo.bus.PrivateBus;
import app.tomo.bus.ReconnectDelays;
import app.tomo.bus.ReconnectingBus;
import app.tomo.bus.dbusjava.DBusJavaConnector;
import app.tomo.model.Limits;
import app.tomo.model.Scope;
import app.tomo.runtime.Scheduler.Scheduled;
import app.tomo.runtime.SystemTime;
import app.tomo.service.ServiceManagerContract.Managed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Units in one of a lab's two managers, and a bus to it as the app has one.
final class LabUnits implements AutoCloseable {
    /// Reconnects often enough for a test.
    private static final ReconnectDelays DELAYS =
            new ReconnectDelays(Duration.ofMillis(50), Duration.ofMillis(200), 0);

    private static int count;

    final SystemTime time = new SystemTime();
    final ReconnectingBus bus;
    private final Scope scope;
    private final Path folder;

    private LabUnits(Scope scope) {
        this.scope = scope;
        this.folder =
                scope == Scope.SYSTEM
                        ? Path.of("/etc/systemd/system")
                        : Path.of(System.getenv("XDG_CONFIG_HOME"), "systemd", "user");
        BusAddress address =
                scope == Scope.SYSTEM
                        ? BusAddress.system(System.getenv())
                        : BusAddress.session(System.getenv());
        this.bus =
                new ReconnectingBus(
                        new DBusJavaConnector(address, PrivateBus.TIMES),
                        this::after,
                        DELAYS,
                        () -> 0.5);
    }

    /// Connects, and returns when there is a connection.
    static LabUnits open(Scope scope) throws IOException, InterruptedException {
        LabUnits units = new LabUnits(scope);
        Files.createDirectories(units.folder);
        units.bus.start();
        units.awaitBus();
        return units;
    }

    void awaitBus() throws InterruptedException {
        Arrivals<BusState> states = new Arrivals<>();
        try (var _ = bus.watchState(states)) {
            states.next(BusState.Connected.class::isInstance);
        }
    }

    /// A name that no other test uses.
    static String newName() {
        return "daemon" + count++ + ".service";
    }

    /// Writes a unit file and has the manager read it.
    void define(String unit, String... service) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of("[Service]"));
        lines.addAll(List.of(service));
        Files.write(folder.resolve(unit), lines);
        systemctl("daemon-reload");
    }

    void dropIn(String unit, String... lines) throws IOException, InterruptedException {
        Path dropIns = Files.createDirectories(folder.resolve(unit + ".d"));
        Files.write(dropIns.resolve("change.conf"), List.of(lines));
        systemctl("daemon-reload");
    }

    void alias(String name, String unit) throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve(name), folder.resolve(unit));
        systemctl("daemon-reload");
    }

    /// Takes away all units that were defined.
    void forget() throws IOException, InterruptedException {
        run("find", folder.toString(), "-mindepth", "1", "-delete");
        systemctl("daemon-reload");
    }

    void mask(String unit) throws IOException, InterruptedException {
        Files.createSymbolicLink(folder.resolve(unit), Path.of("/dev/null"));
        systemctl("daemon-reload");
    }

    Managed managed(String unit) {
        var manager =
                new SystemdServiceManager(
                        scope, unit, bus, new FakeDaemonKind(), time, time, () -> Limits.DEFAULT);
        return new Managed(manager, manager);
    }

    /// Runs systemctl on this manager, over its private socket as root may, and returns what it prints.
    String systemctl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("systemctl"));
        if (scope == Scope.USER) {
            command.add("--user");
        }
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    /// Runs a command to its end and returns what it prints.
    static String run(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + output);
        }
        return output.strip();
    }

    @Override
    public void close() {
        bus.close();
        time.close();
    }

    private app.tomo.bus.Subscription after(Duration delay, Runnable task) {
        Scheduled scheduled = time.after(delay, task);
        return scheduled::cancel;
    }
}
