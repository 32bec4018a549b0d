package app.tomo.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A bash script run in labs, to its end or to a deadline, with nothing left behind:
///
///     LabRun.script("$TOMO status --json").inside(SYSTEMD, KANATA).within(ofSeconds(30)).run().expectSuccess();
///
/// The script runs under `set -euo pipefail` in a folder of its own. It finds there
///
/// | variable | what it is |
/// |---|---|
/// | `TOMO` | a command that runs the application from the classes under test, no packaging needed |
/// | `KANATA` | with [Lab#KANATA]: the binary of [Kanata#CURRENT] |
/// | `OUT` | the working folder, kept for a look after the run: screenshots, logs |
/// | `CHECKOUT` | the checkout, also for `$CHECKOUT/src/test/lab` |
/// | `TOMO_HOME`, `XDG_*_HOME` | new empty folders: nothing touches the files of whoever runs the tests |
/// | `JAVA_HOME` | the JDK of the tests |
///
/// Without [Lab#SYSTEMD] and [Lab#DESKTOP] there is no session bus, and never the machine's own display.
public final class LabRun {
    /// For an end that was asked for, and for one that was not.
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final String script;
    private final List<Lab> labs;
    private final Duration deadline;
    private final Map<String, String> variables;

    private LabRun(
            String script, List<Lab> labs, Duration deadline, Map<String, String> variables) {
        this.script = script;
        this.labs = labs;
        this.deadline = deadline;
        this.variables = variables;
    }

    /// A bash script, by default outside of any lab and with five minutes' time.
    public static LabRun script(String script) {
        return new LabRun(script, List.of(), Duration.ofMinutes(5), Map.of());
    }

    /// Runs the script inside these labs; a desktop comes up on the session bus of a systemd.
    public LabRun inside(Lab... wanted) {
        return new LabRun(script, List.of(wanted), deadline, variables);
    }

    /// How long the script may take, the labs' start included.
    public LabRun within(Duration limit) {
        return new LabRun(script, labs, limit, variables);
    }

    /// An environment variable beside those above.
    public LabRun with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(variables);
        more.put(name, value.toString());
        return new LabRun(script, labs, deadline, more);
    }

    /// Runs the script and ends every process it started.
    ///
    /// @throws AssertionError when it has not ended by the deadline
    public Result run() {
        try {
            Path folder = Files.createTempDirectory(LabFolder.get(), "run-");
            Process process = start(folder);
            List<String> running = await(process);
            Result result =
                    new Result(
                            process.exitValue(),
                            read(folder, "stdout"),
                            read(folder, "stderr"),
                            folder);
            if (!running.isEmpty()) {
                throw new AssertionError(
                        "not ended after %s: %s%n--- still running%n%s"
                                .formatted(deadline, result, String.join("\n", running)));
            }
            return result;
        } catch (IOException failure) {
            throw new AssertionError("the lab script did not start", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interruption);
        }
    }

    /// What runs at the deadline; nothing where all ended before.
    private List<String> await(Process process) throws InterruptedException {
        Thread atExit = Thread.ofPlatform().unstarted(() -> end(process));
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            return process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)
                    ? List.of()
                    : Stream.concat(Stream.of(process.toHandle()), process.descendants())
                            .map(each -> each.pid() + " " + each.info().commandLine().orElse("?"))
                            .toList();
        } finally {
            end(process);
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }

    private Process start(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("script"), "set -euo pipefail\n" + script);
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(Lab.wrappers(labs));
        command.addAll(List.of("bash", file.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(folder.resolve("stdout").toFile())
                        .redirectError(folder.resolve("stderr").toFile());
        setVariables(builder.environment(), folder);
        return builder.start();
    }

    private void setVariables(Map<String, String> environment, Path folder) throws IOException {
        environment
                .keySet()
                .removeIf(
                        name ->
                                name.matches(
                                        "(DBUS_|XDG_|LC_|WAYLAND_|TOMO_|JAVA_TOOL|JDK_JAVA).*"));
        environment.keySet().removeAll(List.of("DISPLAY", "LANG", "LANGUAGE", "MAVEN_OPTS"));
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("OUT", folder.toString());
        environment.put("CHECKOUT", Checkout.file("").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("TOMO", ApplicationScript.get().toString());
        environment.put("TOMO_HOME", folder.resolve("home/tomo").toString());
        environment.put("TOMO_LAB_CACHE", Kanata.cache().toString());
        for (String name : List.of("CONFIG", "DATA", "STATE", "CACHE")) {
            Path home =
                    Files.createDirectories(
                            folder.resolve("home").resolve(name.toLowerCase(Locale.ROOT)));
            environment.put("XDG_" + name + "_HOME", home.toString());
        }
        if (labs.contains(Lab.KANATA)) {
            environment.put("KANATA", Kanata.binary(Kanata.CURRENT).toString());
        }
        environment.put("SYSTEMD_LAB_KEEP", kept());
        environment.putAll(variables);
    }

    /// What a script needs may lie below a folder that the systemd lab hides, such as `/tmp`.
    private static String kept() {
        return Stream.of(
                        Checkout.file(""),
                        Kanata.cache(),
                        Path.of(System.getProperty("java.home")),
                        Path.of(System.getProperty("user.home")))
                .map(Path::toString)
                .collect(Collectors.joining(":"));
    }

    /// TERM first, so that the labs can tidy up; then KILL for all that is left of the process group and below it.
    private static void end(Process process) {
        List<ProcessHandle> below = process.descendants().toList();
        try {
            process.destroy();
            process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            new ProcessBuilder(
                            "bash",
                            "-c",
                            "kill -KILL -- -" + process.pid() + " 2>/dev/null || true")
                    .start()
                    .waitFor();
            below.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            CompletableFuture.allOf(
                            below.stream()
                                    .map(ProcessHandle::onExit)
                                    .toArray(CompletableFuture[]::new))
                    .get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("processes of a lab are left: " + below, failure);
        } catch (InterruptedException interruption) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String read(Path folder, String name) throws IOException {
        return new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.UTF_8);
    }

    /// What became of a script. Exit 125 is a lab that did not come up.
    public record Result(int exit, String out, String err, Path folder) {
        /// This result, when the script ended with 0.
        ///
        /// @throws AssertionError with all that the script said, when it did not
        public Result expectSuccess() {
            return expectExit(0);
        }

        /// This result, when the script ended with the given status.
        ///
        /// @throws AssertionError with all that the script said, when it did not
        public Result expectExit(int expected) {
            if (exit != expected) {
                throw new AssertionError("expected exit " + expected + ": " + this);
            }
            return this;
        }

        @Override
        public String toString() {
            return "exit %d in %s%n--- stdout%n%s%n--- stderr%n%s"
                    .formatted(exit, folder, out, err);
        }
    }
}
