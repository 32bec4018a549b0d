package app.tomo.service;

import app.tomo.model.Scope;
import app.tomo.runtime.DaemonLog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// What a unit wrote, from systemd's journal: its own lines and those that systemd wrote about it. The journal has no
/// interface on the bus, so `journalctl` runs as a child (journalctl(1)).
///
/// Whoever may not read the journal, or has none, gets no lines. What was read by the deadline counts; then the child is
/// killed. For any thread. [SystemdServiceManager#log] makes one.
public final class JournalLog implements DaemonLog {
    static final String PROGRAM = "journalctl";

    /// What systemd writes of each automatic restart, in every locale.
    private static final String RESTARTED = "Scheduled restart job";

    /// As the port promises.
    private static final int NEWEST = 2_000;

    private final String journalctl;
    private final JournalQuery query;
    private final Supplier<? extends Collection<Long>> processes;

    /// @param processes PIDs that the unit had
    JournalLog(
            String journalctl, JournalQuery query, Supplier<? extends Collection<Long>> processes) {
        this.journalctl = journalctl;
        this.query = query;
        this.processes = processes;
    }

    static JournalLog of(
            Scope scope, UnitName unit, Supplier<? extends Collection<Long>> processes) {
        return new JournalLog(PROGRAM, new JournalQuery(scope, unit, ownUser()), processes);
    }

    @Override
    public List<Line> since(Instant from, Duration deadline) {
        JournalLines lines = new JournalLines(NEWEST);
        try {
            Process child = start(from);
            FutureTask<Void> reading = new FutureTask<>(() -> read(child, lines), null);
            Thread.ofVirtual().name("journal").start(reading);
            awaitOrKill(child, reading, deadline);
        } catch (IOException notThere) {
            return List.of();
        }
        return lines.oldestFirst();
    }

    @Override
    public List<Instant> restarts(Instant from, Duration deadline) {
        return since(from, deadline).stream()
                .filter(line -> line.byManager() && line.text().contains(RESTARTED))
                .map(Line::at)
                .toList();
    }

    private Process start(Instant from) throws IOException {
        List<String> command = new ArrayList<>(List.of(journalctl));
        command.addAll(query.arguments(from, NEWEST, processes.get()));
        return new ProcessBuilder(command)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(Redirect.DISCARD)
                .start();
    }

    private void read(Process child, JournalLines lines) {
        try (BufferedReader reader = child.inputReader(StandardCharsets.UTF_8)) {
            reader.lines()
                    .map(JournalEntry::parse)
                    .flatMap(Optional::stream)
                    .filter(query::concerns)
                    .map(entry -> entry.line(query.isManagers(entry)))
                    .flatMap(Optional::stream)
                    .forEach(lines::add);
        } catch (IOException | UncheckedIOException killed) {
            // What came until then is there.
        }
    }

    private static void awaitOrKill(Process child, FutureTask<Void> reading, Duration deadline) {
        try {
            reading.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            // Killed below.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect);
        } finally {
            child.destroyForcibly();
        }
    }

    /// Without a `/proc` there is no journal either, and any number will do.
    private static long ownUser() {
        try {
            return new ProcessTable(Path.of("/proc")).ownUser();
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
