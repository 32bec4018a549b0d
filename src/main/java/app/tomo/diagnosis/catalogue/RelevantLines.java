package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.runtime.DaemonLog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The part of the log that is about the process that matters: the one that lives, or in a loop, or where none does, the last
/// one that ended. What an earlier one said explains nothing.
///
/// @param known whether there is a log at all
/// @param said by the daemon, oldest first
/// @param manager what its manager said of it
record RelevantLines(boolean known, List<DaemonLog.Line> said, ManagerWords manager) {
    RelevantLines {
        said = List.copyOf(said);
    }

    static RelevantLines of(Case all) {
        List<DaemonLog.Line> log = all.seen().log();
        if (log == null) {
            return new RelevantLines(false, List.of(), new ManagerWords(List.of()));
        }
        Instant start = start(all);
        boolean before = all.alive() && all.looping();
        List<DaemonLog.Line> relevant =
                log.stream()
                        .filter(
                                line ->
                                        start == null
                                                || (before
                                                        ? line.at().isBefore(start)
                                                        : !line.at().isBefore(start)))
                        .toList();
        List<DaemonLog.Line> said = relevant.stream().filter(line -> !line.byManager()).toList();
        return new RelevantLines(!log.isEmpty(), said, ManagerWords.of(relevant));
    }

    /// When the newest process was started; null where that is not known.
    private static @Nullable Instant start(Case all) {
        SeenHealth health = all.seen().health();
        SeenUnit unit = all.unit();
        if (all.alive() && health != null && health.since() != null) {
            return health.since();
        }
        long micros = unit == null ? -1 : unit.number("ExecMainStartTimestamp");
        return micros <= 0 ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
