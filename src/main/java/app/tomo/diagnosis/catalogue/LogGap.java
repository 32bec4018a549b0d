package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.runtime.DaemonLog;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What a log does not tell of the process that matters although it has lines: its beginning, where older lines were taken away
/// (a journal that was rotated, or more lines than are read), or its end. Silence proves nothing then. Pure.
final class LogGap {
    /// Manager and journal write within a moment what they saw.
    private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(5);

    private LogGap() {}

    /// Why its silence proves nothing, as evidence; empty where it tells the whole, or there is no log.
    static String of(Case all) {
        List<DaemonLog.Line> log = all.seen().log();
        if (log == null || log.isEmpty()) {
            return "";
        }
        Instant first = log.getFirst().at();
        Instant began = began(all);
        if (began != null && first.isAfter(began.plus(WRITTEN_WITHIN))) {
            return "the log begins at " + first + ", the process at " + began;
        }
        Instant ended = all.alive() ? null : time(all.unit(), "ExecMainExitTimestamp");
        Instant last = log.getLast().at();
        boolean managers = log.stream().anyMatch(DaemonLog.Line::byManager);
        return managers && ended != null && last.isBefore(ended.minus(WRITTEN_WITHIN))
                ? "the log ends at " + last + ", the process at " + ended
                : "";
    }

    private static @Nullable Instant began(Case all) {
        SeenHealth health = all.seen().health();
        return all.alive() && health != null && health.since() != null
                ? health.since()
                : time(all.unit(), "ExecMainStartTimestamp");
    }

    private static @Nullable Instant time(@Nullable SeenUnit unit, String property) {
        long micros = unit == null ? -1 : unit.number(property);
        return micros <= 0 ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
