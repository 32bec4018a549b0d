package app.tomo.runtime;

import app.tomo.runtime.LogLine.Level;
import app.tomo.runtime.LogLine.Source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Everything that was logged about one daemon, in order of time: its own words, its manager's and Tomo's. Decides nothing.
/// Any thread; every call blocks.
public final class LogBook {
    /// How the daemon's lines are taken apart.
    public interface Reading {
        DaemonKind.Said said(String line);
    }

    private static final String LEFT_OUT = "[…]";

    private final BiFunction<Instant, Duration, List<DaemonLog.Line>> daemon;
    private final Reading reading;
    private final OwnLog own;
    private final Supplier<Duration> look;

    /// @param daemon gives the daemon's lines since a moment, within a deadline
    /// @param look how long each look of one who follows may take
    LogBook(
            BiFunction<Instant, Duration, List<DaemonLog.Line>> daemon,
            Reading reading,
            OwnLog own,
            Supplier<Duration> look) {
        this.daemon = daemon;
        this.reading = reading;
        this.own = own;
        this.look = look;
    }

    /// One that holds those lines only.
    public static LogBook of(OwnLog lines) {
        return new LogBook(
                (_, _) -> List.of(),
                line -> new DaemonKind.Said(Level.UNKNOWN, line),
                lines,
                () -> Duration.ZERO);
    }

    /// The lines since then, oldest first; of the daemon's no more than [DaemonLog#since] promises. Those of one moment keep
    /// the order in which they were written.
    public List<LogLine> since(Instant from, Duration deadline) {
        List<LogLine> lines = new ArrayList<>();
        daemon.apply(from, deadline).forEach(line -> lines.add(daemons(line)));
        lines.addAll(own.since(from));
        lines.sort(Comparator.comparing(LogLine::at));
        return lines;
    }

    /// Those of the daemon and its manager alone, as they were written, but for the levels at which a daemon may name pressed keys:
    /// of these nothing is left but when they were, and no cause of anything is among them.
    public List<DaemonLog.Line> daemonsSince(Instant from, Duration deadline) {
        return daemon.apply(from, deadline).stream().map(this::withoutKeys).toList();
    }

    private DaemonLog.Line withoutKeys(DaemonLog.Line line) {
        LogLine told = daemons(line);
        if (told.text().isEmpty() || !Set.of(Level.DEBUG, Level.TRACE).contains(told.level())) {
            return line;
        }
        boolean plain = line.text().contains(told.text());
        String left = plain ? line.text().replace(told.text(), LEFT_OUT) : LEFT_OUT;
        return new DaemonLog.Line(line.at(), line.pid(), left, line.byManager(), line.run());
    }

    /// Follows the log from then on.
    public LogTail tail(Instant from) {
        return new LogTail(this, from, look);
    }

    private LogLine daemons(DaemonLog.Line line) {
        if (line.byManager()) {
            return new LogLine(
                    line.at(), Source.MANAGER, line.pid(), Level.UNKNOWN, line.text(), line.run());
        }
        DaemonKind.Said said = reading.said(line.text());
        return new LogLine(
                line.at(), Source.DAEMON, line.pid(), said.level(), said.text(), line.run());
    }
}
