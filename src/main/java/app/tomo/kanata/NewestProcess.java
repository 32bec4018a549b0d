package app.tomo.kanata;

import app.tomo.runtime.DaemonLog;

import java.util.List;
import java.util.regex.Pattern;

/// Finds the lines of the newest kanata in a log where several followed one another, and other programs (the service
/// manager itself) write as well.
final class NewestProcess {
    private static final Pattern STARTING = Pattern.compile(".*\\[INFO] kanata v\\S+ starting");

    private NewestProcess() {}

    /// From the last `kanata v… starting` on, and of that process only; of a younger one where that could not even start,
    /// because its command line was refused. Where no start is among the lines: those of the process that wrote last in
    /// kanata's form.
    static List<DaemonLog.Line> of(List<DaemonLog.Line> lines) {
        int start = lastStart(lines);
        long writer = lastWriter(lines);
        long pid = start < 0 || isRefused(lines, writer) ? writer : lines.get(start).pid();
        return lines.subList(Math.max(0, start), lines.size()).stream()
                .filter(line -> line.pid() == pid)
                .toList();
    }

    static boolean starts(String line) {
        return STARTING.matcher(LogRecord.plain(line)).matches();
    }

    private static boolean isRefused(List<DaemonLog.Line> lines, long pid) {
        return lines.stream()
                .anyMatch(line -> line.pid() == pid && line.text().contains(LogRecord.REFUSED));
    }

    private static int lastStart(List<DaemonLog.Line> lines) {
        int start = lines.size() - 1;
        while (start >= 0 && !starts(lines.get(start).text())) {
            start--;
        }
        return start;
    }

    private static long lastWriter(List<DaemonLog.Line> lines) {
        for (DaemonLog.Line line : lines.reversed()) {
            LogRecord record = LogRecord.all(List.of(line.text())).getFirst();
            if (record.level() != LogRecord.Level.OTHER) {
                return line.pid();
            }
        }
        return -1;
    }
}
