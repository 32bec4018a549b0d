package app.tomo.service;

import app.tomo.model.Invocation;
import app.tomo.model.Problem;
import app.tomo.model.ProblemId;
import app.tomo.runtime.Clock;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Starts children: with an empty stdin, stdout and stderr as one, a process group of their own (setsid(1)), and tied to
/// Tomo's life (setpriv(1), `--pdeathsig`: the kernel asks them to end when Tomo is gone, however that came).
///
/// That tie is to the thread which forks, not to the process (prctl(2)): so all children are forked by one thread that
/// lives as long as this object. A program with capabilities or setuid of its own loses the tie when it is run. Where one
/// of the two tools is missing, children are started without it and [#notes] says so.
final class ChildLauncher implements AutoCloseable {
    /// A launch that was tried.
    sealed interface Launch {
        record Begun(Child child) implements Launch {}

        /// There is no such program, or it may not be run. `detail` is the machine's words.
        record NoProgram(String detail) implements Launch {}
    }

    /// How children are wrapped.
    ///
    /// @param missing the tools that are not there
    private record Wrapping(List<String> command, boolean grouped, List<String> missing) {}

    private final Clock clock;
    private final Path folder;
    private final Duration probe;
    private final String setsid;
    private final String setpriv;
    private final ExecutorService forking =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("tomo-child").factory());
    private volatile @Nullable Wrapping wrapping;

    /// @param folder where children are started
    /// @param probe what a tool did not do in this time it cannot; a login may hold everything up for seconds
    ChildLauncher(Clock clock, Path folder, Duration probe) {
        this(clock, folder, probe, "setsid", "setpriv");
    }

    ChildLauncher(Clock clock, Path folder, Duration probe, String setsid, String setpriv) {
        this.probe = probe;
        this.clock = clock;
        this.folder = folder;
        this.setsid = setsid;
        this.setpriv = setpriv;
    }

    /// Blocks for a few milliseconds.
    Launch launch(Invocation invocation) {
        Future<Launch> launch = forking.submit(() -> fork(invocation));
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return launch.get();
                } catch (InterruptedException later) {
                    // A child that nobody knows of must not be: it is waited for.
                    interrupted = true;
                }
            }
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// What is wanting in how children are started.
    List<Problem> notes() {
        Wrapping known = wrapping;
        return known == null || known.missing.isEmpty()
                ? List.of()
                : List.of(
                        Problem.warning(
                                ProblemId.SUPERVISION_WEAK,
                                String.join(", ", known.missing),
                                known.missing.stream()
                                        .map(tool -> "not usable: " + tool)
                                        .toList()));
    }

    private Launch fork(Invocation invocation) {
        Wrapping wrap = wrapping();
        List<String> arguments = new ArrayList<>(invocation.arguments());
        Path program = program(arguments.getFirst());
        if (program == null) {
            return new Launch.NoProgram(arguments.getFirst());
        }
        arguments.set(0, program.toString());
        List<String> command = new ArrayList<>(wrap.command);
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.directory(folder.toFile());
            builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
            builder.redirectErrorStream(true);
            var since = clock.now();
            Process process = builder.start();
            ProcessGroup group = new ProcessGroup(process.pid(), wrap.grouped);
            boolean wrapped = !wrap.command.isEmpty();
            return new Launch.Begun(new Child(process, group, wrapped, invocation, since));
        } catch (IOException notRun) {
            return new Launch.NoProgram(String.valueOf(notRun.getMessage()));
        }
    }

    /// Looked for as execvp(3) does, at each start: what was installed meanwhile is found.
    private static @Nullable Path program(String name) {
        return candidates(name).filter(ChildLauncher::mayRun).findFirst().orElse(null);
    }

    private static Stream<Path> candidates(String name) {
        if (name.contains("/")) {
            return Stream.of(Path.of(name));
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> Path.of(each).resolve(name));
    }

    private static boolean mayRun(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private Wrapping wrapping() {
        Wrapping known = wrapping;
        if (known == null) {
            known = probe();
            wrapping = known;
        }
        return known;
    }

    private Wrapping probe() {
        List<String> command = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        boolean grouped = works(setsid, "true");
        if (grouped) {
            command.add(setsid);
        } else {
            missing.add(setsid);
        }
        if (works(setpriv, "--pdeathsig", "TERM", "true")) {
            command.addAll(List.of(setpriv, "--pdeathsig", "TERM"));
        } else if (isLinux()) {
            missing.add(setpriv);
        }
        return new Wrapping(List.copyOf(command), grouped, List.copyOf(missing));
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    private boolean works(String... command) {
        try {
            Process tool =
                    new ProcessBuilder(command)
                            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start();
            try {
                return tool.waitFor(probe.toMillis(), TimeUnit.MILLISECONDS)
                        && tool.exitValue() == 0;
            } finally {
                tool.destroyForcibly();
            }
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Ends the thread that forks, and with it what is tied to it.
    @Override
    public void close() {
        forking.shutdown();
    }
}
