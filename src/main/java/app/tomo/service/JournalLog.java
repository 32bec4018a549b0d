package app.tomo.service;

import app.tomo.model.Scope;
import app.tomo.runtime.DaemonLog;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What a unit wrote, from systemd's journal: its own lines and those that systemd wrote about it. The journal has no
/// interface on the bus, so `journalctl` runs as a child (journalctl(1)).
///
/// Whoever may not read the journal, or has none, gets no lines. What was read by the deadline counts; then the child is
/// killed. For any thread.
public final class JournalLog implements DaemonLog {
    /// As the port promises.
    private static final int NEWEST = 2_000;

    private final List<String> command;

    /// @param scope USER or SYSTEM
    public JournalLog(Scope scope, String unit) {
        this("journalctl", scope, unit);
    }

    JournalLog(String journalctl, Scope scope, String unit) {
        // Not `--user`: that reads only a person's own journal file, which not every machine keeps.
        String match = scope == Scope.USER ? "--user-unit=" : "--unit=";
        this.command =
                List.of(
                        journalctl,
                        "--output=json",
                        "--output-fields=MESSAGE,_PID",
                        "--lines=" + NEWEST,
                        "--no-pager",
                        "--quiet",
                        match + UnitName.of(unit).value());
    }

    @Override
    public List<Line> since(Instant from, Duration deadline) {
        JournalLines lines = new JournalLines(NEWEST);
        try {
            Process journalctl = start(from);
            FutureTask<Void> reading = new FutureTask<>(() -> read(journalctl, lines), null);
            Thread.ofVirtual().name("journal").start(reading);
            awaitOrKill(journalctl, reading, deadline);
        } catch (IOException notThere) {
            return List.of();
        }
        return lines.oldestFirst();
    }

    private Process start(Instant from) throws IOException {
        String since =
                String.format(
                        Locale.ROOT,
                        "--since=@%d.%06d",
                        from.getEpochSecond(),
                        from.getNano() / 1_000);
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.command().add(since);
        builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectError(Redirect.DISCARD);
        return builder.start();
    }

    private static void read(Process journalctl, JournalLines lines) {
        try (BufferedReader reader = journalctl.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException killed) {
            // What came until then is there.
        }
    }

    private static void awaitOrKill(
            Process journalctl, FutureTask<Void> reading, Duration deadline) {
        try {
            reading.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            // Killed below.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect);
        } finally {
            journalctl.destroyForcibly();
        }
    }
}
