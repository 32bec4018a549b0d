package app.tomo.rounds;

import app.tomo.model.DaemonAddress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The real kanata in a unit of the person's own systemd, and what a person does to it without Tomo.
///
/// The unit is where packages put theirs, so that it can be masked. It does not come back by itself, and nothing but Tomo ends it
/// early: systemd's own deadline for a stop is far beyond Tomo's.
final class RealUnit {
    static final String NAME = "kanata.service";

    private final Path binary;
    private final Path config;
    private final int port;
    private final Path definition =
            Path.of(System.getenv("XDG_DATA_HOME"), "systemd", "user", NAME);
    private final Path dropIn = definition.resolveSibling(NAME + ".d").resolve("change.conf");

    RealUnit(Path binary, Path folder, int port) {
        this.binary = binary;
        this.config = folder.resolve("kanata.kbd");
        this.port = port;
    }

    /// Writes the config and the unit.
    void install() throws IOException, InterruptedException {
        Files.createDirectories(Path.of("/dev/input"));
        Files.createDirectories(dropIn.getParent());
        Files.writeString(
                config,
                """
                (defcfg linux-continue-if-no-devs-found yes)
                (defsrc caps)
                (deflayer base esc)
                """);
        define();
    }

    void define() throws IOException, InterruptedException {
        // At once, as packages do: systemd may look for it at any moment.
        Path written = definition.resolveSibling("written");
        Files.writeString(written, definition());
        Files.move(written, definition, StandardCopyOption.ATOMIC_MOVE);
        systemctl("daemon-reload");
    }

    private String definition() {
        return """
        [Unit]
        StartLimitIntervalSec=0
        [Service]
        ExecStart=%s
        TimeoutStopSec=60s
        RestartSec=100ms
        RestartPreventExitStatus=SIGABRT
        """
                .formatted(command(config));
    }

    void remove() throws IOException, InterruptedException {
        Files.delete(definition);
        systemctl("daemon-reload");
    }

    /// Changes the unit's `[Service]` until [#restore].
    void change(String... lines) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("[Service]"));
        all.addAll(List.of(lines));
        Files.write(dropIn, all);
        systemctl("daemon-reload");
    }

    void restore() throws IOException, InterruptedException {
        Files.delete(dropIn);
        systemctl("daemon-reload");
    }

    /// The daemon's command line with another config.
    String command(Path other) {
        return "%s --no-wait -n -c %s -p %d".formatted(binary, other, port);
    }

    String command() {
        return command(config);
    }

    Path config() {
        return config;
    }

    int port() {
        return port;
    }

    DaemonAddress address() {
        return new DaemonAddress("127.0.0.1", port);
    }

    /// Its main process, or 0, as systemd has it.
    long pid() throws IOException, InterruptedException {
        return Long.parseLong(systemctl("show", "-P", "MainPID", NAME));
    }

    /// Every process in its control group.
    List<Long> processes() throws IOException, InterruptedException {
        String group = systemctl("show", "-P", "ControlGroup", NAME);
        Path processes = Path.of("/sys/fs/cgroup" + group, "cgroup.procs");
        return group.isEmpty() || !Files.exists(processes)
                ? List.of()
                : Files.readAllLines(processes).stream().map(Long::valueOf).toList();
    }

    /// What proc_pid_stat(5) says of a process; empty where it has ended, also where nobody has been told of that yet.
    static Optional<String> living(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            boolean ended = stat.startsWith(") Z", stat.lastIndexOf(')'));
            return ended ? Optional.empty() : Optional.of(stat);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /// Every kanata of the machine, whoever started it.
    List<Long> kanatas() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(each -> each.getFileName().toString().matches("\\d+"))
                    .filter(this::runsKanata)
                    .map(each -> Long.valueOf(each.getFileName().toString()))
                    .toList();
        }
    }

    private boolean runsKanata(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("exe")).equals(binary);
        } catch (IOException gone) {
            return false;
        }
    }

    static String systemctl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("systemctl", "--user", "--quiet"));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + output);
        }
        return output.strip();
    }
}
