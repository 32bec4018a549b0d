package app.tomo.simulator;

import app.tomo.model.ConfigFault;
import app.tomo.runtime.Clock;
import app.tomo.runtime.DaemonLog;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// What the simulated daemon writes, in kanata's form, kept in memory and handed on line by line. Any thread.
public final class SimulatedLog implements DaemonLog {
    private static final int MOST = 2_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final Consumer<String> copy;
    private final Deque<Line> lines = new ArrayDeque<>();
    private long pid;

    /// @param copy gets each line as well
    public SimulatedLog(Clock clock, Consumer<String> copy) {
        this.clock = clock;
        this.copy = copy;
    }

    synchronized void startProcess(long next) {
        pid = next;
    }

    void info(String message) {
        write("INFO", message);
    }

    void error(String message) {
        write("ERROR", message);
    }

    /// What kanata says when its port is taken: it panics.
    void portTaken() {
        raw("thread 'main' panicked at the simulator:");
        raw(
                "TCP server starts: Os { code: 98, kind: AddrInUse, message: \"Address already in"
                        + " use\" }");
    }

    /// What it says when it panics for another reason.
    void panic() {
        raw("thread 'main' panicked at the simulator:");
        raw("a fault of the script");
    }

    /// The form that kanata has with `NO_GRAPHICS`.
    void fault(ConfigFault fault) {
        error("Error in configuration");
        for (String line : lines(fault)) {
            raw(line);
        }
    }

    static List<String> lines(ConfigFault fault) {
        String reason = "diagnostic help: " + fault.reason();
        if (fault.line() == 0) {
            return List.of("    Diagnostic severity: error", reason);
        }
        String begin =
                "Begin snippet for %s starting at line %d, column 1"
                        .formatted(fault.file(), fault.line());
        String severity = "    Diagnostic severity: error";
        if (fault.line() == fault.endLine()) {
            String label =
                    "    label at line %d, columns %d to %d: Error here"
                            .formatted(fault.line(), fault.column(), fault.endColumn());
            return List.of(severity, begin, "", label, reason);
        }
        String from =
                "    label starting at line %d, column %d: Error here"
                        .formatted(fault.line(), fault.column());
        String to =
                "    label ending at line %d, column %d: Error here"
                        .formatted(fault.endLine(), fault.endColumn());
        return List.of(severity, begin, "", from, to, reason);
    }

    private void write(String level, String message) {
        raw("%s [%s] %s".formatted(TIME.format(clock.now()), level, message));
    }

    private synchronized void raw(String text) {
        if (lines.size() == MOST) {
            lines.removeFirst();
        }
        lines.addLast(new Line(clock.now(), pid, text));
        copy.accept(text);
    }

    @Override
    public synchronized List<Line> since(Instant from, Duration deadline) {
        return lines.stream().filter(line -> !line.at().isBefore(from)).toList();
    }
}
