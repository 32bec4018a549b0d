package app.tomo.diagnosis.catalogue;

import app.tomo.diagnosis.observed.SeenHealth;
import app.tomo.diagnosis.observed.SeenUnit;
import app.tomo.model.ServiceStatus;
import app.tomo.runtime.DaemonLog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/// The part of the log that is about the process that matters: the one that lives, or in a loop, or where none does, the last
/// one that ended. What an earlier one said explains nothing.
///
/// @param known whether there is a log at all
/// @param said by the daemon, oldest first
/// @param manager what its manager said of it
/// @param comingBack whether the process that lives was started just now, in the place of one that ended over something
record RelevantLines(
        boolean known, boolean comingBack, List<DaemonLog.Line> said, ManagerWords manager) {
    /// It came back so often that the reason does not matter.
    private static final int RESTARTS_THAT_TELL = 3;

    RelevantLines {
        said = List.copyOf(said);
    }

    static RelevantLines of(Case all) {
        List<DaemonLog.Line> log = all.seen().log();
        if (log == null) {
            return new RelevantLines(false, false, List.of(), new ManagerWords(List.of()));
        }
        if (isGone(all)) {
            return new RelevantLines(!log.isEmpty(), false, List.of(), ManagerWords.of(List.of()));
        }
        Start start = start(all, log);
        boolean comingBack = isComingBack(all, log, start);
        boolean before = comingBack || (all.alive() && all.isToldToLoop());
        List<DaemonLog.Line> relevant = relevant(log, start, before);
        return new RelevantLines(
                !log.isEmpty(), comingBack, said(relevant), ManagerWords.of(relevant));
    }

    /// Whether what wrote them is no more: a journal remembers a unit that was taken away.
    private static boolean isGone(Case all) {
        SeenUnit unit = all.unit();
        return all.managed()
                && !all.alive()
                && unit != null
                && unit.text("LoadState").equals("not-found");
    }

    private static List<DaemonLog.Line> said(List<DaemonLog.Line> lines) {
        return lines.stream().filter(line -> !line.byManager()).toList();
    }

    private static List<DaemonLog.Line> relevant(
            List<DaemonLog.Line> log, Start start, boolean before) {
        return log.stream().filter(line -> start.began(line) != before).toList();
    }

    /// When that began to write; where the lines do not tell, it was always so.
    private static Instant newestRun(List<DaemonLog.Line> log) {
        String run = log.isEmpty() ? "" : log.getLast().run();
        return run.isEmpty()
                ? Instant.MIN
                : log.stream()
                        .filter(line -> line.run().equals(run))
                        .map(DaemonLog.Line::at)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.MIN);
    }

    /// When a process was started, as far as that is known.
    ///
    /// @param at by the manager's clock, which looks at it a moment after the process began to write
    private record Start(Instant at, long pid) {
        /// Whether that line was written since.
        boolean began(DaemonLog.Line line) {
            return !line.at().isBefore(at) || (!line.byManager() && line.pid() == pid);
        }
    }

    /// Its manager is starting it anew because it ended, and has not come further than that; what it started so far has said nothing
    /// of why.
    private static boolean isTriedAgain(Case all) {
        SeenUnit unit = all.unit();
        return all.managed()
                && unit != null
                && unit.text("ActiveState").equals("activating")
                && !unit.text("SubState").contains("auto-restart")
                && unit.number("NRestarts") >= 1;
    }

    /// It does not answer yet, and the one before it ended in vain: the next moment it ends as well.
    private static boolean isComingBack(Case all, List<DaemonLog.Line> log, Start start) {
        SeenHealth health = all.seen().health();
        SeenUnit unit = all.unit();
        if (isTriedAgain(all)) {
            return true;
        }
        if (!all.alive()
                || health == null
                || !health.inGrace()
                || health.contact() == SeenHealth.Contact.ANSWERS
                || unit == null
                || unit.number("NRestarts") < 1) {
            return false;
        }
        List<DaemonLog.Line> earlier = said(relevant(log, start, true));
        return unit.number("NRestarts") >= RESTARTS_THAT_TELL
                || all.kind().findings(earlier).stream()
                        .anyMatch(each -> Verdict.isFatal(each.id()));
    }

    /// Of the newest process; where that is not known, of the unit's newest run.
    private static Start start(Case all, List<DaemonLog.Line> log) {
        SeenHealth health = all.seen().health();
        SeenUnit unit = all.unit();
        if (health != null && all.alive()) {
            Instant since = health.since();
            if (since != null) {
                return new Start(since, health.pid());
            }
        }
        long micros = unit == null ? -1 : unit.number("ExecMainStartTimestamp");
        return unit == null || micros <= 0
                ? new Start(newestRun(log), ServiceStatus.NO_PID)
                : new Start(
                        Instant.EPOCH.plus(micros, ChronoUnit.MICROS), unit.number("ExecMainPID"));
    }
}
