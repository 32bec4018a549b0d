package app.tomo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.tomo.bus.PrivateBus;
import app.tomo.cli.command.BufferConsole;
import app.tomo.cli.command.CallerSignals;
import app.tomo.cli.command.Command;
import app.tomo.cli.control.Answer;
import app.tomo.cli.control.Bounds;
import app.tomo.cli.control.ControlClient;
import app.tomo.cli.control.Peer;
import app.tomo.cli.control.Request;
import app.tomo.config.Given;
import app.tomo.config.Places;
import app.tomo.config.Surroundings;
import app.tomo.config.TestSurroundings;
import app.tomo.model.Limits;
import app.tomo.runtime.SystemTime;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The real app as a process of its own, started and ended as a person and a system do it.
final class RunningTomo implements AutoCloseable {
    /// A way of ending it.
    enum Way {
        TERM,
        INT,
        HUP,
        QUIT
    }

    /// What nobody reads is full: 64 KiB, pipe(7).
    private static final String FULL_PIPE =
            "mkfifo full && exec 3<>full && head -c 65536 /dev/zero >&3 && exec \"$@\" >&3 2>&3";

    private static final Duration ALLOWED = Duration.ofSeconds(5);

    /// For a machine that others use at the same time.
    private static final Duration ALLOWANCE = Duration.ofSeconds(3);

    private final Path folder;
    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment;
    private final SystemTime time = new SystemTime();
    private @Nullable Process process;

    /// One that has yet to be started with `arguments`.
    RunningTomo(Path folder, String main, List<String> jvm, String... arguments) {
        this.folder = folder;
        Surroundings surroundings = surroundings();
        environment = new HashMap<>(surroundings.variables());
        // Whoever runs the tests in the background of a shell has them ignore INT, and all that
        // they start.
        command.addAll(List.of("env", "--default-signal=INT,HUP,TERM"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
    }

    RunningTomo(Path folder, String... arguments) {
        this(folder, Main.class.getName(), List.of(), arguments);
    }

    private Surroundings surroundings() {
        return TestSurroundings.below(folder, "TOMO_HOME", folder.resolve("tomo").toString());
    }

    Places places() {
        return Places.of(surroundings(), "default");
    }

    RunningTomo on(PrivateBus bus) {
        environment.put("DBUS_SESSION_BUS_ADDRESS", bus.address().value());
        return this;
    }

    RunningTomo with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    RunningTomo start() throws IOException {
        return start(new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD));
    }

    /// With a standard output and error that take nothing.
    RunningTomo startUnread() throws IOException {
        List<String> unread = new ArrayList<>(List.of("sh", "-c", FULL_PIPE, "sh"));
        unread.addAll(command);
        return start(new ProcessBuilder(unread));
    }

    private RunningTomo start(ProcessBuilder builder) throws IOException {
        builder.directory(folder.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("no"));
        builder.environment().put("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + folder.resolve("no"));
        builder.environment().putAll(environment);
        process = builder.start();
        return this;
    }

    Process process() {
        return Objects.requireNonNull(process, "not started");
    }

    /// Asks it over its control socket, for as long as there is none yet again.
    Answer ask(Command command, BufferConsole console) {
        ControlClient client =
                new ControlClient(places(), Peer.byCredentials(), Bounds.of(Limits.DEFAULT), time);
        Answer answer;
        do {
            answer =
                    client.ask(
                            new Request(command, Given.NOTHING, false, false),
                            console,
                            new CallerSignals());
        } while (answer instanceof Answer.NobodyThere && process().isAlive());
        return answer;
    }

    /// What makes it end.
    interface Beginning {
        void begin() throws IOException, InterruptedException;
    }

    /// Ends it that way and waits until it is gone, which takes 5 s at most.
    void end(Way way) throws IOException, InterruptedException {
        endsBy(way.name(), () -> begin(way));
    }

    private void begin(Way way) throws IOException, InterruptedException {
        if (way == Way.QUIT) {
            assertEquals(
                    new Answer.Ended(0), ask(new Command.Quit(), new BufferConsole(false, false)));
        } else {
            send(way.name());
        }
    }

    /// The same, where something else makes it end.
    void endsBy(String way, Beginning beginning) throws IOException, InterruptedException {
        long began = System.nanoTime();
        beginning.begin();
        boolean ended = process().waitFor(60, TimeUnit.SECONDS);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println(
                way
                        + ": ended after "
                        + took.toMillis()
                        + " ms; "
                        + ALLOWED.toMillis()
                        + " ms and "
                        + ALLOWANCE.toMillis()
                        + " ms of allowance for a busy machine are allowed");
        assertTrue(ended, "it does not end");
        assertTrue(took.compareTo(ALLOWED.plus(ALLOWANCE)) < 0, "it took " + took);
    }

    /// How many it has open.
    long sockets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + process().pid() + "/fd"))) {
            return files.filter(RunningTomo::isSocket).count();
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    void send(String signal) throws IOException, InterruptedException {
        List<String> kill = List.of("kill", "-" + signal, Long.toString(process().pid()));
        assertEquals(0, new ProcessBuilder(kill).start().waitFor());
    }

    @Override
    public void close() {
        Process started = process;
        if (started != null) {
            started.destroyForcibly();
        }
        time.close();
    }
}
